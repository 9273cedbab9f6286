using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Features.Planner.Drawing;

/// <summary>
/// The columns that were drawn of one list of vevents. One is taken again as long as the vevents in it are the same
/// objects: of a reading with something laid over it, only the columns that differ are drawn.
/// </summary>
public sealed class DrawnColumns
{
    private readonly ConcurrentDictionary<Look, Kept> _kept = [];

    /// <summary>Draws a column of the reading, or finds it.</summary>
    public DrawnColumn Draw(PlannerReading reading, HourRange hours, long calendarId, DateOnly date, IReadOnlyList<Vevent> vevents, Func<DrawnColumn> draw)
    {
        var look = new Look(calendarId, date, hours, HourHeight.Of(reading.State.Slot, reading.State.Height), reading.State.Colour, CultureInfo.CurrentUICulture.Name);
        if (_kept.TryGetValue(look, out var kept) && kept.IsOf(vevents, reading.Frame.Interventions))
            return kept.Column;

        var drawn = draw();

        // What one tab has laid over its reading is no other tab's.
        if (ReferenceEquals(reading.Vevents, reading.Read))
            _kept[look] = new Kept(vevents, reading.Frame.Interventions, drawn);
        return drawn;
    }

    /// <summary>All that changes a drawing besides what is drawn.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Look(long CalendarId, DateOnly Date, HourRange Hours, int HourPixels, PlannerColour Colour, string Language);

    private sealed record Kept(IReadOnlyList<Vevent> Vevents, object Interventions, DrawnColumn Column)
    {
        public bool IsOf(IReadOnlyList<Vevent> vevents, object interventions)
        {
            if (!ReferenceEquals(Interventions, interventions) || Vevents.Count != vevents.Count)
                return false;
            for (var index = 0; index < vevents.Count; index++)
            {
                if (!ReferenceEquals(Vevents[index], vevents[index]))
                    return false;
            }

            return true;
        }
    }
}
