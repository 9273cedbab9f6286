namespace ClicRdv.Client;

/// <summary>
/// The zone that a group's wall-clock times are in (clicrdv-api §6), from the name it keeps: an IANA id or a Rails name. An
/// unknown one is taken for Paris, and <see cref="IsKnown"/> says so (clicrdv-api §19 row 21).
/// </summary>
public sealed record GroupTimezone
{
    private const string Default = "Europe/Paris";

    private GroupTimezone(string name, string id, TimeZoneInfo zone, bool isKnown) =>
        (Name, Id, Zone, IsKnown) = (name, id, zone, isKnown);

    /// <summary>The name as the group keeps it.</summary>
    public string Name { get; }

    /// <summary>The IANA id it stands for.</summary>
    public string Id { get; }

    /// <summary>The zone with its rules.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>Whether the name said which zone; false when Paris stands in for it.</summary>
    public bool IsKnown { get; }

    /// <summary>The zone of a group.</summary>
    /// <inheritdoc cref="Of(string)" path="/exception"/>
    public static GroupTimezone Of(Group group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return Of(group.Timezone);
    }

    /// <summary>The zone under a name.</summary>
    /// <exception cref="TimeZoneNotFoundException">This machine has no time zones at all, not even Paris.</exception>
    public static GroupTimezone Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var asked = name.Trim();
        var id = RailsTimezones.Ids.GetValueOrDefault(asked, asked);
        return IsIana(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone)
            ? new GroupTimezone(name, id, zone, isKnown: true)
            : new GroupTimezone(name, Default, TimeZoneInfo.FindSystemTimeZoneById(Default), isKnown: false);
    }

    /// <summary>The wall-clock time at a moment, <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime WallClockAt(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;

    /// <summary>The wall-clock time now.</summary>
    public DateTime Now(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return WallClockAt(clock.GetUtcNow());
    }

    /// <summary>What a wall-clock time means: one moment, two, or none. Its <see cref="DateTime.Kind"/> is not looked at.</summary>
    public WallClockMoment MomentOf(DateTime wallClock)
    {
        var wall = DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wall)) return Skipped(wall);
        if (!Zone.IsAmbiguousTime(wall)) return Of(WallClockFit.Once, wall, Zone.GetUtcOffset(wall), Zone.GetUtcOffset(wall));
        var offsets = Zone.GetAmbiguousTimeOffsets(wall);
        // The same digits under the greater offset are the earlier moment.
        return Of(WallClockFit.Twice, wall, offsets.Max(), offsets.Min());
    }

    /// <summary>Whether a wall-clock time is over. Of one that comes twice, only when it is over both times.</summary>
    public bool IsPast(DateTime wallClock, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return MomentOf(wallClock).Later < clock.GetUtcNow();
    }

    /// <summary>How long a day is: 24 hours, or 23 and 25 at the clock changes.</summary>
    public TimeSpan LengthOf(DateOnly day) =>
        MomentOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue)).Earlier - MomentOf(day.ToDateTime(TimeOnly.MinValue)).Earlier;

    /// <summary>What the clock skips or repeats on a day; null on all days but the two of the clock changes.</summary>
    public ClockChange? ChangeOn(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        if (day == DateOnly.MinValue || day >= DateOnly.MaxValue.AddDays(-1)
            || Zone.GetUtcOffset(midnight.AddHours(-12)) == Zone.GetUtcOffset(midnight.AddHours(36)))
            return null;

        var minutes = Enumerable.Range(0, 24 * 60)
            .Select(minute => midnight.AddMinutes(minute))
            .Where(wall => Zone.IsInvalidTime(wall) || Zone.IsAmbiguousTime(wall))
            .ToList();
        return minutes.Count == 0 ? null : new ClockChange(MomentOf(minutes[0]).Fit, minutes[0], minutes[^1].AddMinutes(1));
    }

    /// <summary>How much time passes between two wall-clock times, the clock change in between counted.</summary>
    public TimeSpan Between(DateTime from, DateTime to) => MomentOf(to).Earlier - MomentOf(from).Earlier;

    /// <summary>The name and the id.</summary>
    public override string ToString() => IsKnown ? Id : $"{Id} (unknown name)";

    // The offsets on either side of the gap: a clock change and its return are at least days apart.
    private WallClockMoment Skipped(DateTime wall) =>
        Of(WallClockFit.Never, wall, Zone.GetUtcOffset(wall.AddDays(1)), Zone.GetUtcOffset(wall.AddDays(-1)));

    // Near the calendar's two ends the offset may lead out of it.
    private static WallClockMoment Of(WallClockFit fit, DateTime wall, TimeSpan first, TimeSpan second) =>
        new(fit, At(wall, first), At(wall, second));

    private static DateTimeOffset At(DateTime wall, TimeSpan offset)
    {
        var utc = wall.Ticks - offset.Ticks;
        return utc < 0 || utc > DateTime.MaxValue.Ticks ? new DateTimeOffset(wall, TimeSpan.Zero) : new DateTimeOffset(wall, offset);
    }

    // A name that a program looks up as a file must not lead elsewhere.
    private static bool IsIana(string id) =>
        id.Length is > 0 and <= 64
        && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '/' or '_' or '-' or '+')
        && id[0] != '/';
}
