using Bunit;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace ClicRdvPortal.Tests.Shared.Components;

/// <summary>A place for one component: the services of shared components, a clock that stands still, French texts, an open circuit.</summary>
public abstract class ComponentContext : BunitContext
{
    protected ComponentContext()
    {
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture =
            System.Globalization.CultureInfo.GetCultureInfo("fr-FR");
        Services.AddLocalization();
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(new SessionRenewal(null!, new RenderPhase { IsPrerendering = true }));
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
    }

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 10, 8, 0, 0, TimeSpan.Zero));
}
