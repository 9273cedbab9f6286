using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// What a person does in a tab reaches the server by the circuit alone, and no cookie is renewed there: this keeps
/// the ticket alive instead. Pings and render acknowledgements are not inbound activity, so an abandoned tab lapses.
/// </summary>
internal sealed class CircuitActivity(UpstreamSession upstream, LiveSessions sessions) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) => async context =>
        {
            if (await upstream.FindAsync() is { } session)
                await sessions.TouchAsync(session);
            await next(context);
        };
}
