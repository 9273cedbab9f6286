using ClicRdvPortal.Upstream;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Upstream;

public sealed class ReadingPaceTests
{
    private const long Claire = 77;
    private const long Hugo = 78;
    private readonly FakeTimeProvider _clock = new();
    private readonly ReadingPace _pace;

    public ReadingPaceTests() => _pace = new ReadingPace(_clock);

    [Fact]
    public void Who_opens_two_of_the_largest_views_waits_for_nothing()
    {
        _pace.Take(Claire, VeventDirectory.MostAtOnce);
        _pace.Take(Claire, VeventDirectory.MostAtOnce);

        Assert.True(WaitAsync(Claire).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_opens_them_in_a_loop_waits_and_nobody_else_does()
    {
        _pace.Take(Claire, ReadingPace.Burst + (2 * ReadingPace.PerSecond));

        var wait = WaitAsync(Claire);
        Assert.True(WaitAsync(Hugo).IsCompletedSuccessfully);
        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(wait.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await wait;
        Assert.True(WaitAsync(Claire).IsCompletedSuccessfully);
    }

    [Fact]
    public void Who_has_made_up_for_it_is_forgotten_and_nobody_sooner()
    {
        _pace.Take(Claire, ReadingPace.Burst + ReadingPace.PerSecond);
        _pace.Sweep();
        Assert.False(WaitAsync(Claire).IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(1 + (ReadingPace.Burst / ReadingPace.PerSecond)));
        _pace.Sweep();
        Assert.True(WaitAsync(Claire).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Who_leaves_meanwhile_does_not_wait_on()
    {
        _pace.Take(Claire, ReadingPace.Burst + ReadingPace.PerSecond);
        using var leaving = new CancellationTokenSource();
        var wait = _pace.WaitAsync(Claire, leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }

    private Task WaitAsync(long person) => _pace.WaitAsync(person, TestContext.Current.CancellationToken);
}
