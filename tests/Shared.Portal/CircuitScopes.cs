using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>
/// Hands a test the services of each circuit, in the order in which circuits open, so that it can act in their scope
/// as components, timers and background tasks of that circuit do.
/// </summary>
public sealed class CircuitScopes
{
    private readonly Channel<IServiceProvider> _opened = Channel.CreateUnbounded<IServiceProvider>();

    /// <summary>To be given to <see cref="PortalHost.StartAsync(ClicRdv.Emulator.RunningEmulator, Action{WebApplicationBuilder}?, IEnumerable{KeyValuePair{string, string?}})"/>.</summary>
    public void AddTo(WebApplicationBuilder builder) =>
        builder.Services.AddScoped<CircuitHandler>(scope => new Watcher(scope, _opened.Writer));

    /// <summary>The scope of the circuit that opened after the one returned last.</summary>
    public async Task<IServiceProvider> NextAsync(CancellationToken cancellationToken = default) =>
        await _opened.Reader.ReadAsync(cancellationToken);

    private sealed class Watcher(IServiceProvider scope, ChannelWriter<IServiceProvider> opened) : CircuitHandler
    {
        public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            opened.TryWrite(scope);
            return Task.CompletedTask;
        }
    }
}
