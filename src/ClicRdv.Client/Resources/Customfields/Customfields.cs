using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>What a group's custom fields mean (clicrdv-api §18). They are edited in ClicRDV's own administration only.</summary>
public interface ICustomfieldsApi
{
    /// <summary>One page of the definitions; <see cref="ListQuery.OfModel"/> asks for those of fiches or of vevents.</summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/customfields.json")]
    Task<ListPage<Customfield>> ListAsync(
        long groupId,
        [QueryConverter(typeof(ListQueryConverter))] ListQuery query,
        CancellationToken cancellationToken = default);
}

/// <summary>What a definition applies to.</summary>
public enum CustomfieldModel
{
    /// <summary>Neither of those that are documented.</summary>
    Unknown,

    /// <summary>Customers' records.</summary>
    Fiche,

    /// <summary>What is drawn on a calendar.</summary>
    Vevent,
}

/// <summary>The definition of a custom field, or the place of a standard one on the screens (clicrdv-api §18).</summary>
public sealed record Customfield : UpstreamRecord
{
    /// <summary>The group it belongs to.</summary>
    public long GroupId { get; init; }

    /// <summary>Upstream's word for what it applies to; <see cref="AppliesTo"/> is what it means.</summary>
    public string Model { get => field ?? ""; init; }

    /// <summary>A storage name (<see cref="Storage"/>) or a standard field such as <c>birthdate</c>.</summary>
    public string Name { get => field ?? ""; init; }

    /// <summary>Whether it was removed.</summary>
    public bool Deleted { get; init; }

    /// <summary>Label on the staff's screens.</summary>
    public string ProLabel { get => field ?? ""; init; }

    /// <summary>Place on the staff's screens; null when it has none.</summary>
    public int? ProPosition { get; init; }

    /// <summary>Whether the staff must fill it in.</summary>
    public bool ProRequired { get; init; }

    /// <summary>The staff's input, as upstream keeps it: a text that should hold JSON; <see cref="ProWidget"/> is what it says.</summary>
    [JsonConverter(typeof(RawTextConverter))]
    public string ProInputex { get => field ?? ""; init; }

    /// <summary>Label on the booking module.</summary>
    public string UserLabel { get => field ?? ""; init; }

    /// <summary>Place on the booking module; null when it has none.</summary>
    public int? UserPosition { get; init; }

    /// <summary>Whether the customer must fill it in.</summary>
    public bool UserRequired { get; init; }

    /// <summary>Whether the customer sees it.</summary>
    public bool UserVisible { get; init; }

    /// <summary>As <see cref="ProInputex"/>, for the booking module; may be "".</summary>
    [JsonConverter(typeof(RawTextConverter))]
    public string UserInputex { get => field ?? ""; init; }

    /// <summary>What it applies to.</summary>
    [JsonIgnore]
    public CustomfieldModel AppliesTo => Model switch
    {
        "Fiche" => CustomfieldModel.Fiche,
        "Vevent" => CustomfieldModel.Vevent,
        _ => CustomfieldModel.Unknown,
    };

    /// <summary>Where its values are kept; null when it is about a standard field.</summary>
    [JsonIgnore]
    public CustomfieldName? Storage => CustomfieldName.TryParse(Name, out var name) ? name : null;

    /// <summary>The input the staff is given; a plain one, after its storage, when <see cref="ProInputex"/> cannot be read.</summary>
    [JsonIgnore]
    public CustomfieldWidget ProWidget => CustomfieldWidget.Parse(ProInputex, ProLabel, Storage);

    /// <summary>The input the customer is given; a plain one, after its storage, when <see cref="UserInputex"/> cannot be read.</summary>
    [JsonIgnore]
    public CustomfieldWidget UserWidget => CustomfieldWidget.Parse(UserInputex, UserLabel, Storage);

    /// <summary>What <paramref name="record"/> holds in this field; null when it is about a standard field or about the other kind of record.</summary>
    public CustomfieldValue? ValueIn(CustomizedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var applies = AppliesTo switch
        {
            CustomfieldModel.Fiche => record is Fiche,
            CustomfieldModel.Vevent => record is Vevent,
            _ => false,
        };
        return applies && Storage is { } name ? record.Customfields.Of(name) : null;
    }
}
