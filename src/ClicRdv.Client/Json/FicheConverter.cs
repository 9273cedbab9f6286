using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>Reads a fiche.</summary>
internal sealed class FicheConverter : JsonConverter<Fiche>
{
    private static readonly FieldTable Table = CustomizedFields.TableOf<Own>();

    // Upstream's names, spelt our way.
    private enum Own
    {
        GroupId,
        Lastname,
        Firstname,
        Firstphone,
        Secondphone,
        Email,
        Birthdate,
        Comments,
        FromWeb,
        RappelEmail,
        RappelSms,
        Externid,
        Deleted,
    }

    public override Fiche Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var fields = new CustomizedFields(Table);
        long groupId = 0;
        long? externid = null;
        string? lastname = null, firstname = null, firstphone = null, secondphone = null, email = null, comments = null;
        DateTime? birthdate = null;
        bool? rappelEmail = null, rappelSms = null;
        var (fromWeb, deleted) = (false, false);
        while (fields.Next(ref reader, out var own))
        {
            switch ((Own)own)
            {
                case Own.GroupId: groupId = LenientText.ToInteger<long>(ref reader) ?? 0; break;
                case Own.Lastname: lastname = LenientText.ToText(ref reader); break;
                case Own.Firstname: firstname = LenientText.ToText(ref reader); break;
                case Own.Firstphone: firstphone = LenientText.ToText(ref reader); break;
                case Own.Secondphone: secondphone = LenientText.ToText(ref reader); break;
                case Own.Email: email = LenientText.ToText(ref reader); break;
                case Own.Birthdate: birthdate = LenientText.ToTime(ref reader); break;
                case Own.Comments: comments = LenientText.ToText(ref reader); break;
                case Own.FromWeb: fromWeb = LenientText.ToBoolean(ref reader) ?? false; break;
                case Own.RappelEmail: rappelEmail = LenientText.ToBoolean(ref reader); break;
                case Own.RappelSms: rappelSms = LenientText.ToBoolean(ref reader); break;
                case Own.Externid: externid = LenientText.ToInteger<long>(ref reader); break;
                case Own.Deleted: deleted = LenientText.ToBoolean(ref reader) ?? false; break;
            }
        }

        return new Fiche
        {
            Id = fields.Id,
            CreatedAt = fields.CreatedAt,
            UpdatedAt = fields.UpdatedAt,
            OtherFields = fields.OtherFields,
            Customfields = fields.Customfields,
            GroupId = groupId,
            Lastname = lastname ?? "",
            Firstname = firstname ?? "",
            Firstphone = firstphone ?? "",
            Secondphone = secondphone ?? "",
            Email = email ?? "",
            Birthdate = birthdate is { } day ? DateOnly.FromDateTime(day) : null,
            Comments = comments ?? "",
            FromWeb = fromWeb,
            RappelEmail = rappelEmail,
            RappelSms = rappelSms,
            Externid = externid,
            Deleted = deleted,
        };
    }

    public override void Write(Utf8JsonWriter writer, Fiche value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A record is only read; what is sent is a draft or a change.");
}
