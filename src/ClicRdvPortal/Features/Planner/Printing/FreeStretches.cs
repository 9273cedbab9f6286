using ClicRdvPortal.Features.Planner.Drawing;

namespace ClicRdvPortal.Features.Planner.Printing;

/// <summary>What nothing stands on between two hours.</summary>
public static class FreeStretches
{
    /// <param name="taken">In any order; they may overlap.</param>
    /// <param name="hours">Where it is looked for.</param>
    /// <param name="shortest">In minutes: what is shorter is no use to anybody.</param>
    public static IEnumerable<Stretch> Of(IEnumerable<Stretch> taken, HourRange hours, int shortest)
    {
        var free = hours.From;
        foreach (var stretch in taken.OrderBy(stretch => stretch.Start))
        {
            if (Math.Min(stretch.Start, hours.To) - free >= shortest)
                yield return new Stretch(free, Math.Min(stretch.Start, hours.To));
            free = Math.Max(free, stretch.End);
        }

        if (hours.To - free >= shortest)
            yield return new Stretch(free, hours.To);
    }
}
