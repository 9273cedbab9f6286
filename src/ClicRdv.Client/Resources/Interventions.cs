using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>
/// Services of a group (clicrdv-api §13.2). On which calendars a service is possible can be asked
/// (<see cref="ListQuery.PossibleOn"/>, <see cref="ListQuery.AbleToDo"/>) and not written.
/// </summary>
public interface IInterventionsApi
{
    /// <summary>One page of the group's services. Deleted ones may be among them, flagged.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/interventions.json")]
    Task<ListPage<Intervention>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One service, by the path that every resource has (clicrdv-api §1).</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{groupId}/interventions/{id}.json")]
    Task<Intervention> GetAsync(long groupId, long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a service.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Post("/api/v1/groups/{groupId}/interventions.json")]
    Task<Intervention> CreateAsync(long groupId, [Body] InterventionDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Changes the fields that are set, and gives the whole service back.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Put("/api/v1/groups/{groupId}/interventions/{id}.json")]
    Task<Intervention> UpdateAsync(
        long groupId,
        long id,
        [Body] InterventionChanges changes,
        CancellationToken cancellationToken = default);

    /// <summary>Marks a service as deleted; <see cref="InterventionChanges.Deleted"/> set to false restores it.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Delete("/api/v1/groups/{groupId}/interventions/{id}.json")]
    Task DeleteAsync(long groupId, long id, CancellationToken cancellationToken = default);
}

/// <summary>A service (clicrdv-api §13.2). A description of it is likely and not documented: see <see cref="UpstreamRecord.OtherFields"/>.</summary>
public sealed record Intervention : UpstreamRecord
{
    /// <summary>The group it belongs to.</summary>
    public long GroupId { get; init; }

    /// <summary>The set it stands in; null for none.</summary>
    public long? InterventionsetId { get; init; }

    /// <summary>Internal name, up to 255 characters.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Short form shown on appointments, up to 255 characters.</summary>
    public string Abbr { get => field ?? ""; init; }

    /// <summary>How long it takes, in minutes; upstream's default is 15. Null when the answer does not say.</summary>
    public int? Length { get; init; }

    /// <summary>Colour <c>#RRGGBB</c>; upstream's default is <c>#dddddd</c>.</summary>
    public string Colorref { get => field ?? ""; init; }

    /// <summary>Display order.</summary>
    public int? Sort { get; init; }

    /// <summary>Price in cents; null for none.</summary>
    public int? Price { get; init; }

    /// <summary>Name on the booking module, up to 255 characters; blank means it is most likely not offered online.</summary>
    public string Publicname { get => field ?? ""; init; }

    /// <summary>Whether it was removed and is hidden everywhere; it can be restored.</summary>
    public bool Deleted { get; init; }
}

/// <summary>The fields of an <see cref="Intervention"/> that can be set when it is created as well as later.</summary>
public abstract record InterventionFields : UpstreamBody
{
    private protected InterventionFields()
        : base("intervention")
    {
    }

    /// <inheritdoc cref="Intervention.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Intervention.Abbr"/>
    public Change<string> Abbr { get; init; }

    /// <summary>How long it takes, in minutes.</summary>
    public Change<int> Length { get; init; }

    /// <summary>Colour <c>#RRGGBB</c>.</summary>
    public Change<string> Colorref { get; init; }

    /// <inheritdoc cref="Intervention.Price"/>
    public Change<int?> Price { get; init; }

    /// <inheritdoc cref="Intervention.Publicname"/>
    public Change<string> Publicname { get; init; }

    /// <inheritdoc cref="Intervention.InterventionsetId"/>
    public Change<long?> InterventionsetId { get; init; }

    /// <inheritdoc cref="Intervention.Sort"/>
    public Change<int> Sort { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("name", Name);
        fields.Add("abbr", Abbr);
        fields.Add("length", Length);
        fields.Add("colorref", Colorref);
        fields.Add("price", Price);
        fields.Add("publicname", Publicname);
        fields.Add("interventionset_id", InterventionsetId);
        fields.Add("sort", Sort);
    }
}

/// <summary>The fields of an <see cref="Intervention"/> to change; each keeps the unit and the length limit it has there.</summary>
[JsonConverter(typeof(UpstreamBodyConverter<InterventionChanges>))]
public sealed record InterventionChanges : InterventionFields
{
    /// <summary>True removes it as DELETE does, false restores it.</summary>
    public Change<bool> Deleted { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        base.Describe(fields);
        fields.Add("deleted", Deleted);
    }
}

/// <summary>A service to create. The group's id is repeated in the body, as upstream asks (clicrdv-api §7).</summary>
[JsonConverter(typeof(UpstreamBodyConverter<InterventionDraft>))]
public sealed record InterventionDraft(long GroupId) : InterventionFields
{
    private protected override void Describe(BodyFields fields)
    {
        fields.Add("group_id", Change.To(GroupId));
        base.Describe(fields);
    }
}
