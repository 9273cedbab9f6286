using ClicRdv.Emulator.Control;
using ClicRdvPortal.EndToEndTests.Pages;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>
/// A test that walks through the portal in a browser. Portal, emulator and browser contexts are its own; a console
/// error, a page error or a request to another site fails it, and a failure leaves its evidence under TestResults.
/// </summary>
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];
    private readonly RecordingLoggerProvider _log = new();
    private PortalOverEmulator? _site;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected PortalOverEmulator Site => _site ?? throw new InvalidOperationException("The site has not been started.");

    protected EmulatorControl Upstream => Site.Upstream;

    public async ValueTask InitializeAsync() => _site = await StartSiteAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var complaints = new List<string>();
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var (number, visitor) in _visitors.Index())
        {
            if (failed || visitor.Faults.Count > 0)
            {
                complaints.AddRange(visitor.Faults);
                complaints.Add("Evidence: " + await Evidence.KeepAsync(TestContext.Current.Test?.TestDisplayName ?? "journey", number, visitor, _log.Lines));
            }

            await visitor.DisposeAsync();
        }

        if (_site is not null)
            await _site.DisposeAsync();
        _log.Dispose();
        if (complaints.Count > 0)
            Assert.Fail(string.Join(Environment.NewLine, complaints));
    }

    /// <summary>Override it where a journey needs other settings.</summary>
    protected virtual Task<PortalOverEmulator> StartSiteAsync() => PortalOverEmulator.StartAsync(Configure);

    protected void Configure(WebApplicationBuilder builder) => builder.Logging.AddProvider(_log);

    /// <summary>Signs Claire in and opens the day of <see cref="Agenda"/>.</summary>
    private protected async Task<PlannerPage> EnterPlannerAsync(VisitorOptions options)
    {
        Agenda.Fill(Site);
        var claire = await ArriveAsync(options);
        await Entrance.SignInAsync(claire.Context);
        var page = new PlannerPage(claire.Tab);
        await page.OpenAsync();
        return page;
    }

    /// <summary>The appointment of the agenda under a name, as it is stored upstream.</summary>
    private protected StoredRow Stored(string name) =>
        Upstream.Data.Vevents(12).Single(vevent => vevent.Text("text") == name);

    /// <param name="options">What their browser is like.</param>
    /// <param name="address">Where they have the portal, when it is not its own address.</param>
    protected async Task<Visitor> ArriveAsync(VisitorOptions? options = null, Uri? address = null)
    {
        var visitor = await Visitor.ArriveAsync(chromium.Browser, address ?? Site.Portal.Address, options ?? VisitorOptions.Desk);
        _visitors.Add(visitor);
        return visitor;
    }
}
