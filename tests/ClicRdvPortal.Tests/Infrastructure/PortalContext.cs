// The portal has a DemoAccount too: what the login page shows of one.
global using SeedAccount = ClicRdv.Emulator.Seed.DemoAccount;

using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using ClicRdv.Client;
using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Control.Journal;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Personal;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Store;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MudBlazor;
using MudBlazor.Services;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Infrastructure;

/// <summary>
/// Components over an emulator of their own, by real HTTP, with a signed-in session and French texts. The clock of
/// the components stands still at <see cref="EmulatorFixture.Start"/>; derive from it and render.
/// </summary>
public abstract class PortalContext : BunitContext, IAsyncLifetime
{
    private const string SessionKey = "session-of-the-test";
    static PortalContext() => DefaultWaitTimeout = TimeSpan.FromSeconds(20);

    // Not in InitializeAsync: a culture set in there ends with it.
    protected PortalContext() => Speak("fr-FR");

    private readonly string _data = Path.Combine(Path.GetTempPath(), "portal-" + Guid.NewGuid().ToString("N"));

    protected EmulatorFixture Upstream { get; private set; } = null!;

    protected EmulatorControl Control => Upstream.Control;

    protected EmulatorData Data => Upstream.Data;

    protected LiveSession Session { get; private set; } = null!;

    protected FakeTimeProvider Clock => Upstream.Clock;

    protected BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    /// <summary>Where the page stands, rooted and with its query.</summary>
    protected string Address => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    /// <summary>Who is signed in; override for somebody with fewer rights.</summary>
    protected virtual SeedAccount Account => SeedAccount.Claire;

    public virtual async ValueTask InitializeAsync()
    {
        Upstream = await EmulatorFixture.StartAsync();
        var options = new ClicRdvClientOptions { BaseUrl = Upstream.Address, ApiKey = Upstream.Options.ApiKey };

        // The client keeps real time: its retries would wait for ever on a clock that stands still.
        var factory = new ClicRdvClientFactory(Options.Create(options), TimeProvider.System);
        using var signIn = new ClicRdvSignIn(factory);
        var signedIn = await signIn.SignInAsProAsync(Account.Email, PasswordHash.Of(Account.Password));
        Control.ClearRequests();

        var person = new CurrentPerson(Account.ProId, Account.FirstName, Account.LastName, Account.Email);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(factory);
        Services.AddSingleton(Settings());
        Services.AddDistributedMemoryCache();
        Services.AddDataProtection();
        Services.AddSingleton<TicketStore>();
        Services.AddSingleton<SessionsMeter>();
        Services.AddSingleton<LiveSessions>();
        Services.AddScoped<UpstreamSession>();
        Services.AddStore(_data);
        Services.AddPersonal();
        Services.AddDrafts();
        Services.AddUpstream();
        Services.AddLocalization();
        Services.AddMudServices();
        Services.AddCascadingAuthenticationState();
        Services.AddSingleton<AuthenticationStateProvider>(new OnePerson(person.ToPrincipal(SessionKey, "test")));
        ConfigureServices(Services);

        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        Session = Services.GetRequiredService<LiveSessions>().Add(SessionKey, person, signedIn.Credential);
    }

    /// <summary>More services, before anything is taken from them.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>The language of the texts from here on.</summary>
    protected static void Speak(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture;
    }

    /// <summary>The dialogs' place, as the layout has one; dialogs are found in it.</summary>
    protected IRenderedComponent<MudDialogProvider> RenderDialogs()
    {
        Render<MudPopoverProvider>();
        return Render<MudDialogProvider>();
    }

    /// <summary>Whoever is asked for the password gives it, as often as they are asked.</summary>
    /// <param name="before">What happens until then.</param>
    protected PasswordPrompt GivePassword(Action? before = null) => Prompt(session => _ = Task.Run(async () =>
    {
        before?.Invoke();
        using var signIn = new ClicRdvSignIn(Services.GetRequiredService<ClicRdvClientFactory>());
        session.Renew((await signIn.SignInAsProAsync(Account.Email, PasswordHash.Of(Account.Password))).Credential);
    }));

    /// <summary>Whoever is asked for the password says « later ».</summary>
    protected PasswordPrompt PutPasswordOff() => Prompt(session => session.Hour.PutOff());

    /// <summary>What reached the upstream since the sign-in, as « GET /api/v1/groups.json ».</summary>
    protected IReadOnlyList<string> Calls() =>
        [.. Control.Requests.Select(request => $"{request.Method} {request.Path}")];

    /// <summary>The writes that reached the upstream.</summary>
    protected IReadOnlyList<RecordedRequest> Writes() => [.. Control.Requests.Where(request => request.Method != "GET")];

    /// <summary>Starts the portal's own database: without it what is personal is the standard, and nothing is kept.</summary>
    protected async Task StartStoreAsync()
    {
        Directory.CreateDirectory(_data);
        await Services.GetServices<IHostedService>().OfType<StoreStart>().Single().StartAsync(Xunit.TestContext.Current.CancellationToken);
    }

    /// <summary>What the person has typed and not saved, the newest first. The store has to be started.</summary>
    protected async Task<IReadOnlyList<Draft>> DraftsAsync()
    {
        var owner = new StoreOwner(Services.GetRequiredService<PortalSettings>().StoreName, Account.ProId);
        return (await Services.GetRequiredService<DraftShelf>().ListAsync(owner)).Value!.Drafts;
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        if (Directory.Exists(_data))
            Directory.Delete(_data, recursive: true);
        if (Upstream is not null)
            await Upstream.DisposeAsync();
    }

    private PasswordPrompt Prompt(Action<LiveSession> answer) => new(Session, answer);

    private static PortalSettings Settings() => PortalSettings.Read(
        new ConfigurationBuilder().Build(),
        new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = Path.GetTempPath() }).Settings;

    private sealed class OnePerson(ClaimsPrincipal person) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(person));
    }
}
