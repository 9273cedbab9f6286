using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClicRdv.Client;

/// <summary>Reads a vevent, the record there is most of.</summary>
internal sealed class VeventConverter : JsonConverter<Vevent>
{
    private static readonly FieldTable Table = CustomizedFields.TableOf<Own>();

    // Upstream's names, spelt our way.
    private enum Own
    {
        GroupId,
        CalendarId,
        Start,
        End,
        FicheId,
        InterventionId,
        Type,
        Note,
        Deleted,
        Text,
        Comments,
        Colorref,
        Taker,
        FromWeb,
        State,
    }

    public override Vevent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var fields = new CustomizedFields(Table);
        var (groupId, calendarId, ficheId, interventionId) = (0L, 0L, 0L, 0L);
        DateTime? start = null, end = null;
        string? type = null, text = null, comments = null, colorref = null, taker = null;
        var (note, deleted, fromWeb, state) = (false, false, false, 0);
        while (fields.Next(ref reader, out var own))
        {
            switch ((Own)own)
            {
                case Own.GroupId: groupId = LenientText.ToInteger<long>(ref reader) ?? 0; break;
                case Own.CalendarId: calendarId = LenientText.ToInteger<long>(ref reader) ?? 0; break;
                case Own.Start: start = LenientText.ToTime(ref reader); break;
                case Own.End: end = LenientText.ToTime(ref reader); break;
                case Own.FicheId: ficheId = LenientText.ToInteger<long>(ref reader) ?? 0; break;
                case Own.InterventionId: interventionId = LenientText.ToInteger<long>(ref reader) ?? 0; break;
                case Own.Type: type = ShortTexts.Read(ref reader); break;
                case Own.Note: note = LenientText.ToBoolean(ref reader) ?? false; break;
                case Own.Deleted: deleted = LenientText.ToBoolean(ref reader) ?? false; break;
                case Own.Text: text = LenientText.ToText(ref reader); break;
                case Own.Comments: comments = LenientText.ToText(ref reader); break;
                case Own.Colorref: colorref = ShortTexts.Read(ref reader); break;
                case Own.Taker: taker = ShortTexts.Read(ref reader); break;
                case Own.FromWeb: fromWeb = LenientText.ToBoolean(ref reader) ?? false; break;
                case Own.State: state = LenientText.ToInteger<int>(ref reader) ?? 0; break;
            }
        }

        return new Vevent
        {
            Id = fields.Id,
            CreatedAt = fields.CreatedAt,
            UpdatedAt = fields.UpdatedAt,
            OtherFields = fields.OtherFields,
            Customfields = fields.Customfields,
            GroupId = groupId,
            CalendarId = calendarId,
            Start = start ?? throw new JsonException(),
            End = end ?? throw new JsonException(),
            FicheId = ficheId,
            InterventionId = interventionId,
            Type = type ?? "",
            IsNote = note,
            Deleted = deleted,
            Text = text ?? "",
            Comments = comments ?? "",
            Colorref = colorref ?? "",
            Taker = taker ?? "",
            FromWeb = fromWeb,
            State = state,
        };
    }

    public override void Write(Utf8JsonWriter writer, Vevent value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A record is only read; what is sent is a draft or a change.");
}
