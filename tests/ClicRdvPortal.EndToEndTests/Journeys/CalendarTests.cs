using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class CalendarTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task An_edited_calendar_is_saved_and_only_what_changed_is_sent()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);

        // A quick hand types before the panel's script has come, and is led back all the same to where it was.
        var isFilled = new TaskCompletionSource();
        await claire.Tab.RouteAsync("**/SidePanel*.js", async route =>
        {
            await isFilled.Task;
            await route.ContinueAsync();
        });
        var panel = await page.OpenAsync("Dr Aubry");
        await panel.FillAsync("Nom public", "Dr Aubry, pédiatre");
        await claire.Tab.EvaluateAsync("document.addEventListener('focusin', ({ target }) => { document.body.dataset.wentTo += target.tagName + ' '; })");
        isFilled.SetResult();
        await panel.SaveAsync();

        await Expect(page.Said("« Dr Aubry » est enregistré.")).ToBeVisibleAsync();
        await Expect(page.Row("Dr Aubry")).ToContainTextAsync("Dr Aubry, pédiatre");
        await Expect(page.Link("Dr Aubry")).ToBeFocusedAsync();
        Assert.DoesNotContain("H2", await claire.Tab.EvaluateAsync<string>("document.body.dataset.wentTo"), StringComparison.Ordinal);
        Assert.Equal("Dr Aubry, pédiatre", Upstream.Data.Calendar(32)!.Text("publicname"));
        var sent = Assert.Single(Upstream.Requests, request => request.Method == "PUT");
        Assert.DoesNotContain("city", sent.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_versions_are_shown_and_nothing_is_overwritten_unseen()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        var panel = await page.OpenAsync("Dr Lemoine");
        await panel.FillAsync("Nom public", "Dr Lemoine, généraliste");

        Site.Emulator.Clock.Advance(TimeSpan.FromMinutes(2));
        Upstream.Data.TouchCalendar(31, ("publicname", "Docteur Lemoine"), ("city", "Tours"));
        await panel.SaveAsync();

        await Expect(panel.Conflict.Field("Nom public")).ToContainTextAsync("Docteur Lemoine");
        await Expect(panel.Conflict.Field("Nom public")).ToContainTextAsync("Dr Lemoine, généraliste");
        Assert.Equal("Docteur Lemoine", Upstream.Data.Calendar(31)!.Text("publicname"));

        await panel.Conflict.Mine("Nom public").CheckAsync();
        await panel.Conflict.Theirs("Ville").CheckAsync();
        await panel.Conflict.SaveAsync();

        await Expect(page.Said("« Dr Lemoine » est enregistré.")).ToBeVisibleAsync();
        Assert.Equal("Dr Lemoine, généraliste", Upstream.Data.Calendar(31)!.Text("publicname"));
        Assert.Equal("Tours", Upstream.Data.Calendar(31)!.Text("city"));
    }

    [Fact]
    public async Task The_address_holds_search_filter_and_order_and_goes_back_and_forth()
    {
        var claire = await ArriveAsync();
        var tab = claire.Tab;
        var page = await CalendarsPage.EnterAsync(tab);
        await Expect(page.Rows).ToHaveCountAsync(8);

        await page.Show.SelectOptionAsync(new SelectOptionValue { Label = "Archivés" });
        await Expect(page.Row("Dr Pasquier")).ToBeVisibleAsync();
        await Expect(tab).ToHaveURLAsync(new Regex("show=archived"));
        await page.Show.SelectOptionAsync(new SelectOptionValue { Label = "Actifs et archivés" });
        await Expect(page.Rows).ToHaveCountAsync(9);
        await page.SortByAsync("Nom");
        await Expect(page.ColumnHead("Nom").First).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(page.Rows.First).ToContainTextAsync("Dr Aubry");

        await tab.GoBackAsync();
        await Expect(page.Rows.First).ToContainTextAsync("Dr Lemoine");
        await tab.GoBackAsync();
        await Expect(page.Rows).ToHaveCountAsync(1);
        await tab.GoBackAsync();
        await Expect(page.Rows).ToHaveCountAsync(8);
        await tab.GoForwardAsync();
        await Expect(page.Row("Dr Pasquier")).ToBeVisibleAsync();

        await tab.GotoAsync(PortalUrls.Calendars(12) + "?q=delorme&open=37");
        await Expect(page.Rows).ToHaveCountAsync(1);
        await Expect(page.Panel.Field("Ville")).ToHaveValueAsync("Saint-Cyr-sur-Loire");
    }

    [Fact]
    public async Task Typed_text_is_not_lost_without_a_question()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        var panel = await page.OpenAsync("Dr Lemoine");
        await panel.FillAsync("Ville", "Amboise");

        await claire.Tab.Keyboard.PressAsync("Escape");
        await Expect(panel.UnsavedQuestion).ToBeVisibleAsync();
        await panel.PressAsync("Continuer la saisie");
        await Expect(panel.Field("Ville")).ToHaveValueAsync("Amboise");
        await claire.Tab.Keyboard.PressAsync("Escape");
        await panel.PressAsync("Abandonner");

        await Expect(panel.Dialog).ToBeHiddenAsync();
        Assert.Equal(0, Upstream.CountRequests(request => request.Method == "PUT"));
    }

    [Fact]
    public async Task The_address_holds_what_is_typed_and_ticked()
    {
        var claire = await ArriveAsync();
        var tab = claire.Tab;
        var page = await CalendarsPage.EnterAsync(tab);

        await page.FilterSetsAsync("Médecins", "Sans ensemble");
        await Expect(page.Rows).ToHaveCountAsync(5);
        await page.Search.FillAsync("dr a");
        await page.ShowsInOrderAsync(["Dr Aubry", "Dr Vasseur", "Dr Carpentier (remplaçante)"]);
        await page.Tick("Dr Aubry").CheckAsync();
        await page.Tick("Dr Vasseur").CheckAsync();
        await Expect(tab).ToHaveURLAsync(new Regex(Regex.Escape("/groups/12/calendars?q=dr%20a&sets=8,none&selected=32,33") + "$"));

        await tab.ReloadAsync();
        await new Shell(tab).ReadyAsync();
        await Expect(page.Search).ToHaveValueAsync("dr a");
        await Expect(page.Tick("Dr Vasseur")).ToBeCheckedAsync();
        await page.Search.PressAsync("Escape");
        await Expect(page.Rows).ToHaveCountAsync(5);
        await page.OpenAsync("Salle de soins");
        await Expect(page.Selection).ToContainTextAsync("2 agendas sélectionnés");

        // What was typed and ticked made no steps of its own: one step back is the panel, the next one the filter.
        await tab.GoBackAsync();
        await Expect(page.Panel.Dialog).ToBeHiddenAsync();
        await tab.GoBackAsync();
        await Expect(page.Rows).ToHaveCountAsync(4);
        await tab.GoForwardAsync();
        await tab.GoForwardAsync();
        await Expect(page.Panel.Field("Nom")).ToHaveValueAsync("Salle de soins");
    }

    [Fact]
    public async Task Two_people_at_once_lose_nothing()
    {
        var claire = await ArriveAsync();
        var hugo = await ArriveAsync();
        var hers = await CalendarsPage.EnterAsync(claire.Tab);
        await Shell.EnterAsync(hugo.Tab, PortalUrls.Calendars(12), LoginPage.Hugo);
        var his = new CalendarsPage(hugo.Tab);
        await (await hers.OpenAsync("Dr Aubry")).FillAsync("Nom public", "Dr Aubry, pédiatre");
        await (await his.OpenAsync("Dr Aubry")).FillAsync("Ville", "Amboise");

        await his.Panel.SaveAsync();
        await Expect(his.Said("« Dr Aubry » est enregistré.")).ToBeVisibleAsync();
        await hers.Panel.SaveAsync();

        await Expect(hers.Panel.Conflict.Field("Ville")).ToContainTextAsync("Amboise");
        await Expect(hers.Panel.Conflict.Theirs("Ville")).ToBeCheckedAsync();
        await Expect(hers.Panel.Conflict.Mine("Nom public")).ToBeCheckedAsync();
        await hers.Panel.Conflict.SaveAsync();
        await Expect(hers.Said("« Dr Aubry » est enregistré.")).ToBeVisibleAsync();
        var stored = Upstream.Data.Calendar(32)!;
        Assert.Equal(("Dr Aubry, pédiatre", "Amboise"), (stored.Text("publicname"), stored.Text("city")));
    }
}
