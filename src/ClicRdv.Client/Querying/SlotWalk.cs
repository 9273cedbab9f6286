using System.Runtime.CompilerServices;

namespace ClicRdv.Client;

/// <summary>Reads free slots a week at a time (clicrdv-api §17: longer stretches are slow).</summary>
internal static class SlotWalk
{
    private const int DaysOfWindow = 7;

    public static async IAsyncEnumerable<Availabletimeslot> ReadAsync(
        Func<AvailabletimeslotsQuery, CancellationToken, Task<Availabletimeslots>> read,
        AvailabletimeslotsQuery query,
        TimeWindows windows,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (from, to) in windows)
        {
            // Whether a day is 24 hours or a date is not documented: either reaches the window's end, and what is beyond is dropped.
            var days = (int)Math.Ceiling((to - from.Date).TotalDays);
            var answer = await read(query with { Start = from, End = null, Days = days }, cancellationToken).ConfigureAwait(false);
            var seen = new HashSet<DateTime>();
            foreach (var slot in answer.Slots.Where(slot => slot.Start >= from && slot.Start < to).OrderBy(slot => slot.Start))
            {
                if (seen.Add(slot.Start)) yield return slot;
            }
        }
    }

    public static TimeWindows Weeks(DateTime from, DateTime to) => new(from, to, DaysOfWindow);
}
