using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ClicRdvPortal.Sessions.Limits;

/// <summary>Counts its circuit. The person is the one it began with, whatever cookie a reconnect brings.</summary>
internal sealed class CircuitCounter(CircuitCount count, AuthenticationStateProvider authentication) : CircuitHandler
{
    private CurrentPerson? _person;
    private bool _isConnected;

    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        count.AddLiving(1);
        return Task.CompletedTask;
    }

    public override async Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _person ??= CurrentPerson.From((await authentication.GetAuthenticationStateAsync()).User);
        Connect(isConnected: true);
    }

    // Comes a second time when the circuit is given up.
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Connect(isConnected: false);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Connect(isConnected: false);
        count.AddLiving(-1);
        return Task.CompletedTask;
    }

    private void Connect(bool isConnected)
    {
        if (_isConnected == isConnected || _person is not { } person)
            return;
        _isConnected = isConnected;
        count.AddConnected(person, isConnected ? 1 : -1);
    }
}
