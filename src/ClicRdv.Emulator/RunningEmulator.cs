using ClicRdv.Emulator.Control;

namespace ClicRdv.Emulator;

/// <summary>An emulator that listens. Disposing it cuts what is still under way and frees the port.</summary>
public sealed class RunningEmulator : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly EmulatorState _state;

    private int _disposed;

    internal RunningEmulator(WebApplication app, EmulatorState state, bool portWasBusy)
    {
        _app = app;
        _state = state;
        PortWasBusy = portWasBusy;
        Control = new EmulatorControl(state);
        Address = Reachable(app.Urls.First());
    }

    /// <summary>Scheme, host and port, to be followed by <c>/api/v1/…</c>.</summary>
    public Uri Address { get; }

    /// <summary>Whether the wanted port was in use, so that another one was taken.</summary>
    public bool PortWasBusy { get; }

    /// <summary>What <c>/__emulator</c> does over HTTP, and the data itself.</summary>
    public EmulatorControl Control { get; }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        await _state.Stopping.CancelAsync();
        using var patience = new CancellationTokenSource(StopPatience);
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        _state.Dispose();
    }

    // "Any address" can be listened on but not called.
    private static Uri Reachable(string url) =>
        new(url.Replace("//+", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//*", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//[::]", "//127.0.0.1", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal));
}
