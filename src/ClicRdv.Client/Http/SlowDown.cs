namespace ClicRdv.Client;

/// <summary>The time before which upstream asked not to be called again (fault F06).</summary>
internal sealed class SlowDown
{
    public static readonly TimeSpan Default = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private long _untilTicks;

    /// <summary>How long still to wait; zero when the way is free.</summary>
    public TimeSpan Left(TimeProvider clock)
    {
        var left = Interlocked.Read(ref _untilTicks) - clock.GetUtcNow().UtcTicks;
        return left > 0 ? TimeSpan.FromTicks(left) : TimeSpan.Zero;
    }

    /// <summary>Takes note of a wish for a pause. A day's pause is capped, so that a mistake upstream does not shut a person out.</summary>
    public void Ask(TimeSpan pause, TimeProvider clock)
    {
        var until = clock.GetUtcNow().UtcTicks + (pause < Longest ? pause : Longest).Ticks;
        for (var known = Interlocked.Read(ref _untilTicks); until > known;)
        {
            var seen = Interlocked.CompareExchange(ref _untilTicks, until, known);
            if (seen == known) return;
            known = seen;
        }
    }
}
