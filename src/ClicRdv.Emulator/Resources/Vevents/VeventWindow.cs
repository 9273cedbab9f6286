using System.Globalization;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator.Resources.Vevents;

/// <summary>
/// Adds to the conditions on <c>start</c> and <c>end</c> what follows from them, so that an index finds a
/// week among years: what touches a day either starts in the twenty-four hours before it ends, or is long.
/// </summary>
internal static class VeventWindow
{
    /// <summary>Longer than a day, as the index of those says it.</summary>
    public const string IsLong = "julianday(\"end\") - julianday(\"start\") > 1";

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
                    filter.And($"\"start\" >= ? OR {IsLong}", EmulatorClock.Text(time.AddDays(-1)));
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
