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

        var panel = await page.OpenAsync("Dr Aubry");
        await panel.FillAsync("Nom public", "Dr Aubry, pédiatre");
        await panel.SaveAsync();

        await Expect(page.Said("« Dr Aubry » est enregistré.")).ToBeVisibleAsync();
        await Expect(page.Row("Dr Aubry")).ToContainTextAsync("Dr Aubry, pédiatre");
        await Expect(page.Link("Dr Aubry")).ToBeFocusedAsync();
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
    public async Task Hostile_names_are_shown_as_text()
    {
        const string Script = "<script>window.hostile = 1</script><img src=x onerror='window.hostile = 1'>";
        const string RightToLeft = "\u202Eזרועות 🦷 {{constructor}}";
        var claire = await ArriveAsync();
        Upstream.Data.TouchCalendar(31, ("name", Script), ("publicname", Script), ("city", Script));
        Upstream.Data.TouchCalendar(32, ("name", RightToLeft));
        Upstream.Data.TouchCalendarset(8, ("name", Script));
        Upstream.Data.TouchGroup(12, ("name", Script), ("city", Script));

        var page = await CalendarsPage.EnterAsync(claire.Tab);

        await Expect(page.Link(Script)).ToBeVisibleAsync();
        await Expect(page.Rows.Filter(new() { HasText = "🦷 {{constructor}}" })).ToBeVisibleAsync();
        var panel = await page.OpenAsync(Script);
        await Expect(panel.Field("Nom")).ToHaveValueAsync(Script);
        await Expect(claire.Tab).ToHaveTitleAsync(new Regex("ClicRDV Portail"));
        await claire.Tab.GotoAsync(PortalUrls.Groups);
        await Expect(new GroupsPage(claire.Tab).Link(Script)).ToBeVisibleAsync();
        Assert.Null(await claire.Tab.EvaluateAsync<int?>("() => window.hostile ?? null"));
    }
}
