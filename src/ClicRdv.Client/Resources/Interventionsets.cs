using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>
/// Sets of a group's services (clicrdv-api §13.1). A service belongs to one or to none.
/// </summary>
public interface IInterventionsetsApi
{
    /// <summary>One page of the group's sets.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/interventionsets.json")]
    Task<ListPage<Interventionset>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One set. Not documented, seen in a client's tests.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{groupId}/interventionsets/{id}.json")]
    Task<Interventionset> GetAsync(long groupId, long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a set.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Post("/api/v1/groups/{groupId}/interventionsets.json")]
    Task<Interventionset> CreateAsync(
        long groupId,
        [Body] InterventionsetDraft draft,
        CancellationToken cancellationToken = default);

    /// <summary>Changes the fields that are set, and gives the whole set back.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Put("/api/v1/groups/{groupId}/interventionsets/{id}.json")]
    Task<Interventionset> UpdateAsync(
        long groupId,
        long id,
        [Body] InterventionsetChanges changes,
        CancellationToken cancellationToken = default);

    /// <summary>Removes a set, most likely for good: no restore is known (clicrdv-api §19 row 12).</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Delete("/api/v1/groups/{groupId}/interventionsets/{id}.json")]
    Task DeleteAsync(long groupId, long id, CancellationToken cancellationToken = default);
}

/// <summary>A set of services (clicrdv-api §13.1).</summary>
public sealed record Interventionset : UpstreamRecord
{
    /// <summary>The group it belongs to.</summary>
    public long GroupId { get; init; }

    /// <summary>Internal name, up to 255 characters.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Public name, up to 255 characters. Blank hides every service of the set online, those with a public name of their own too.</summary>
    public string Publicname { get => field ?? ""; init; }

    /// <summary>Text for the booking module.</summary>
    public string Description { get => field ?? ""; init; }

    /// <summary>Display order.</summary>
    public int? Sort { get; init; }
}

/// <summary>The fields of a <see cref="Interventionset"/> to change; each keeps the length limit it has there.</summary>
[JsonConverter(typeof(UpstreamBodyConverter<InterventionsetChanges>))]
public sealed record InterventionsetChanges() : UpstreamBody("interventionset")
{
    /// <inheritdoc cref="Interventionset.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Interventionset.Publicname"/>
    public Change<string> Publicname { get; init; }

    /// <inheritdoc cref="Interventionset.Description"/>
    public Change<string> Description { get; init; }

    /// <inheritdoc cref="Interventionset.Sort"/>
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
[JsonConverter(typeof(UpstreamBodyConverter<InterventionsetDraft>))]
public sealed record InterventionsetDraft(long GroupId) : UpstreamBody("interventionset")
{
    /// <inheritdoc cref="Interventionset.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Interventionset.Publicname"/>
    public Change<string> Publicname { get; init; }

    /// <inheritdoc cref="Interventionset.Description"/>
    public Change<string> Description { get; init; }

    /// <inheritdoc cref="Interventionset.Sort"/>
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
