using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>A page whose connection goes, and comes back (faults F31, F32, F44).</summary>
public sealed class ReconnectTests(Chromium chromium) : Journey(chromium)
{
    private const string NoSockets = "localStorage.getItem('portal-no-sockets')";

    // The first one that the tab opens is closed before it opens, as by a server that is about to stop.
    private const string RefuseFirstSocket = """
        if (sessionStorage.getItem("refused") === null) {
          const Real = window.WebSocket;
          window.WebSocket = class extends EventTarget {
            constructor() {
              super();
              sessionStorage.setItem("refused", "1");
              window.WebSocket = Real;
              setTimeout(() => {
                for (const event of [new Event("error"), new CloseEvent("close", { code: 1006 })]) {
                  this["on" + event.type]?.(event);
                  this.dispatchEvent(event);
                }
              });
            }
            close() {}
          };
        }
        """;

    [Fact]
    public async Task F31_Forty_seconds_in_a_dead_spot_while_a_form_is_typed_cost_nothing_of_it()
    {
        await using var wire = new Wire(Site.Portal.Address);
        var claire = await ArriveAsync(VisitorOptions.Desk with { Height = 420 }, wire.Address);
        foreach (var complaint in ReconnectDialog.Complaints)
            claire.Expect(complaint);
        var (tab, lost) = (claire.Tab, new ReconnectDialog(claire.Tab));
        await tab.Clock.InstallAsync();
        var page = await CalendarsPage.EnterAsync(tab, PortalUrls.Calendars(12) + "?q=dr");
        await tab.EvaluateAsync("scrollTo(0, 60)");
        var scrolled = await tab.EvaluateAsync<int>("scrollY");
        var panel = await page.OpenAsync("Dr Aubry");
        await panel.FillAsync("Nom public", "Dr Aubry, pédiatre");
        await Expect(panel.Dialog).ToContainTextAsync("Enregistrer");

        // The forty seconds are the browser's own: it gives a silent connection up after thirty.
        wire.Hold();
        await panel.FillAsync("Ville", "Saumur");
        await tab.Clock.FastForwardAsync("00:31");
        await Expect(lost.Words).ToContainTextAsync("Votre saisie reste à l’écran");
        wire.Cut();
        await tab.Clock.FastForwardAsync("00:05");
        await Expect(lost.Seconds).ToHaveTextAsync(new Regex("^[1-9]$"));
        await Expect(lost.Fault).ToBeHiddenAsync();
        wire.Mend();
        await tab.Clock.RunForAsync("00:08");

        await Expect(lost.Dialog).ToBeHiddenAsync();
        await Expect(panel.Field("Ville")).ToHaveValueAsync("Saumur");
        await Expect(panel.Field("Ville")).ToBeFocusedAsync();
        Assert.Equal(scrolled, await tab.EvaluateAsync<int>("scrollY"));
        await panel.SaveAsync();
        await Expect(page.Said("« Dr Aubry » est enregistré.")).ToBeVisibleAsync();
        Assert.Equal(("Dr Aubry, pédiatre", "Saumur"), (Upstream.Data.Calendar(32)!.Text("publicname"), Upstream.Data.Calendar(32)!.Text("city")));
        await Expect(page.Search).ToHaveValueAsync("dr");
        await Expect(lost.Fault).ToBeHiddenAsync();
    }

    [Fact]
    public async Task F31_An_attempt_that_fails_is_not_taken_for_a_failure_of_the_page()
    {
        await using var wire = new Wire(Site.Portal.Address);
        var claire = await ArriveAsync(address: wire.Address);
        foreach (var complaint in ReconnectDialog.Complaints)
            claire.Expect(complaint);
        var (tab, lost, attempts) = (claire.Tab, new ReconnectDialog(claire.Tab), new SemaphoreSlim(0));
        var page = await CalendarsPage.EnterAsync(tab);
        await tab.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            attempts.Release();
            await route.AbortAsync();
        });

        wire.Cut();
        wire.Mend();
        await attempts.WaitAsync(Stop);
        await lost.Now.ClickAsync();
        await attempts.WaitAsync(Stop);
        await Expect(lost.Fault).ToBeHiddenAsync();
        await tab.UnrouteAsync("**/_blazor/negotiate*");
        await lost.Now.ClickAsync();

        await Expect(lost.Dialog).ToBeHiddenAsync();
        await page.OpenAsync("Dr Aubry");
        await Expect(lost.Fault).ToBeHiddenAsync();
    }

    [Fact]
    public async Task F44_A_server_that_stops_is_not_taken_for_a_way_that_lets_no_socket_through()
    {
        var claire = await ArriveAsync();
        foreach (var complaint in (string[])[.. ReconnectDialog.Complaints, "Failed to start the transport", "There was an error with the transport", "Failed to start the circuit", "WebSocket failed to connect", "Circuit host not initialized"])
            claire.Expect(complaint);
        claire.Expect(503);
        var (tab, asked) = (claire.Tab, 0);
        await tab.AddInitScriptAsync(RefuseFirstSocket);
        await tab.RouteAsync("**/health/ready", route => asked++ == 0 ? route.FulfillAsync(new() { Status = 503 }) : route.ContinueAsync());

        await Shell.EnterAsync(tab, PortalUrls.Groups);

        Assert.Equal(2, asked);
        Assert.Null(await tab.EvaluateAsync<string?>(NoSockets));
    }

    [Fact]
    public async Task F32_A_tab_that_was_put_to_sleep_lives_again_when_it_wakes()
    {
        await using var wire = new Wire(Site.Portal.Address);
        var claire = await ArriveAsync(VisitorOptions.Desk, wire.Address);
        foreach (var complaint in ReconnectDialog.Complaints)
            claire.Expect(complaint);
        var tab = claire.Tab;
        var page = await CalendarsPage.EnterAsync(tab, PortalUrls.Calendars(12));
        var sleep = await tab.Context.NewCDPSessionAsync(tab);

        // Asleep, the page hears nothing of what becomes of its connection.
        await sleep.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "frozen" });
        wire.Cut();
        wire.Mend();
        await sleep.SendAsync("Page.setWebLifecycleState", new() { ["state"] = "active" });

        await (await page.OpenAsync("Dr Aubry")).FillAsync("Ville", "Saumur");
        await Expect(new ReconnectDialog(tab).Dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task F32_A_page_that_the_browser_had_kept_aside_starts_anew()
    {
        var claire = await ArriveAsync();
        var tab = claire.Tab;
        await Shell.EnterAsync(tab, PortalUrls.Groups);
        await tab.EvaluateAsync("document.body.dataset.isOld = true");

        await tab.EvaluateAsync("""dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))""");

        await Expect(tab.Locator("body[data-is-old]")).ToHaveCountAsync(0);
        await new Shell(tab).ReadyAsync();
    }
}
