namespace ClicRdv.Emulator.Resources.Availabletimeslots;

/// <summary>
/// Where a service fits into one calendar: a fixed interval inside each opening, begun afresh at the end of
/// each booking it meets. The rule of a public exercise of ClicRDV's, not of its product [inferred: clicrdv-api §17].
/// </summary>
internal static class SlotGrid
{
    /// <param name="openings">Each for itself: a service does not run from one into the next.</param>
    /// <param name="bookings">In order of their start.</param>
    /// <param name="length">Of the service; above zero.</param>
    /// <param name="interval">Above zero.</param>
    public static SortedSet<DateTime> Starts(
        IEnumerable<Period> openings, IReadOnlyList<Period> bookings, TimeSpan length, TimeSpan interval)
    {
        var starts = new SortedSet<DateTime>();
        foreach (var opening in openings)
        {
            var slot = new Period(opening.Start, opening.Start + length);
            while (slot.End <= opening.End)
            {
                var next = FirstMet(slot, bookings)?.End;
                if (next is null)
                {
                    starts.Add(slot.Start);
                }

                var start = next ?? slot.Start + interval;
                slot = new Period(start, start + length);
            }
        }

        return starts;
    }

    private static Period? FirstMet(Period slot, IReadOnlyList<Period> bookings)
    {
        foreach (var booking in bookings)
        {
            if (booking.Start >= slot.End)
            {
                return null;
            }

            // An empty one would send the grid back to where it is.
            if (booking.End > slot.Start)
            {
                return booking;
            }
        }

        return null;
    }
}
