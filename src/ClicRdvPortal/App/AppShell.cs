using ClicRdvPortal.App.Layouts;
using ClicRdvPortal.App.Preferences;
using ClicRdvPortal.App.Reconnecting;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Shared.Navigation;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace ClicRdvPortal.App;

/// <summary>The frame around every page: layouts, navigation, theme, languages, error and not-found pages.</summary>
public static class AppShell
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddAppShell(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(options =>
            {
                // Proxies close a connection on which nothing is said for a minute (fault F43); the page says the same for its side.
                options.KeepAliveInterval = KeepAlive;
                options.ClientTimeoutInterval = 2 * KeepAlive;
            })
            .RegisterPersistentService<CarriedOwner>(RenderMode.InteractiveServer)
            .RegisterPersistentService<PageReference>(RenderMode.InteractiveServer);
        services.AddScoped<PageReference>();
        services.AddScoped<CircuitHandler, PageReferenceLog>();

        // A page that is resumed later than its session stays open by itself would only find the locked screen.
        // Of all the tabs that an outage of the line cuts off at once none is given up for another's sake.
        services.AddOptions<CircuitOptions>().Configure<PortalSettings>((options, settings) =>
        {
            options.PersistedCircuitInMemoryRetentionPeriod = settings.Portal.SessionIdle;
            options.DisconnectedCircuitMaxRetained = settings.Portal.Circuits.InAll;
        });

        // Not even by a setting: what went wrong is for the log, and the page has a reference to it (threat T41).
        services.PostConfigure<CircuitOptions>(options => options.DetailedErrors = false);
        services.AddCascadingAuthenticationState();
        services.AddLocalization();
        services.AddMudServices(options =>
        {
            options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomStart;
            options.SnackbarConfiguration.MaxDisplayedSnackbars = 3;
            options.SnackbarConfiguration.ShowTransitionDuration = 120;
            options.SnackbarConfiguration.HideTransitionDuration = 120;
        });
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddTransient<MudLocalizer, PortalMudLocalizer>();
        services.AddSingleton(ShellPart.Of<DemoBanner>(ShellPlace.Banner));
        services.AddSingleton(ShellPart.Of<SandboxBadge>(ShellPlace.BarEnd));
        services.AddSingleton<PreferenceMemory>();
        services.AddSingleton<PortalSheet>();
        services.AddSingleton(provider => new SignedInStep(provider.GetRequiredService<PreferenceMemory>().RecallAsync));
        services.Configure<RequestLocalizationOptions>(PortalLanguages.Configure);
        return services;
    }

    /// <summary>Language of the request, and pages instead of bare statuses. Stands before routing.</summary>
    public static IApplicationBuilder UseAppShell(this IApplicationBuilder app)
    {
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute(PortalUrls.NotFound, createScopeForStatusCodePages: true);

        // Only what a person opens becomes a page: a refused post run again is a second refusal, and ends as a fault.
        return app.Use((context, next) =>
        {
            if (!HttpMethods.IsGet(context.Request.Method)
                && context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            return next(context);
        });
    }

    public static RazorComponentsEndpointConventionBuilder MapAppShell(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPreferences();

        // Compressing costs each circuit its buffers, and what a circuit sends is small. Frames are forbidden by the portal itself.
        return endpoints.MapRazorComponents<AppRoot>()
            .AddInteractiveServerRenderMode(options => options.DisableWebSocketCompression = true)
            .WithStaticAssets();
    }
}
