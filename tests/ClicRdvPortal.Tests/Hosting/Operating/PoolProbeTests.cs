using ClicRdvPortal.Hosting.Operating;
using ClicRdvPortal.Tests.Hosting.Secrets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Hosting.Operating;

/// <summary>F41: threads of the pool that are blocked.</summary>
public sealed class PoolProbeTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UnixEpoch);
    private readonly CapturedLog _log = new();
    private readonly Queue<Action> _pool = new();
    private readonly ServiceProvider _services;
    private readonly PoolProbe _probe;

    public PoolProbeTests()
    {
        _services = new ServiceCollection().AddLogging(logging => logging.AddProvider(_log)).AddPortalMeter().BuildServiceProvider();
        _probe = new PoolProbe(_services.GetRequiredService<PortalMeter>(), _clock, _services.GetRequiredService<ILogger<PoolProbe>>(), _pool.Enqueue);
    }

    public void Dispose()
    {
        _services.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task F41_Work_that_gets_no_thread_is_told_while_it_waits_and_when_it_is_over()
    {
        _probe.Beat();
        _clock.Advance(TimeSpan.FromSeconds(3));
        _probe.Beat();

        Assert.Single(_pool);
        Assert.Equal(TimeSpan.FromSeconds(3), _probe.Wait);
        Assert.Equal(HealthStatus.Degraded, await StatusAsync());
        Assert.Single(_log.Lines, line => line.Contains("3.0 s", StringComparison.Ordinal) || line.Contains("3,0 s", StringComparison.Ordinal));

        _pool.Dequeue()();
        Assert.Equal(HealthStatus.Degraded, await StatusAsync());

        _probe.Beat();
        _pool.Dequeue()();
        _probe.Beat();
        Assert.Equal(HealthStatus.Healthy, await StatusAsync());
        Assert.Single(_log.Lines, line => line.Contains("at once again", StringComparison.Ordinal));
    }

    [Fact]
    public void F41_Each_wait_is_measured()
    {
        var waits = new List<double>();
        using var listener = new System.Diagnostics.Metrics.MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter, _services.GetRequiredService<PortalMeter>().Meter))
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => waits.Add(value));
        listener.Start();

        _probe.Beat();
        _clock.Advance(TimeSpan.FromMilliseconds(40));
        _pool.Dequeue()();
        _probe.Beat();
        _pool.Dequeue()();

        Assert.Equal([0.04, 0], waits);
    }

    [Fact]
    public void F41_A_short_wait_is_nobody_s_concern()
    {
        _probe.Beat();
        _clock.Advance(PoolProbe.TooLong - TimeSpan.FromMilliseconds(1));
        _probe.Beat();

        Assert.False(_probe.IsLate);
        Assert.Empty(_log.Lines);
    }

    private async Task<HealthStatus> StatusAsync() =>
        (await new PoolHealth(_probe).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken)).Status;
}
