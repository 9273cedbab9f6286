using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>The portal is killed under open pages, as a process that nobody gives the time to say anything, and comes up again (fault F34).</summary>
public sealed class KillTests(Chromium chromium) : Journey(chromium), IAsyncLifetime
{
    private const string UntilKept = """
        async ([place, fields]) => {
          const body = JSON.stringify({ place, fields: fields.map(text => ({ name: "", text })) });
          const isKept = async () => (await (await fetch("/drafts/kept", { method: "POST", headers: { "Content-Type": "application/json" }, body })).json()).kept.every(kept => kept);
          while (!await isKept()) await new Promise(requestAnimationFrame);
        }
        """;

    private readonly string _data = Directory.CreateTempSubdirectory("portal-kill-").FullName;
    private PortalProcess? _portal;

    private PortalProcess Portal => _portal ?? throw new InvalidOperationException("The portal has not been started.");

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _portal = await PortalProcess.StartAsync(Site.Emulator.Address, _data);
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        await Portal.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task F34_Each_tab_comes_back_by_itself_to_its_place_and_with_what_was_typed_in_it()
    {
        var claire = await ArriveAsync(VisitorOptions.Desk with { Height = 420 });
        var (typed, read) = (claire.Tab, await claire.NewTabAsync());
        await EnterAsync(read, PortalUrls.Fiches(12));
        var scrolled = await ScrollAsync(read, "document.scrollingElement", 240);
        await EnterAsync(typed, PortalUrls.Fiche(12, 5001));
        var page = new FichesPage(typed);
        await page.TypeAsync("Prénom", "Zéphyrine");

        // This field tells what is in it when it is left, and nobody leaves it.
        await page.TypeAsync("Allergies", "Pénicilline");
        var place = await ScrollAsync(typed, "document.scrollingElement", 300);
        await KeptAsync(typed, PortalUrls.Fiche(12, 5001), "Zéphyrine", "Pénicilline");

        await KillAsync(typed, read);
        await StartAgainAsync();

        await BackAsync(read);
        await read.WaitForFunctionAsync("place => scrollY === place", scrolled);
        await BackAsync(typed);
        await Expect(page.Said("Repris du brouillon")).ToBeVisibleAsync();
        await Expect(page.Field("Prénom")).ToHaveValueAsync("Zéphyrine");
        await Expect(page.Field("Allergies")).ToHaveValueAsync("Pénicilline");
        await Expect(page.Field("Allergies")).ToBeFocusedAsync();
        await Expect(typed).ToHaveURLAsync(new Regex("/fiches/5001\\?draft=[0-9a-f]{32}$"));
        await typed.WaitForFunctionAsync("place => scrollY === place", place);
        await page.Button("Enregistrer").ClickAsync();
        await Expect(page.Said("Enregistré.")).ToBeVisibleAsync();
        Assert.Equal(("Zéphyrine", "Pénicilline"), (Upstream.Data.Fiche(5001)!.Text("firstname"), Upstream.Data.Fiche(5001)!.Text("txt0")));
    }

    [Fact]
    public async Task F34_An_appointment_that_was_being_edited_opens_again_over_the_same_hours()
    {
        Agenda.Fill(Site);
        var claire = await ArriveAsync(VisitorOptions.Desk with { Height = 420 });
        await EnterAsync(claire.Tab, PortalUrls.Planner(12) + "?view=day&date=2031-03-10");
        var page = new PlannerPage(claire.Tab);
        await page.Grid.Locator("[data-vevent-id]").First.WaitForAsync();
        await page.Of("PETIT Noé").ClickAsync();
        var comments = page.Panel.GetByLabel("Commentaires");
        await comments.FocusAsync();
        await claire.Tab.Keyboard.InsertTextAsync("Arrive en taxi");
        var place = await ScrollAsync(claire.Tab, "document.querySelector('planner-grid')", 180);
        await KeptAsync(claire.Tab, PortalUrls.Planner(12), "Arrive en taxi");

        await KillAsync(claire.Tab);
        await StartAgainAsync();

        await BackAsync(claire.Tab);
        await Expect(comments).ToHaveValueAsync("Arrive en taxi");
        await Expect(comments).ToBeFocusedAsync();
        await claire.Tab.WaitForFunctionAsync("place => document.querySelector('planner-grid').scrollTop === place", place);
    }

