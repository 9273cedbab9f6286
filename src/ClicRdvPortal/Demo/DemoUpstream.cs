using ClicRdv.Emulator;

namespace ClicRdvPortal.Demo;

/// <summary>The upstream of the demonstration: the emulator inside this process, over real HTTP on the loopback.</summary>
public sealed class DemoUpstream : IAsyncDisposable
{
    public const string ApiKey = "demo-key";

    private readonly RunningEmulator _emulator;

    private DemoUpstream(RunningEmulator emulator) => _emulator = emulator;

    public Uri Address => _emulator.Address;

    /// <summary>True when the emulator's usual port was taken and a free one was used.</summary>
    public bool PortWasBusy => _emulator.PortWasBusy;

    public static async Task<DemoUpstream> StartAsync(TimeProvider clock, CancellationToken cancellationToken = default) =>
        new(await EmulatorHost.StartAsync(
            new EmulatorOptions { Address = "http://127.0.0.1:5081", FreePortWhenBusy = true, ApiKey = ApiKey },
            clock,
            null,
            cancellationToken));

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
