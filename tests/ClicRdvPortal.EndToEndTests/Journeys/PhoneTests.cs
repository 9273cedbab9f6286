using System.Text.RegularExpressions;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>390 pixels wide, under a thumb.</summary>
public sealed class PhoneTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_phone_reaches_everything_without_scrolling_sideways()
    {
        var claire = await ArriveAsync(VisitorOptions.Phone);
        var tab = claire.Tab;
        var page = await CalendarsPage.EnterAsync(tab);
        await ShowsWholeAsync(tab);

        var panel = await page.OpenAsync("Dr Lemoine");
        await Expect(panel.Field("Nom")).ToBeVisibleAsync();
        await ShowsWholeAsync(tab);
        Assert.True(await page.Table.EvaluateAsync<bool>("table => table.closest('[inert]') !== null"));
        await panel.PressAsync("Annuler");
        await Expect(panel.Dialog).ToBeHiddenAsync();
        await Expect(page.Link("Dr Lemoine")).ToBeFocusedAsync();

        await new Shell(tab).Navigation.GetByRole(AriaRole.Link, new() { Name = Words.French.Groups }).ClickAsync();
        await Expect(new GroupsPage(tab).Link("Cabinet des Tilleuls")).ToBeVisibleAsync();
        await ShowsWholeAsync(tab);
        await new GroupsPage(tab).Settings("Cabinet des Tilleuls").ClickAsync();
        await Expect(new GroupSettingsPage(tab).Field("Nom")).ToBeVisibleAsync();
        await ShowsWholeAsync(tab);
    }

    [Fact]
    public async Task A_calendar_s_name_comes_first_and_nothing_of_it_is_cut()
    {
        var longest = string.Join(' ', Enumerable.Repeat("Consultation", 19)) + " ophtalmo";
        var unbroken = new string('W', 255);
        var claire = await ArriveAsync(VisitorOptions.Phone);
        Upstream.Data.TouchCalendar(31, ("name", longest), ("publicname", unbroken), ("city", "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson"));
        Upstream.Data.TouchCalendar(32, ("name", unbroken));

        var page = await CalendarsPage.EnterAsync(claire.Tab);

        await Expect(page.Link(unbroken)).ToBeVisibleAsync();
        await ShowsWholeAsync(claire.Tab);
        Assert.Empty(await page.Rows.EvaluateAllAsync<string[]>(
            """
            rows => rows.flatMap(row => {
              const name = row.querySelector("th a").getBoundingClientRect();
              return [...row.querySelectorAll("td")]
                .map(cell => cell.getBoundingClientRect())
                .filter(box => box.height > 0 && box.bottom <= name.top)
                .map(box => `${row.innerText}: ${box.bottom} over ${name.top}`);
            })
            """));
        Assert.Empty(await page.Rows.Locator("button, input, a").EvaluateAllAsync<string[]>(
            """
            controls => controls
              .filter(control => control.getBoundingClientRect().left < 0 || control.getBoundingClientRect().right > innerWidth)
              .map(control => control.getAttribute("aria-label") ?? control.innerText)
            """));
        Assert.Empty(await page.Rows.Locator("th a, td:has(bdi)").EvaluateAllAsync<string[]>(
            "cells => cells.filter(cell => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight + 1).map(cell => cell.innerText)"));
    }

    [Fact]
    public async Task A_thumb_orders_archives_and_changes_several()
    {
        var claire = await ArriveAsync(VisitorOptions.Phone);
        var page = await CalendarsPage.EnterAsync(claire.Tab);

        await page.Row("Dr Aubry").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Monter ") }).TapAsync();
        await Expect(page.Said("Le nouvel ordre est enregistré.")).ToBeVisibleAsync();
        Assert.Equal(32, Upstream.Data.Calendars(12)[0].Id);
        await page.Archive("Dr Aubry").TapAsync();
        await page.ConfirmAsync("Archiver");
        await Expect(page.Said("« Dr Aubry » est archivé.")).ToBeVisibleAsync();
        await page.NoticeButton("Annuler").TapAsync();
        await Expect(page.Said("« Dr Aubry » est restauré.")).ToBeVisibleAsync();

        await page.Tick("Dr Lemoine").TapAsync();
        var bulk = await page.EditSelectionAsync();
        await bulk.TickAsync("Changer la ville");
        await bulk.Field("Nouvelle ville").FillAsync("Amboise");
        await bulk.PressAsync("Voir les changements");
        await bulk.PressAsync("Changer 1");
        await Expect(bulk.Summary).ToContainTextAsync("Changés : 1.");
        await ShowsWholeAsync(claire.Tab);
        Assert.Equal("Amboise", Upstream.Data.Calendar(31)!.Text("city"));
    }

    [Fact]
    public async Task What_was_not_sent_stands_above_the_buttons_of_a_booking()
    {
        var page = await EnterPlannerAsync(VisitorOptions.Phone);
        Upstream.InjectFault(Fault.Status(422) with { Method = "PUT" });
        await page.Of("DURAND Paul").TapAsync();
        await page.Panel.GetByLabel("Commentaires").FillAsync("Vient avec sa fille");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Enregistrer" }).ClickAsync(new() { Force = true });
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveAttributeAsync("data-state", "ended");

        await page.Tab.GetByRole(AriaRole.Button, new() { Name = "Réserver" }).First.TapAsync();
        var booking = new BookingPanel(page.Tab);
        await Expect(booking.Foot).ToBeVisibleAsync();
        var (foot, bar) = ((await booking.Foot.BoundingBoxAsync())!, (await page.Batches.BoundingBoxAsync())!);

        Assert.InRange(bar.Y + bar.Height, 0, foot.Y);
    }

    private static async Task ShowsWholeAsync(IPage tab) => Assert.Equal(
        0,
        await tab.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
}
