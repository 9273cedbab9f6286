using System.Globalization;

namespace ClicRdv.Benchmarks.Running;

/// <summary>The table that a benchmark prints.</summary>
internal static class Report
{
    public static async Task WriteAsync(IReadOnlyList<Reading> readings, TextWriter output)
    {
        var width = readings.Max(reading => reading.What.Length) + 2;
        await output.WriteLineAsync(Line(width, "", "measured", "reference", "ratio", "aim", "met"));
        foreach (var reading in readings)
            await output.WriteLineAsync(Line(width, reading));
        await output.FlushAsync();
    }

    private static string Line(int width, Reading reading) => Line(
        width,
        reading.What,
        Figure(reading.Figures.Measured, reading.Unit),
        Figure(reading.Figures.Reference, reading.Unit),
        Ratio(reading.Figures.Ratio),
        "<= " + Ratio(reading.Aim),
        reading.IsMet ? "yes" : "NO");

    private static string Line(int width, string what, string measured, string reference, string ratio, string aim, string met) =>
        $"  {what.PadRight(width)}{measured,11}{reference,11}{ratio,8}{aim,9}{met,5}";

    private static string Figure(double figure, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure:0.#} {unit}");

    private static string Ratio(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
