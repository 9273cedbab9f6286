using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>The establishments a person can reach (clicrdv-api §11). They are neither created nor removed here.</summary>
public interface IGroupsApi
{
    /// <summary>One page of the groups of the signed-in person.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups.json")]
    Task<ListPage<Group>> ListAsync(
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);

    /// <summary>One group.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; <see cref="ClicRdvErrorKind.NotFound"/> also when it may not be seen.</exception>
    [Get("/api/v1/groups/{id}.json")]
    Task<Group> GetAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Changes the fields that are set, and gives the whole group back.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused; see <see cref="ClicRdvException.Outcome"/>.</exception>
    [Put("/api/v1/groups/{id}.json")]
    Task<Group> UpdateAsync(long id, [Body] GroupChanges changes, CancellationToken cancellationToken = default);
}

/// <summary>
/// An establishment (clicrdv-api §11). The booking-module rules, whose types are not documented
/// (<c>inactive</c>, <c>open</c>, <c>openData</c>, <c>calendarChoice</c>, <c>anyCalendar</c>, <c>validateEmail</c>,
/// <c>display_intervention_length</c>, <c>display_intervention_price</c>, <c>max_multirdvs</c>), are in <see cref="UpstreamRecord.OtherFields"/>.
/// </summary>
public sealed record Group : UpstreamRecord
{
    /// <summary>Name of the establishment, up to 255 characters.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Words that join the name into a sentence (« au », « à la »), up to 255 characters.</summary>
    public string Preposition { get => field ?? ""; init; }

    /// <summary>Up to 20 characters.</summary>
    public string Phone { get => field ?? ""; init; }

    /// <summary>Up to 20 characters.</summary>
    public string Fax { get => field ?? ""; init; }

    /// <summary>Street, up to 255 characters.</summary>
    public string Address { get => field ?? ""; init; }

    /// <summary>Up to 20 characters (16 on calendars).</summary>
    public string Zipcode { get => field ?? ""; init; }

    /// <summary>Up to 64 characters.</summary>
    public string City { get => field ?? ""; init; }

    /// <summary>Up to 255 characters.</summary>
    public string Country { get => field ?? ""; init; }

    /// <summary>Default phone prefix without plus sign ("33", "32", "44"), up to 10 characters.</summary>
    public string CountryCode { get => field ?? ""; init; }

    /// <summary>Zone of the group's wall-clock times, up to 255 characters; probably a Rails name such as "Paris" (clicrdv-api §6).</summary>
    public string Timezone { get => field ?? ""; init; }

    /// <summary>Whether customers are sent e-mails about their appointments.</summary>
    public bool Sendmail { get; init; }

    /// <summary>E-mail reminder, in minutes before the appointment: 0 for none, else 60 to 2880.</summary>
    public int? Mailreminder { get; init; }

    /// <summary>SMS reminder, most likely in minutes before the appointment (the documentation's unit is cut off); 0 for none.</summary>
    public int? Smsreminder { get; init; }

    /// <summary>Slug of the public booking page.</summary>
    public string Urlname { get => field ?? ""; init; }
}

/// <summary>The fields of a <see cref="Group"/> to change; each keeps the unit and the length limit it has there.</summary>
[JsonConverter(typeof(UpstreamBodyConverter<GroupChanges>))]
public sealed record GroupChanges() : UpstreamBody("group")
{
    /// <inheritdoc cref="Group.Name"/>
    public Change<string> Name { get; init; }

    /// <inheritdoc cref="Group.Preposition"/>
    public Change<string> Preposition { get; init; }

    /// <inheritdoc cref="Group.Phone"/>
    public Change<string> Phone { get; init; }

    /// <inheritdoc cref="Group.Fax"/>
    public Change<string> Fax { get; init; }

    /// <inheritdoc cref="Group.Address"/>
    public Change<string> Address { get; init; }

    /// <inheritdoc cref="Group.Zipcode"/>
    public Change<string> Zipcode { get; init; }

    /// <inheritdoc cref="Group.City"/>
    public Change<string> City { get; init; }

    /// <inheritdoc cref="Group.Country"/>
    public Change<string> Country { get; init; }

    /// <inheritdoc cref="Group.CountryCode"/>
    public Change<string> CountryCode { get; init; }

    /// <inheritdoc cref="Group.Timezone"/>
    public Change<string> Timezone { get; init; }

    /// <inheritdoc cref="Group.Sendmail"/>
    public Change<bool> Sendmail { get; init; }

    /// <inheritdoc cref="Group.Mailreminder"/>
    public Change<int> Mailreminder { get; init; }

    /// <inheritdoc cref="Group.Smsreminder"/>
    public Change<int> Smsreminder { get; init; }

    private protected override void Describe(BodyFields fields)
    {
        fields.Add("name", Name);
        fields.Add("preposition", Preposition);
        fields.Add("phone", Phone);
        fields.Add("fax", Fax);
        fields.Add("address", Address);
        fields.Add("zipcode", Zipcode);
        fields.Add("city", City);
        fields.Add("country", Country);
        fields.Add("country_code", CountryCode);
        fields.Add("timezone", Timezone);
        fields.Add("sendmail", Sendmail);
        fields.Add("mailreminder", Mailreminder);
        fields.Add("smsreminder", Smsreminder);
    }
}
