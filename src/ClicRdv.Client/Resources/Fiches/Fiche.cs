using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>
/// Customers' records of a group (clicrdv-api §14). There is no DELETE: <see cref="FicheChanges.Deleted"/> archives. Whether
/// an archived fiche can be restored that way is not documented.
/// </summary>
public interface IFichesApi
{
    /// <summary>One page of the group's fiches; the search looks at names. Deleted ones are among them, see <see cref="Fiche.IsDeleted"/>.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/fiches.json")]
    Task<ListPage<Fiche>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One fiche.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{groupId}/fiches/{id}.json")]
    Task<Fiche> GetAsync(long groupId, long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a fiche. Nothing upstream looks for a duplicate.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Post("/api/v1/groups/{groupId}/fiches.json")]
    Task<Fiche> CreateAsync(long groupId, [Body] FicheDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Changes the fields that are set, and gives the whole fiche back.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Put("/api/v1/groups/{groupId}/fiches/{id}.json")]
    Task<Fiche> UpdateAsync(long groupId, long id, [Body] FicheChanges changes, CancellationToken cancellationToken = default);
}

/// <summary>A customer's or patient's record (clicrdv-api §14).</summary>
public sealed record Fiche : CustomizedRecord
{
    private const char DeletedMark = '$';

    /// <summary>The group it belongs to; 0 when the answer does not say.</summary>
    public long GroupId { get; init; }

    /// <summary>Up to 64 characters, as it came: a deleted fiche's has a <c>$</c> before it, see <see cref="UnmarkedLastname"/>.</summary>
    public string Lastname { get; init; } = "";

    /// <summary>Up to 64 characters.</summary>
    public string Firstname { get; init; } = "";

    /// <summary>Up to 25 characters, free text.</summary>
    public string Firstphone { get; init; } = "";

    /// <summary>Up to 25 characters, free text.</summary>
    public string Secondphone { get; init; } = "";

    /// <summary>Up to 255 characters; "" for none.</summary>
    public string Email { get; init; } = "";

    /// <summary>Day of birth; null when unknown. Upstream keeps a time with it, which means nothing.</summary>
    public DateOnly? Birthdate { get; init; }

    /// <summary>Internal comment, never shown to the customer.</summary>
    public string Comments { get; init; } = "";

    /// <summary>Whether it was created by the booking module.</summary>
    public bool FromWeb { get; init; }

    /// <summary>Consent to reminders by e-mail; null when the answer does not say.</summary>
    public bool? RappelEmail { get; init; }

    /// <summary>Consent to reminders by SMS; null when the answer does not say.</summary>
    public bool? RappelSms { get; init; }

    /// <summary>Its id in a foreign system.</summary>
    public long? Externid { get; init; }

    /// <summary>Upstream's flag; <see cref="IsDeleted"/> sees the mark as well.</summary>
    public bool Deleted { get; init; }

    /// <summary>Whether it was archived, by the flag or by the mark before its name.</summary>
    [JsonIgnore]
    public bool IsDeleted => Deleted || Lastname.StartsWith(DeletedMark);

    /// <summary><see cref="Lastname"/> without a deleted fiche's <c>$</c>.</summary>
    [JsonIgnore]
    public string UnmarkedLastname => Lastname.StartsWith(DeletedMark) ? Lastname[1..] : Lastname;
}
