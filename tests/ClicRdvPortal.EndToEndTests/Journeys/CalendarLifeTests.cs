using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class CalendarLifeTests(Chromium chromium) : Journey(chromium)
{
    private const string Name = "Dr Mérigot";

    private static readonly string[] Others =
    [
        "Dr Lemoine", "Dr Aubry", "Dr Vasseur", "Dr Carpentier (remplaçante)", "Mme Renaud", "M. Bellanger", "Mme Delorme", "Salle de soins",
    ];

    [Fact]
    public async Task A_calendar_is_created_edited_moved_archived_and_restored()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);

        var panel = await page.NewAsync();
        await panel.FillAsync("Nom", Name);
        await panel.Field("Ensemble").SelectOptionAsync("Médecins");
        await panel.CreateAsync();
        await Expect(page.Said($"« {Name} » est créé.")).ToBeVisibleAsync();
        await page.ShowsInOrderAsync([.. Others, Name]);
        var id = Upstream.Data.Calendars(12).Single(calendar => calendar.Text("name") == Name).Id;

        await page.OpenAsync(Name);
        await panel.FillAsync("Nom public", "Dr Mérigot, dermatologue");
        await panel.SaveAsync();
        await Expect(page.Row(Name)).ToContainTextAsync("dermatologue");

        await page.Grip(Name).FocusAsync();
        await claire.Tab.Keyboard.PressAsync("Space");
        await Expect(page.Grip(Name)).ToHaveAttributeAsync("aria-pressed", "true");
        await claire.Tab.Keyboard.PressAsync("Home");
        await page.ShowsInOrderAsync([Name, .. Others]);
        await claire.Tab.Keyboard.PressAsync("Space");
        await Expect(page.Said("Le nouvel ordre est enregistré.")).ToBeVisibleAsync();
        await Expect(page.Grip(Name)).ToBeFocusedAsync();
        Assert.Equal(id, Upstream.Data.Calendars(12)[0].Id);

        await page.Archive(Name).ClickAsync();
        await Expect(page.Answer("Annuler")).ToBeFocusedAsync();
        await page.ConfirmAsync("Archiver");
        await Expect(page.Said($"« {Name} » est archivé.")).ToBeVisibleAsync();
        await Expect(page.Row(Name)).ToBeHiddenAsync();
        Assert.True(Upstream.Data.Calendar(id)!.Flag("deleted"));

        await page.Show.SelectOptionAsync(new SelectOptionValue { Label = "Archivés" });
        await page.Restore(Name).ClickAsync();
        await Expect(page.Said($"« {Name} » est restauré.")).ToBeVisibleAsync();
        await page.Show.SelectOptionAsync(new SelectOptionValue { Label = "Actifs" });
        await page.ShowsInOrderAsync([Name, .. Others]);
        var stored = Upstream.Data.Calendar(id)!;
        Assert.False(stored.Flag("deleted"));
        Assert.Equal((8, "Dr Mérigot, dermatologue"), (stored.Number("calendarset_id"), stored.Text("publicname")));
    }

    [Fact]
    public async Task A_row_is_dragged_to_another_place_and_taken_back()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);

        await DragAsync(claire.Tab, page.Grip("Dr Lemoine"), page.Row("Dr Vasseur"));

        await Expect(page.Said("Le nouvel ordre est enregistré.")).ToBeVisibleAsync();
        await page.ShowsInOrderAsync([Others[1], Others[2], Others[0], .. Others[3..]]);
        Assert.Equal([32, 33, 31, 34], Upstream.Data.Calendars(12).Take(4).Select(calendar => calendar.Id));
        await claire.Tab.ReloadAsync();
        await new Shell(claire.Tab).ReadyAsync();
        await page.ShowsInOrderAsync([Others[1], Others[2], Others[0], .. Others[3..]]);

        await DragAsync(claire.Tab, page.Grip("Dr Lemoine"), page.Row("Dr Aubry"), above: true);
        await Expect(page.Said("Le nouvel ordre est enregistré.")).ToBeVisibleAsync();
        await page.NoticeButton("Annuler").ClickAsync();

        await Expect(page.Said("L’ordre précédent est rétabli.")).ToBeVisibleAsync();
        await page.ShowsInOrderAsync([Others[1], Others[2], Others[0], .. Others[3..]]);
    }

    [Fact]
    public async Task A_lifted_row_is_moved_by_keys_and_put_back_by_escape()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        var grip = page.Grip("Dr Aubry");

        await grip.FocusAsync();
        await claire.Tab.Keyboard.PressAsync("Space");
        await Expect(page.Said("« Dr Aubry » est soulevé, position 2 sur 8.")).ToBeAttachedAsync();
        await claire.Tab.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Said("« Dr Aubry », position 3 sur 8.")).ToBeAttachedAsync();
        await Expect(grip).ToBeFocusedAsync();
        await claire.Tab.Keyboard.PressAsync("Escape");

        await Expect(page.Said("« Dr Aubry » est remis en place, position 2 sur 8.")).ToBeAttachedAsync();
        await page.ShowsInOrderAsync(Others);
        await page.Row("Dr Aubry").GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Descendre ") }).ClickAsync();
        await Expect(page.Said("Le nouvel ordre est enregistré.")).ToBeVisibleAsync();
        Assert.Equal([31, 33, 32], Upstream.Data.Calendars(12).Take(3).Select(calendar => calendar.Id));
    }

    private static async Task DragAsync(IPage tab, ILocator grip, ILocator row, bool above = false)
    {
        await grip.HoverAsync();
        await tab.Mouse.DownAsync();
        var box = await row.BoundingBoxAsync() ?? throw new InvalidOperationException("The row is not in sight.");
        await tab.Mouse.MoveAsync(box.X + 60, box.Y + (above ? 4 : box.Height - 4), new() { Steps = 4 });
        await tab.Mouse.UpAsync();
    }
}
