using System.Globalization;
using Refit;

namespace ClicRdv.Client;

/// <summary>Which free slots are asked for (clicrdv-api §17).</summary>
public sealed record AvailabletimeslotsQuery
{
    /// <summary>The services. Whether a slot fits all of several or any of them is not documented.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public required IReadOnlyList<long> InterventionIds
    {
        get;
        init => field = value.Count > 0 ? [.. value] : throw new ArgumentException("At least one service is needed.", nameof(value));
    }

    /// <summary>The calendar; null for no preference.</summary>
    public long? CalendarId { get; init; }

    /// <summary>These calendars only; empty for all.</summary>
    public IReadOnlyList<long> CalendarIds { get; init; } = [];

    /// <summary>Calendars of these sets only; empty for all.</summary>
    public IReadOnlyList<long> CalendarsetIds { get; init; } = [];

    /// <summary>The resource that must be free as well; null for none.</summary>
    public long? ResourceId { get; init; }

    /// <summary>Where the search begins: wall-clock time of the group; null leaves it to upstream.</summary>
    public DateTime? Start { get; init; }

    /// <summary>Where it ends; null for <see cref="Days"/>, or for a week. Not together with <see cref="Days"/>.</summary>
    public DateTime? End { get; init; }

    /// <summary>How many days after <see cref="Start"/> it ends, at least 1. Not together with <see cref="End"/>.</summary>
    public int? Days
    {
        get;
        init
        {
            if (value is { } days) ArgumentOutOfRangeException.ThrowIfLessThan(days, 1, nameof(value));
            field = value;
        }
    }

    /// <summary>How many calendars must be free at once; null for upstream's 1.</summary>
    public int? MinCalendars { get; init; }

    /// <summary>How many places must be free; null for upstream's 1.</summary>
    public int? MinCapacity { get; init; }
}

/// <summary>Writes the query; names and values are percent-encoded by the builder, brackets included.</summary>
internal sealed class AvailabletimeslotsQueryConverter : IQueryConverter<AvailabletimeslotsQuery>
{
    public void Flatten(AvailabletimeslotsQuery value, string keyPrefix, ref GeneratedQueryStringBuilder builder, RefitSettings settings)
    {
        if (value is { End: not null, Days: not null }) throw new ArgumentException("End and Days exclude each other.", nameof(value));
        foreach (var id in value.InterventionIds) builder.Add("intervention_ids[]", Digits(id), false);
        if (value.CalendarId is { } calendar) builder.Add("calendar_id", Digits(calendar), false);
        foreach (var id in value.CalendarIds) builder.Add("calendar_ids[]", Digits(id), false);
        foreach (var id in value.CalendarsetIds) builder.Add("calendarset_ids[]", Digits(id), false);
        if (value.ResourceId is { } resource) builder.Add("resource_id", Digits(resource), false);
        if (value.Start is { } start) builder.Add("start", WallClock.Format(start), false);
        if (value.End is { } end) builder.Add("end", WallClock.Format(end), false);
        if (value.Days is { } days) builder.Add("nDays", Digits(days), false);
        if (value.MinCalendars is { } calendars) builder.Add("cal_qty", Digits(calendars), false);
        if (value.MinCapacity is { } capacity) builder.Add("min_capacity", Digits(capacity), false);
    }

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
