using System.Text;
using ClicRdvPortal.EndToEndTests.Accessibility;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>Nothing that was typed is lost with the page it was typed into.</summary>
public sealed class DraftTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task What_was_typed_in_a_tab_that_died_is_taken_up_on_another_computer_by_keys_and_gone_once_it_is_saved()
    {
        var claire = await ArriveAsync();
        var told = ToldAsync(claire.Tab, "Pénicilline");
        await Shell.EnterAsync(claire.Tab, PortalUrls.Fiche(12, 5001));
        var page = new FichesPage(claire.Tab);
        await page.TypeAsync("Prénom", "Zéphyrine");

        // This field tells what is in it when it is left, and nobody leaves it.
        await page.TypeAsync("Allergies", "Pénicilline");
        await Expect(new DraftsPage(claire.Tab).Badge).ToBeVisibleAsync();
        await told.WaitAsync(Stop);
        await claire.Tab.CloseAsync(new() { RunBeforeUnload = false });

        var other = await ArriveAsync();
        await Shell.EnterAsync(other.Tab, PortalUrls.Groups);
        var drafts = new DraftsPage(other.Tab);
        await drafts.Badge.PressAsync("Enter");
        await Expect(drafts.Rows).ToHaveTextAsync(["Client"]);
        Assert.Empty(await Axe.LookAtAsync(other.Tab));
        await drafts.Open.PressAsync("Enter");

        page = new FichesPage(other.Tab);
        await Expect(page.Field("Prénom")).ToHaveValueAsync("Zéphyrine");
        await Expect(page.Field("Allergies")).ToHaveValueAsync("Pénicilline");
        await page.Button("Enregistrer").PressAsync("Enter");
        await Expect(page.Said("Enregistré.")).ToBeVisibleAsync();
        Assert.Equal(("Zéphyrine", "Pénicilline"), (Upstream.Data.Fiche(5001)!.Text("firstname"), Upstream.Data.Fiche(5001)!.Text("txt0")));
        await Expect(drafts.Badge).ToHaveCountAsync(0);
        await other.Tab.GotoAsync(PortalUrls.Drafts);
        await Expect(drafts.Empty).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_that_is_loaded_anew_is_not_asked_about_and_offers_what_was_typed_in_it()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Calendars(12) + "?open=32");
        var panel = new CalendarPanel(claire.Tab);
        await panel.FillAsync("Ville", "Saumur");
        var drafts = new DraftsPage(claire.Tab);
        await Expect(drafts.Badge).ToBeVisibleAsync();

        // A question of the browser that nobody answers would hold this up.
        await claire.Tab.ReloadAsync();
        await new Shell(claire.Tab).ReadyAsync();
        await drafts.TakeUp.PressAsync("Enter");

        await Expect(panel.Field("Ville")).ToHaveValueAsync("Saumur");
        await Expect(panel.Field("Nom")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task F33_A_form_under_which_the_portal_restarts_takes_its_draft_up_by_itself()
    {
        var claire = await ArriveAsync();
        claire.Expect(503);
        foreach (var complaint in ReconnectDialog.Complaints)
            claire.Expect(complaint);
        await Shell.EnterAsync(claire.Tab, PortalUrls.Fiche(12, 5001));
        var page = new FichesPage(claire.Tab);
        await page.TypeAsync("Prénom", "Zéphyrine");
        await Expect(new DraftsPage(claire.Tab).Badge).ToBeVisibleAsync();

        await Site.Portal.StopAsync(Stop);
        await Expect(new ReconnectDialog(claire.Tab).Dialog).ToBeVisibleAsync();
        await Site.Portal.StartAgainAsync();

        await Expect(new ReconnectDialog(claire.Tab).Dialog).ToBeHiddenAsync();
        await Expect(page.Said("Repris du brouillon")).ToBeVisibleAsync();
        await Expect(page.Field("Prénom")).ToHaveValueAsync("Zéphyrine");
    }

    [Fact]
    public async Task A_customer_who_is_being_made_during_a_call_is_there_again_in_a_page_that_is_loaded_anew_and_is_booked_for()
    {
        Agenda.Fill(Site);
        var claire = await ArriveAsync();
        var (tab, told) = (claire.Tab, ToldAsync(claire.Tab, "06 39 98 71 62"));
        await Shell.EnterAsync(tab, PortalUrls.Planner(12) + "?view=day&date=2031-03-10&book=1");
        var booking = new BookingPanel(tab);
        await booking.Service.SelectOptionAsync("411");
        await booking.Customer.FillAsync("Znouveau Anne");
        await booking.NewFiche("Znouveau Anne").ClickAsync();
        await Expect(booking.NewFicheField("Prénom")).ToHaveValueAsync("Anne");

        // This field tells what is in it when it is left, and nobody leaves it.
        await booking.NewFicheField("Téléphone").FocusAsync();
        await tab.Keyboard.InsertTextAsync("06 39 98 71 62");
        await told.WaitAsync(Stop);
        var drafts = new DraftsPage(tab);
        await Expect(drafts.Badge).ToBeVisibleAsync();
        Assert.DoesNotContain("Znouveau", tab.Url, StringComparison.OrdinalIgnoreCase);

        await tab.ReloadAsync();
        await new Shell(tab).ReadyAsync();
        await drafts.TakeUp.PressAsync("Enter");
        await Expect(booking.NewFicheField("Nom")).ToHaveValueAsync("Znouveau");
        await Expect(booking.NewFicheField("Téléphone")).ToHaveValueAsync("06 39 98 71 62");
        await Expect(booking.Service).ToHaveValueAsync("411");
        await booking.SaveNewFiche.PressAsync("Enter");
        await Expect(booking.Panel).ToContainTextAsync("Znouveau Anne");
        await booking.Slots.First.CheckAsync();
        await booking.PressAsync("Control+Enter");

        await Expect(booking.Outcomes).ToContainTextAsync("réservé");
        await Expect(drafts.Badge).ToHaveCountAsync(0);
        Assert.Equal("06 39 98 71 62", Assert.Single(Upstream.Data.Fiches(12), row => row.Text("lastname") == "Znouveau").Text("firstphone"));
    }

    [Fact]
    public async Task What_is_wished_of_several_calendars_is_there_again_in_a_page_that_is_loaded_anew_and_names_what_others_have_changed_since()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab, PortalUrls.Calendars(12) + "?selected=31,32,33");
        var bulk = await page.EditSelectionAsync();
        await bulk.TickAsync("Changer la ville");
        await bulk.Field("Nouvelle ville").FillAsync("Amboise");
        var drafts = new DraftsPage(claire.Tab);
        await Expect(drafts.Badge).ToBeVisibleAsync();
        Upstream.Data.TouchCalendar(32, ("publicname", "Dr Aubry, pédiatre"));

        await claire.Tab.ReloadAsync();
        await new Shell(claire.Tab).ReadyAsync();
        await drafts.Badge.PressAsync("Enter");
        await Expect(drafts.Rows).ToHaveCountAsync(1);
        await drafts.Open.PressAsync("Enter");
        await Expect(bulk.Field("Nouvelle ville")).ToHaveValueAsync("Amboise");
        await Expect(bulk.Summary).ToContainTextAsync(["Changements faits ailleurs depuis ce brouillon : Dr Aubry"]);
        await bulk.PressAsync("Voir les changements");
        await bulk.PressAsync("Changer 3");

        await Expect(bulk.Summary).ToContainTextAsync(["Changés : 3."]);
        Assert.Equal(["Amboise", "Amboise", "Amboise"], new long[] { 31, 32, 33 }.Select(id => Upstream.Data.Calendar(id)!.Text("city")));
        Assert.Equal("Dr Aubry, pédiatre", Upstream.Data.Calendar(32)!.Text("publicname"));
        await Expect(drafts.Badge).ToHaveCountAsync(0);
    }

    /// <summary>Completes when the page has sent a text and the server has answered that.</summary>
    private static Task ToldAsync(IPage tab, string text)
    {
        var (sent, answered) = (false, new TaskCompletionSource());
        tab.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => sent |= frame.Binary is { } bytes && Encoding.UTF8.GetString(bytes).Contains(text, StringComparison.Ordinal);
            socket.FrameReceived += (_, _) =>
            {
                if (sent)
                    answered.TrySetResult();
            };
        };
        return answered.Task;
    }
}
