using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>
/// Sets that group a group's calendars. Undocumented: verbs from a client's tests, fields assumed to be
/// those of interventionsets (clicrdv-api §12.1).
/// </summary>
public interface ICalendarsetsApi
{
    /// <summary>One page of the group's sets.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/calendarsets.json")]
    Task<ListPage<Calendarset>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One set.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{groupId}/calendarsets/{id}.json")]
    Task<Calendarset> GetAsync(long groupId, long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a set.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Post("/api/v1/groups/{groupId}/calendarsets.json")]
    Task<Calendarset> CreateAsync(
        long groupId,
        [Body] CalendarsetDraft draft,
        CancellationToken cancellationToken = default);

    /// <summary>Changes the fields that are set, and gives the whole set back.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Put("/api/v1/groups/{groupId}/calendarsets/{id}.json")]
    Task<Calendarset> UpdateAsync(
        long groupId,
        long id,
        [Body] CalendarsetChanges changes,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a set, for good: no restore is known (clicrdv-api §13.1, §19 row 12).</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Delete("/api/v1/groups/{groupId}/calendarsets/{id}.json")]
    Task DeleteAsync(long groupId, long id, CancellationToken cancellationToken = default);
}

/// <summary>A set of calendars (clicrdv-api §12.1).</summary>
public sealed record Calendarset : UpstreamRecord
{
    /// <summary>The group it belongs to.</summary>
    public long GroupId { get; init; }

    /// <summary>Internal name, up to 255 characters.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Public name, up to 255 characters; blank may hide the whole set online, as it does for services.</summary>
    public string Publicname { get => field ?? ""; init; }

    /// <summary>Text for the booking module.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>Display order.</summary>
    public int? Sort { get; init; }
}

/// <summary>The fields of a <see cref="Calendarset"/> to change; each keeps the length limit it has there.</summary>
[JsonConverter(typeof(UpstreamBodyConverter<CalendarsetChanges>))]
public sealed record CalendarsetChanges() : UpstreamBody("calendarset")
{
    /// <inheritdoc cref="Calendarset.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Calendarset.Publicname"/>
    public Change<string> Publicname { get; init; }

    /// <inheritdoc cref="Calendarset.Description"/>
    public Change<string> Description { get; init; }

    /// <inheritdoc cref="Calendarset.Sort"/>
    public Change<int> Sort { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("name", Name);
        fields.Add("publicname", Publicname);
        fields.Add("description", Description);
        fields.Add("sort", Sort);
    }
}

/// <summary>A set to create. The group's id is repeated in the body, as upstream asks (clicrdv-api §7).</summary>
[JsonConverter(typeof(UpstreamBodyConverter<CalendarsetDraft>))]
public sealed record CalendarsetDraft(long GroupId) : UpstreamBody("calendarset")
{
    /// <inheritdoc cref="Calendarset.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Calendarset.Publicname"/>
    public Change<string> Publicname { get; init; }

    /// <inheritdoc cref="Calendarset.Description"/>
    public Change<string> Description { get; init; }

    /// <inheritdoc cref="Calendarset.Sort"/>
    public Change<int> Sort { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("group_id", Change.To(GroupId));
        fields.Add("name", Name);
        fields.Add("publicname", Publicname);
        fields.Add("description", Description);
        fields.Add("sort", Sort);
    }
}
