namespace ClicRdv.Benchmarks.Servers;

/// <summary>The system's clock, put forward at will: what lives for half a minute need not be waited for.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private TimeSpan _shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(_shift.TotalSeconds * TimestampFrequency);

    public void Advance(TimeSpan time) => _shift += time;
}
