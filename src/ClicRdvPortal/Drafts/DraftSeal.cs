using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ClicRdvPortal.Store;
using Microsoft.AspNetCore.DataProtection;

namespace ClicRdvPortal.Drafts;

/// <summary>Makes a draft a row that says nothing, and the other way round for its owner alone: whose it is belongs to the key.</summary>
internal sealed class DraftSeal(IDataProtectionProvider protection)
{
    /// <summary>Bytes of one draft. The longest form there is, filled to its limits, has about half of it.</summary>
    public const int Largest = 128 * 1024;

    private const string Purpose = "ClicRdvPortal.Drafts.v1";

    /// <returns>Null when it is too long to be kept.</returns>
    public DraftRow? Seal(StoreOwner owner, Draft draft)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Content(draft.Title, draft.Text, [.. draft.Fields.Select(field => new[] { field.Name, field.Before, field.Mine })]));
        return content.Length > Largest || draft.Place.Length > Draft.LongestPlace ? null : new DraftRow
        {
            Id = draft.Id,
            Upstream = owner.Upstream,
            ProId = owner.ProId,
            Kind = draft.Subject.Kind,
            GroupId = draft.Subject.GroupId,
            RecordId = draft.Subject.RecordId,
            Place = draft.Place,
            Content = ProtectorOf(owner).Protect(content),
            CreatedAt = draft.ChangedAt.UtcDateTime,
            ChangedAt = draft.ChangedAt.UtcDateTime,
            ExpiresAt = draft.ExpiresAt.UtcDateTime,
        };
    }

    /// <returns>Null for one that these keys do not open, or whose form was another.</returns>
    public Draft? Open(StoreOwner owner, DraftRow row)
    {
        try
        {
            if (JsonSerializer.Deserialize<Content>(ProtectorOf(owner).Unprotect(row.Content)) is not { } content)
                return null;
            return new Draft(row.Id, new DraftSubject(row.Kind, row.GroupId, row.RecordId), row.Place)
            {
                Title = content.Title,
                Text = content.Text,
                Fields = [.. content.Fields.Select(field => new DraftField(field[0], field[1], field[2]))],
                ChangedAt = Utc(row.ChangedAt),
                ExpiresAt = Utc(row.ExpiresAt),
            };
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(StoreOwner owner) =>
        protection.CreateProtector(Purpose, owner.Upstream, owner.ProId.ToString(CultureInfo.InvariantCulture));

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private sealed record Content(string Title, string? Text, string[][] Fields);
}
