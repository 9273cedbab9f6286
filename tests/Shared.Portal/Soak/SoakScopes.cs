using System.Collections.Concurrent;
using ClicRdvPortal.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>The services of the circuit that each person opened last.</summary>
internal sealed class SoakScopes
{
    private readonly ConcurrentDictionary<string, IServiceProvider> _latest = new(StringComparer.Ordinal);

    public void AddTo(WebApplicationBuilder builder) => builder.Services.AddScoped<CircuitHandler>(scope => new Watcher(scope, _latest));

    public IServiceProvider Of(string email) => _latest[email];

    private sealed class Watcher(IServiceProvider scope, ConcurrentDictionary<string, IServiceProvider> latest) : CircuitHandler
    {
        public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
        {
            var state = await scope.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync();
            if (CurrentPerson.From(state.User) is { } person)
                latest[person.Email] = scope;
        }
    }
}
