using ClicRdvPortal.Sessions.Limits;
using ClicRdvPortal.Sessions.Locking;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ClicRdvPortal.Sessions;

internal static class SessionsTopic
{
    public const string CookieName = "__Host-ClicRdvPortal";

    /// <summary>The login form is some hundred bytes; anything near this is not a person signing in.</summary>
    private const long LargestLoginBody = 16 * 1024;

    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddPortalMeter();
        services.AddSingleton<SessionsMeter>();
        services.AddSingleton<TicketStore>();
        services.AddSingleton<LiveSessions>();
        services.AddSingleton<CircuitOwners>();
        services.AddSingleton<CircuitGuard>();
        services.AddCircuitLimits();
        services.Configure<HubOptions>(options =>
        {
            options.AddFilter<CircuitGuard>();
            options.AddFilter<CircuitLimit>();
        });
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SignInQueue>();
        services.AddSingleton<SignInFlow>();
        services.AddHostedService<SessionSweep>();
        services.AddHostedService<LockWatch>();

        services.AddScoped<UpstreamSession>();
        services.AddScoped<PersonStateProvider>();
        services.AddScoped<CarriedOwner>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<PersonStateProvider>());
        services.AddCascadingAuthenticationState();

        services.AddAuthentication(SignInFlow.Scheme).AddCookie(options =>
        {
            options.Cookie.Name = CookieName;
            options.Cookie.Path = "/";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.IsEssential = true;
            options.CookieManager = new LoginCookieManager();
            options.SlidingExpiration = false;
            options.LoginPath = PortalUrls.LoginPath;
            options.AccessDeniedPath = PortalUrls.NotFound;
            options.ReturnUrlParameter = "returnUrl";
            options.Events.OnValidatePrincipal = ValidateAsync;
        });
        services.AddOptions<CookieAuthenticationOptions>(SignInFlow.Scheme)
            .Configure<TicketStore, TimeProvider>((options, store, clock) =>
            {
                options.SessionStore = store;
                options.TimeProvider = clock;
            });
        services.AddAuthorization();
        services.AddAntiforgery(options =>
        {
            // Always would answer 500 over plain http, where the login page has something better to say.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Name = "ClicRdvPortal.Antiforgery";

            // The policy on every answer forbids frames already, and this header would say less.
            options.SuppressXFrameOptionsHeader = true;
        });
        return services;
    }

    /// <summary>Refuses an oversized form with a password before it is read; the login page says why.</summary>
    public static IApplicationBuilder UseLoginBodyLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var isReopening = HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Equals(PortalUrls.LockPath, StringComparison.OrdinalIgnoreCase);
        if (!(isReopening || LoginCookieManager.IsSigningIn(context.Request)) || context.Request.ContentLength is <= LargestLoginBody)
            return next(context);

        context.Response.Headers.Connection = "close";
        if (isReopening)
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        else
            context.Response.Redirect(PortalUrls.Login(notice: SessionNotice.TooLong));
        return Task.CompletedTask;
    });

    /// <summary>A login form that stood open over a change of keys or of cookies is asked for again rather than answered with a bare 400.</summary>
    public static IApplicationBuilder UseStaleLoginForm(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!LoginCookieManager.IsSigningIn(context.Request)
            || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);

        context.Response.Redirect(PortalUrls.Login(context.Request.Query["returnUrl"], SessionNotice.StaleForm));
        return Task.CompletedTask;
    });

    public static void MapSessions(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(PortalUrls.Logout, SignOutAsync).AllowAnonymous();

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<LiveSessions>();
        if (context.Principal is { } principal
            && CurrentPerson.SessionKeyOf(principal) is { } key
            && await sessions.FindAsync(key) is not null)
            return;
        context.RejectPrincipal();
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, LiveSessions sessions)
    {
        if (!await antiforgery.IsFormOfOursAsync(context))
            return Results.Redirect(PortalUrls.Home);

        if (CurrentPerson.SessionKeyOf(context.User) is { } key)
            await sessions.EndAsync(key, SessionNotice.SignedOut);
        await context.SignOutAsync(SignInFlow.Scheme);

        // The pages of the person who left must not come back with the Back button (threat T57).
        context.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.LocalRedirect(PortalUrls.Login(notice: SessionNotice.SignedOut));
    }
}
