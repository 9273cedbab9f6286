using System.Text.Json;
using System.Text.Json.Serialization;
using Refit;

namespace ClicRdv.Client;

/// <summary>Free slots (clicrdv-api §17).</summary>
public interface IAvailabletimeslotsApi
{
    /// <summary>
    /// The free slots of one stretch of time. A long stretch is slow upstream: <see cref="ClicRdvClient.WalkSlots"/>
    /// reads it a week at a time.
    /// </summary>
    /// <exception cref="ClicRdvException">The call failed or was refused.</exception>
    [Get("/api/v1/groups/{groupId}/availabletimeslots.json")]
    Task<Availabletimeslots> GetAsync(
        long groupId,
        [QueryConverter(typeof(AvailabletimeslotsQueryConverter))] AvailabletimeslotsQuery query,
        CancellationToken cancellationToken = default);
}

/// <summary>The answer of its own shape that free slots come in (clicrdv-api §17).</summary>
public sealed record Availabletimeslots
{
    /// <summary>The group.</summary>
    public long? GroupId { get; init; }

    /// <summary>The first free slot; null when there is none.</summary>
    [JsonPropertyName("firstSlot")]
    public DateTime? FirstSlot { get; init; }

    /// <summary>The services asked for.</summary>
    public IReadOnlyList<long> InterventionIds { get => field ?? []; init; }

    /// <summary>The calendar asked for; null for no preference, which upstream prints as null, "" or 0.</summary>
    public long? CalendarId { get; init => field = value is 0 ? null : value; }

    /// <summary>The calendars looked at.</summary>
    public IReadOnlyList<long> CalendarIds { get => field ?? []; init; }

    /// <summary>The free slots, in the order of the answer; empty when there is none. An answer without the list is refused.</summary>
    [JsonRequired, JsonPropertyName("availabletimeslots")]
    public IReadOnlyList<Availabletimeslot> Slots
    {
        get => field ?? [];
        init => field = value is null || value.Any(slot => slot is null) ? throw new JsonException() : value;
    }

    /// <inheritdoc cref="UpstreamRecord.OtherFields"/>
    [JsonExtensionData, JsonInclude]
    public Dictionary<string, JsonElement>? OtherFields { get; internal set; }

    /// <summary>How many slots.</summary>
    public override string ToString() => $"Availabletimeslots, {Slots.Count}";
}

/// <summary>A free slot. It has no end: that is the service's length after its begin.</summary>
public sealed record Availabletimeslot
{
    /// <summary>Begin: wall-clock time of the group, <see cref="DateTimeKind.Unspecified"/>.</summary>
    [JsonRequired]
    public DateTime Start { get; init; }

    /// <summary>Places that are free; null when the answer does not say.</summary>
    public int? Capacity { get; init; }

    /// <summary>The calendars that are free.</summary>
    public IReadOnlyList<long> CalendarIds { get => field ?? []; init; }
}
