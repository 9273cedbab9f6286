namespace ClicRdvPortal.Hosting.Stopping;

/// <summary>
/// How the portal stops (design decision 16): it is ready for nobody, lets no new circuit in, lets saves end and what waits be sent, has
/// every page pause its circuit, and is gone within <see cref="PortalOptions.StopWithin"/>.
/// </summary>
internal sealed class PortalStop(
    IHostApplicationLifetime lifetime,
    ConnectedCircuits connected,
    PortalSettings settings,
    IEnumerable<StopWork> works,
    ILogger<PortalStop> logger) : IHostedLifecycleService
{
    /// <summary>The rest is for the server to close what is still open and for the process to end.</summary>
    private const double ShareOfTime = 0.7;

    private readonly Lock _lock = new();
    private Task? _stopping;
    private int _isWatching;

    public static TimeSpan ServersShare(TimeSpan within) => within * (1 - ShareOfTime) / 1.5;

    public bool IsStopping => Volatile.Read(ref _stopping) is not null;

    /// <summary>
    /// To be called when a circuit has opened. The framework closes every connection in a callback of its own, made with the first of
    /// them, and callbacks run last in, first out: one that was made at the start would come to pages that are no longer there.
    /// </summary>
    public void Watch()
    {
        // The host waits for the callback and gives no other way to hold its stop up; nothing it waits for needs this thread.
        if (Interlocked.Exchange(ref _isWatching, 1) == 0)
            lifetime.ApplicationStopping.Register(() => BeginAsync(CancellationToken.None).Wait(CancellationToken.None));
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => BeginAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Once more, for what was done in between.</summary>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(ServersShare(settings.Portal.StopWithin) / 2);
        await FinishWorksAsync(time.Token);
    }

    private Task BeginAsync(CancellationToken waitNoLonger)
    {
        lock (_lock)
        {
            if (_stopping is not null)
                return _stopping;
            var done = new TaskCompletionSource();
            Volatile.Write(ref _stopping, done.Task);
            _ = Task.Run(
                async () =>
                {
                    await StopAllAsync(waitNoLonger).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                    done.SetResult();
                },
                CancellationToken.None);
            return done.Task;
        }
    }

    private async Task StopAllAsync(CancellationToken waitNoLonger)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(waitNoLonger);
        time.CancelAfter(settings.Portal.StopWithin * ShareOfTime);
        StopLog.Begins(logger, connected.Now().Circuits.Count);
        await Task.WhenAll(FinishWorksAsync(time.Token), PauseAllAsync(time.Token));
        if (connected.Now().Circuits.Count is > 0 and var left)
            StopLog.LeavesCircuits(logger, left);
    }

    private Task FinishWorksAsync(CancellationToken timeIsUp) => Task.WhenAll(works.Select(work => work.FinishAsync(timeIsUp)));

    /// <summary>Also those that come meanwhile, over a connection that was open already.</summary>
    private async Task PauseAllAsync(CancellationToken timeIsUp)
    {
        var asked = new Dictionary<CircuitDrain, Task<bool>>();
        try
        {
            for (var (circuits, change) = connected.Now(); circuits.Count > 0; (circuits, change) = connected.Now())
            {
                foreach (var circuit in circuits.Where(circuit => !asked.ContainsKey(circuit)))
                    asked[circuit] = circuit.PauseAsync(timeIsUp);
                await change.WaitAsync(timeIsUp);
            }
        }
        catch (OperationCanceledException)
        {
            // Pages that do not answer, and saves that do not end.
        }
    }
}
