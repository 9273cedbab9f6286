using System.Globalization;

namespace ClicRdvPortal.Features.Groups.Settings;

public enum TimezoneArea
{
    Europe,
    Overseas,
    Elsewhere,
}

/// <summary>
/// A time zone that can be chosen. The upstream most likely keeps Rails names (clicrdv-api §6), so they are offered
/// where Rails has one, and IANA ids where it has none, as for most of the French overseas.
/// </summary>
/// <param name="Name">What is sent.</param>
/// <param name="Id">The IANA id.</param>
public sealed record TimezoneChoice(TimezoneArea Area, string Name, string Id)
{
    private TimezoneChoice(TimezoneArea area, string id)
        : this(area, id, id)
    {
    }

    public static IReadOnlyList<TimezoneChoice> All { get; } =
    [
        new(TimezoneArea.Europe, "Paris", "Europe/Paris"),
        new(TimezoneArea.Europe, "Amsterdam", "Europe/Amsterdam"),
        new(TimezoneArea.Europe, "Athens", "Europe/Athens"),
        new(TimezoneArea.Europe, "Berlin", "Europe/Berlin"),
        new(TimezoneArea.Europe, "Bern", "Europe/Zurich"),
        new(TimezoneArea.Europe, "Brussels", "Europe/Brussels"),
        new(TimezoneArea.Europe, "Dublin", "Europe/Dublin"),
        new(TimezoneArea.Europe, "Lisbon", "Europe/Lisbon"),
        new(TimezoneArea.Europe, "London", "Europe/London"),
        new(TimezoneArea.Europe, "Europe/Luxembourg"),
        new(TimezoneArea.Europe, "Madrid", "Europe/Madrid"),
        new(TimezoneArea.Europe, "Europe/Monaco"),
        new(TimezoneArea.Europe, "Rome", "Europe/Rome"),
        new(TimezoneArea.Europe, "Vienna", "Europe/Vienna"),
        new(TimezoneArea.Overseas, "America/Guadeloupe"),
        new(TimezoneArea.Overseas, "America/Cayenne"),
        new(TimezoneArea.Overseas, "America/Martinique"),
        new(TimezoneArea.Overseas, "America/Miquelon"),
        new(TimezoneArea.Overseas, "America/St_Barthelemy"),
        new(TimezoneArea.Overseas, "America/Marigot"),
        new(TimezoneArea.Overseas, "Indian/Mayotte"),
        new(TimezoneArea.Overseas, "Indian/Reunion"),
        new(TimezoneArea.Overseas, "New Caledonia", "Pacific/Noumea"),
        new(TimezoneArea.Overseas, "Pacific/Tahiti"),
        new(TimezoneArea.Overseas, "Pacific/Wallis"),
        new(TimezoneArea.Elsewhere, "West Central Africa", "Africa/Algiers"),
        new(TimezoneArea.Elsewhere, "Casablanca", "Africa/Casablanca"),
        new(TimezoneArea.Elsewhere, "Africa/Dakar"),
        new(TimezoneArea.Elsewhere, "Eastern Time (US & Canada)", "America/New_York"),
        new(TimezoneArea.Elsewhere, "Africa/Tunis"),
        new(TimezoneArea.Elsewhere, "UTC", "Etc/UTC"),
    ];

    public static TimezoneChoice? Find(string name) =>
        All.FirstOrDefault(choice => string.Equals(choice.Name, name, StringComparison.Ordinal));

    public static bool IsKnown(string name) => Find(name) is not null;

    /// <summary>« UTC+01:00 » at that moment, or null where this machine does not know the zone.</summary>
    public string? OffsetAt(DateTimeOffset moment)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Id, out var zone))
            return null;
        var offset = zone.GetUtcOffset(moment);
        return string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '\u2212' : '+')}{offset:hh\\:mm}");
    }
}
