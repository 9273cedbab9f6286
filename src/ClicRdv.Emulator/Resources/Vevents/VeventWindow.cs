using System.Globalization;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Vevents;

/// <summary>
/// Adds to the conditions on <c>start</c> and <c>end</c> what follows from them, so that an index finds a
/// week among years: what ends after a time starts at most a day before it, or with the first of the few long
/// ones that end after it.
/// </summary>
internal static class VeventWindow
{
    /// <summary>Longer than a day, as the index of those says it.</summary>
    public const string IsLong = "julianday(\"end\") - julianday(\"start\") > 1";

    // One bound rather than "or", which no index follows.
    private const string StartsLate =
        $"likelihood(\"start\" >= min(?, coalesce((SELECT min(\"start\") FROM vevents WHERE {IsLong} AND \"end\" >= ?), '9999')), 0.001)";

    /// <summary>What <c>end</c> after or at <paramref name="time"/> says about <c>start</c>.</summary>
    public static Filter AndEndsFrom(this Filter filter, DateTime time) =>
        filter.And(StartsLate, EmulatorClock.Text(time.AddDays(-1)), EmulatorClock.Text(time));

    public static void Bound(Filter filter, IReadOnlyCollection<Condition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (Time(condition.Value) is not { } time)
            {
                continue;
            }

            switch (condition.Field, condition.Op)
            {
                case ("end", ">" or ">=" or "="):
                    filter.AndEndsFrom(time);
                    break;
                case ("end", "<" or "<="):
                    filter.And("\"start\" <= ?", EmulatorClock.Text(time));
                    break;
            }
        }
    }

    private static DateTime? Time(string? text) =>
        DateTime.TryParseExact(text, [EmulatorClock.Format, "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time > DateTime.MinValue.AddDays(1)
            ? time
            : null;
}