    [Fact]
    public async Task F34_A_booking_on_the_telephone_goes_on_where_it_was()
    {
        var claire = await ArriveAsync();
        await EnterAsync(claire.Tab, PortalUrls.Planner(12) + "?view=day&date=2031-03-10&book=1");
        var booking = new BookingPanel(claire.Tab);
        await booking.Service.SelectOptionAsync("411");
        await booking.Comments.FillAsync("Première visite");
        await KeptAsync(claire.Tab, PortalUrls.Planner(12), "411", "Première visite");

        await KillAsync(claire.Tab);
        await StartAgainAsync();

        await BackAsync(claire.Tab);
        await Expect(booking.Comments).ToHaveValueAsync("Première visite");
        await Expect(booking.Service).ToHaveValueAsync("411");
    }

    [Fact]
    public async Task F34_What_the_portal_never_heard_stays_on_the_screen_and_what_it_heard_is_there_after_the_reload()
    {
        await using var wire = new Wire(Portal.Address);
        var claire = await ArriveAsync(address: wire.Address);
        var (tab, lost) = (claire.Tab, new ReconnectDialog(claire.Tab));
        await EnterAsync(tab, PortalUrls.Calendars(12) + "?open=32");
        var panel = new CalendarPanel(tab);
        await panel.FillAsync("Nom public", "Dr Aubry, pédiatre");
        await KeptAsync(tab, PortalUrls.Calendars(12), "Dr Aubry, pédiatre");
        wire.Hold();
        await panel.FillAsync("Ville", "Saumur");

        wire.Cut();
        await KillAsync(tab);
        await StartAgainAsync();
        wire.Mend();

        await Expect(lost.Fault).ToContainTextAsync("une partie de votre saisie n’est gardée nulle part");
        await Expect(lost.Dialog).ToBeHiddenAsync();
        await Expect(panel.Field("Ville")).ToHaveValueAsync("Saumur");
        await Screenshots.TakeAsync(tab, "stranded");
        var (form, bar) = ((await panel.Dialog.BoundingBoxAsync())!, (await lost.Fault.BoundingBoxAsync())!);
        Assert.InRange(form.Y + form.Height, 0, bar.Y);
        await lost.Fault.GetByRole(AriaRole.Link).ClickAsync();
        await BackAsync(tab);
        await Expect(panel.Field("Nom public")).ToHaveValueAsync("Dr Aubry, pédiatre");
        await Expect(panel.Field("Ville")).Not.ToHaveValueAsync("Saumur");
    }

    private new async Task<Visitor> ArriveAsync(VisitorOptions? options = null, Uri? address = null)
    {
        var visitor = await base.ArriveAsync(options, address ?? Portal.Address);
        foreach (var complaint in ReconnectDialog.Complaints)
            visitor.Expect(complaint);

        // What is told to a circuit that is coming back, a moment too early.
        visitor.Expect("Circuit not initialized");
        return visitor;
    }

    private static async Task EnterAsync(IPage tab, string url)
    {
        if ((await tab.Context.CookiesAsync()).All(cookie => cookie.Name != "__Host-ClicRdvPortal"))
            await Entrance.SignInAsync(tab.Context);
        await tab.GotoAsync(url);
        await new Shell(tab).ReadyAsync();
    }

    /// <summary>Until it is written down, which the page is not told.</summary>
    private static async Task KeptAsync(IPage tab, string place, params string[] texts) => await tab.EvaluateAsync(UntilKept, new object[] { place, texts });

    private static Task<int> ScrollAsync(IPage tab, string element, int top) =>
        tab.EvaluateAsync<int>($"top => {{ const there = {element}; there.scrollTop = top; return Math.round(there.scrollTop); }}", top);

    private async Task KillAsync(params IPage[] tabs)
    {
        foreach (var tab in tabs)
            await tab.EvaluateAsync("document.body.dataset.isOld = true");
        await Portal.KillAsync(Stop);
        foreach (var tab in tabs)
            await Expect(new ReconnectDialog(tab).Dialog).ToBeVisibleAsync();
    }

    private async Task StartAgainAsync()
    {
        var port = Portal.Address.Port;
        await Portal.DisposeAsync();
        _portal = await PortalProcess.StartAsync(Site.Emulator.Address, _data, port);
    }

    private static async Task BackAsync(IPage tab)
    {
        // A portal that has just started has everything to do for the first time.
        await Expect(tab.Locator("body[data-is-old]")).ToHaveCountAsync(0, new() { Timeout = (float)Patience.Loading.TotalMilliseconds });
        await new Shell(tab).ReadyAsync();
    }
}
