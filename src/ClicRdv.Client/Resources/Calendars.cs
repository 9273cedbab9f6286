using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>Calendars of a group (clicrdv-api §12.2).</summary>
public interface ICalendarsApi
{
    /// <summary>One page of the group's calendars. Deleted ones may be among them, flagged.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/calendars.json")]
    Task<ListPage<Calendar>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One calendar.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{groupId}/calendars/{id}.json")]
    Task<Calendar> GetAsync(long groupId, long id, CancellationToken cancellationToken = default);

    /// <summary>Creates a calendar; the server fills <see cref="Calendar.Sort"/> with the next rank when it is not set.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Post("/api/v1/groups/{groupId}/calendars.json")]
    Task<Calendar> CreateAsync(long groupId, [Body] CalendarDraft draft, CancellationToken cancellationToken = default);

    /// <summary>Changes the fields that are set, and gives the whole calendar back.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Put("/api/v1/groups/{groupId}/calendars/{id}.json")]
    Task<Calendar> UpdateAsync(
        long groupId,
        long id,
        [Body] CalendarChanges changes,
        CancellationToken cancellationToken = default);

    /// <summary>Marks a calendar as deleted; <see cref="CalendarChanges.Deleted"/> set to false restores it.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Delete("/api/v1/groups/{groupId}/calendars/{id}.json")]
    Task DeleteAsync(long groupId, long id, CancellationToken cancellationToken = default);
}

/// <summary>A calendar, most often one practitioner's (clicrdv-api §12.2).</summary>
public sealed record Calendar : UpstreamRecord
{
    /// <summary>The group it belongs to.</summary>
    public long GroupId { get; init; }

    /// <summary>The set it stands in; null for none.</summary>
    public long? CalendarsetId { get; init; }

    /// <summary>Internal name, up to 255 characters; may be blank, fall back on <see cref="Publicname"/>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Name on the booking module, up to 255 characters; blank means it is most likely not offered online.</summary>
    public string Publicname { get => field ?? ""; init; }

    /// <summary>Street, up to 255 characters; "" when it is the group's.</summary>
    public string Address { get => field ?? ""; init; }

    /// <summary>Up to 16 characters (20 on groups); "" when it is the group's.</summary>
    public string Zipcode { get => field ?? ""; init; }

    /// <summary>Up to 64 characters; "" when it is the group's.</summary>
    public string City { get => field ?? ""; init; }

    /// <summary>Display order.</summary>
    public int? Sort { get; init; }

    /// <summary>Whether it was removed; it can be restored.</summary>
    public bool Deleted { get; init; }

    /// <summary>Directory listing id; read only.</summary>
    public string Epj { get => field ?? ""; init; }
}

/// <summary>The fields of a <see cref="Calendar"/> to change; each keeps the unit and the length limit it has there.</summary>
[JsonConverter(typeof(UpstreamBodyConverter<CalendarChanges>))]
public sealed record CalendarChanges() : UpstreamBody("calendar")
{
    /// <inheritdoc cref="Calendar.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Calendar.Publicname"/>
    public Change<string> Publicname { get; init; }

    /// <inheritdoc cref="Calendar.Address"/>
    public Change<string> Address { get; init; }

    /// <inheritdoc cref="Calendar.Zipcode"/>
    public Change<string> Zipcode { get; init; }

    /// <inheritdoc cref="Calendar.City"/>
    public Change<string> City { get; init; }

    /// <inheritdoc cref="Calendar.CalendarsetId"/>
    public Change<long?> CalendarsetId { get; init; }

    /// <inheritdoc cref="Calendar.Sort"/>
    public Change<int> Sort { get; init; }

    /// <summary>True removes it as DELETE does, false restores it.</summary>
    public Change<bool> Deleted { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("name", Name);
        fields.Add("publicname", Publicname);
        fields.Add("address", Address);
        fields.Add("zipcode", Zipcode);
        fields.Add("city", City);
        fields.Add("calendarset_id", CalendarsetId);
        fields.Add("sort", Sort);
        fields.Add("deleted", Deleted);
    }
}

/// <summary>A calendar to create. The group's id is repeated in the body, as upstream asks (clicrdv-api §7).</summary>
[JsonConverter(typeof(UpstreamBodyConverter<CalendarDraft>))]
public sealed record CalendarDraft(long GroupId) : UpstreamBody("calendar")
{
    /// <inheritdoc cref="Calendar.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Calendar.Publicname"/>
    public Change<string> Publicname { get; init; }

    /// <inheritdoc cref="Calendar.Address"/>
    public Change<string> Address { get; init; }

    /// <inheritdoc cref="Calendar.Zipcode"/>
    public Change<string> Zipcode { get; init; }

    /// <inheritdoc cref="Calendar.City"/>
    public Change<string> City { get; init; }

    /// <inheritdoc cref="Calendar.CalendarsetId"/>
    public Change<long?> CalendarsetId { get; init; }

    /// <inheritdoc cref="Calendar.Sort"/>
    public Change<int> Sort { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("group_id", Change.To(GroupId));
        fields.Add("name", Name);
        fields.Add("publicname", Publicname);
        fields.Add("address", Address);
        fields.Add("zipcode", Zipcode);
        fields.Add("city", City);
        fields.Add("calendarset_id", CalendarsetId);
        fields.Add("sort", Sort);
    }
}
