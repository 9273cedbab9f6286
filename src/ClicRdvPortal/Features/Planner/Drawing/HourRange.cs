using System.Runtime.InteropServices;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>
/// The hours a grid shows, by the wall clock: a day has 24 of them whatever the clock does that night. Positions are
/// parts of a hundred of the column's height, so that where things stand is a matter of the style sheet alone.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HourRange(int FromHour, int ToHour)
{
    private const int Hour = 60;

    public int From => FromHour * Hour;

    public int To => ToHour * Hour;

    public int Minutes => To - From;

    /// <summary>Wide enough for every stretch, so that nothing that exists stands outside.</summary>
    public HourRange Around(IEnumerable<Stretch> stretches)
    {
        var (from, to) = (From, To);
        foreach (var stretch in stretches)
        {
            from = Math.Min(from, stretch.Start);
            to = Math.Max(to, stretch.End);
        }

        return new HourRange(Math.Max(0, from / Hour), Math.Min(24, (to + Hour - 1) / Hour));
    }

    public double TopOf(int minute) => (minute - From) * 100.0 / Minutes;

    public double HeightOf(Stretch stretch) => (stretch.End - stretch.Start) * 100.0 / Minutes;
}
