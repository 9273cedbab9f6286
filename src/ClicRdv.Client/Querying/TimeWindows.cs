using System.Collections;

namespace ClicRdv.Client;

/// <summary>A stretch of wall-clock time cut into windows that begin at midnight, all but the first, and touch without a gap.</summary>
internal sealed class TimeWindows : IEnumerable<(DateTime From, DateTime To)>
{
    private readonly DateTime _from;
    private readonly DateTime _to;
    private readonly int _days;

    public TimeWindows(DateTime from, DateTime to, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(from, to);
        (_from, _to, _days) = (DateTime.SpecifyKind(from, DateTimeKind.Unspecified), DateTime.SpecifyKind(to, DateTimeKind.Unspecified), days);
    }

    public IEnumerator<(DateTime From, DateTime To)> GetEnumerator()
    {
        for (var from = _from; from < _to;)
        {
            // At the end of the calendar there is no later day to end on.
            var to = (_to - from.Date).TotalDays <= _days ? _to : from.Date.AddDays(_days);
            yield return (from, to);
            from = to;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
