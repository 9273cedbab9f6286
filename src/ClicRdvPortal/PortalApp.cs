using ClicRdv.Client;
using ClicRdvPortal.App;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Demo;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Calendars;
using ClicRdvPortal.Features.Drafts;
using ClicRdvPortal.Features.Fiches;
using ClicRdvPortal.Features.Groups;
using ClicRdvPortal.Features.Interventions;
using ClicRdvPortal.Features.Palette;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Pros;
using ClicRdvPortal.Hosting;
using ClicRdvPortal.Hosting.Operating;
using ClicRdvPortal.Hosting.Stopping;
using ClicRdvPortal.Personal;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Limits;
using ClicRdvPortal.Sessions.Locking;
using ClicRdvPortal.Store;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal;

/// <summary>What the portal is made of: every topic and feature, and the order in which requests meet them.</summary>
public static class PortalApp
{
    private const string DefaultUrl = "http://localhost:5080";

    /// <summary>Runs the portal until it is stopped. 0 when it ended well, 1 when a setting is missing or malformed or the runtime is too old.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [HealthProbe.Command])
            return await HealthProbe.RunAsync(new ConfigurationBuilder().AddEnvironmentVariables().Build());

        if (RuntimeFloor.FaultOf(Environment.Version) is { } tooOld)
        {
            await Console.Error.WriteLineAsync(tooOld);
            return 1;
        }

        try
        {
            await using var app = await CreateAsync(args);
            await app.RunAsync();
            return 0;
        }
        catch (FaultySettingsException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    /// <summary>Builds the portal without starting it.</summary>
    /// <param name="args">Settings as on the command line.</param>
    /// <param name="configure">Runs before anything is registered, so that a test or a host may put its own in place.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(PortalApp).Assembly.GetName().Name,
        });
        configure?.Invoke(builder);

        var (settings, faults) = PortalSettings.Read(builder.Configuration, builder.Environment);
        if (faults.Count > 0)
            throw new FaultySettingsException(faults);

        var demo = settings.IsDemo ? await DemoUpstream.StartAsync(TimeProvider.System) : null;
        AddServices(builder, settings, demo);
        var app = builder.Build();
        if (KeyCheck.FaultsOf(app.Services).ToList() is { Count: > 0 } unreadable)
        {
            await app.DisposeAsync();
            await (demo?.DisposeAsync() ?? ValueTask.CompletedTask);
            throw new FaultySettingsException(unreadable);
        }

        UseRequests(app);
        app.Services.GetRequiredService<StartNotice>().Announce();
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, PortalSettings settings, DemoUpstream? demo)
    {
        builder.AddPortalServer(DefaultUrl);
        builder.AddPortalLog();
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton<StartNotice>();
        services.AddClicRdvClient(options =>
        {
            options.BaseUrl = demo?.Address ?? settings.BaseUrl;
            options.ApiKey = demo is null ? settings.ApiKey : DemoUpstream.ApiKey;
            settings.UpstreamLimits.ApplyTo(options);
        });

        services.AddOperating(builder.Configuration, settings);
        services.AddPortalDataProtection(settings);
        services.AddKnownProxies(settings);
        services.AddStopping(settings);
        services.AddDemo(demo);
        services.AddStore(settings.Portal.DataPath);
        services.AddSessions();
        services.AddPersonal();
        services.AddDrafts();
        services.AddUpstream();
        services.AddAppShell();
        services.AddBooking();
        services.AddGroups();
        services.AddCalendars();
        services.AddInterventions();
        services.AddPros();
        services.AddPlanner();
        services.AddFiches();
        services.AddPalette();
        services.AddDraftsPage();
    }

    private static void UseRequests(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment())
        {
            app.UseFaultPages(PortalUrls.Error);
            app.UseHsts();
        }

        app.UseOriginCheck();
        app.UseLoginBodyLimit();
        app.UseAppShell();
        app.UseStopGate(PortalUrls.Stopping);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseStaleLoginForm();
        app.UseSessionLock();
        app.UsePageLimit();
        app.UseRenderPhase();

        app.MapStaticAssets();
        app.MapHealth();
        app.MapSessions();
        app.MapDrafts();
        app.MapFiches();
        app.MapAppShell();
    }
}
