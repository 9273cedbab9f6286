using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class BulkTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task Several_calendars_are_changed_after_a_preview_and_each_row_tells_its_outcome()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        await page.Tick("Dr Lemoine").CheckAsync();
        await Expect(page.Selection).ToContainTextAsync("1 agenda sélectionné");
        await page.Tick("Dr Vasseur").ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Expect(page.Selection).ToContainTextAsync("3 agendas sélectionnés");
        var bulk = await page.EditSelectionAsync();

        await bulk.PressAsync("Voir les changements");
        await Expect(bulk.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choisissez au moins un champ à changer.");
        await bulk.TickAsync("Changer la ville");
        await bulk.Field("Nouvelle ville").FillAsync("Amboise");
        await bulk.TickAsync("Changer le nom public");
        await bulk.Field("Modèle du nom public").FillAsync("{nom}, Amboise");
        await bulk.PressAsync("Voir les changements");

        await Expect(bulk.Summary).ToContainTextAsync("Rien n’est encore envoyé.");
        await Expect(bulk.Row("Dr Lemoine")).ToContainTextAsync("Dr Lemoine, Amboise");
        Assert.Equal(0, Upstream.CountRequests(request => request.Method == "PUT"));
        Upstream.InjectFault(Fault.Status(422) with { Method = "PUT", Path = "/calendars/32\\.json" });
        await bulk.PressAsync("Changer 3");

        await Expect(bulk.Summary).ToContainTextAsync("Changés : 2. Refusés : 1.");
        await Expect(bulk.Row("Dr Lemoine")).ToContainTextAsync("Changé");
        await Expect(bulk.Row("Dr Aubry")).ToContainTextAsync("Refusé");
        Assert.Equal(["Amboise", "", "Amboise"], new long[] { 31, 32, 33 }.Select(id => Upstream.Data.Calendar(id)!.Text("city")));

        Upstream.ClearFaults();
        await bulk.PressAsync("Reprendre l’agenda non changé");
        await Expect(bulk.Rows).ToHaveCountAsync(1);
        await bulk.PressAsync("Changer 1");
        await Expect(bulk.Summary).ToContainTextAsync("Changés : 1.");
        await bulk.PressAsync("Terminer");

        await Expect(bulk.Dialog).ToBeHiddenAsync();
        await Expect(page.Row("Dr Aubry")).ToContainTextAsync("Dr Aubry, Amboise");
        Assert.Equal("Dr Aubry, Amboise", Upstream.Data.Calendar(32)!.Text("publicname"));
    }

    [Fact]
    public async Task Selected_calendars_are_archived_and_restored_together()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab, PortalUrls.Calendars(12) + "?selected=35,37");
        await Expect(page.Tick("Mme Renaud")).ToBeCheckedAsync();

        await SendAsync(page, "Archiver", "Archiver 2");
        await Expect(page.Rows).ToHaveCountAsync(6);
        await Expect(page.Selection).ToContainTextAsync("2 sélectionnés, dont 2 masqués par les filtres");
        Assert.True(Upstream.Data.Calendar(35)!.Flag("deleted") && Upstream.Data.Calendar(37)!.Flag("deleted"));

        await SendAsync(page, "Restaurer", "Restaurer 2");
        await Expect(page.Rows).ToHaveCountAsync(8);
        Assert.False(Upstream.Data.Calendar(35)!.Flag("deleted") || Upstream.Data.Calendar(37)!.Flag("deleted"));
    }

    private static async Task SendAsync(CalendarsPage page, string action, string send)
    {
        var bulk = await page.EditSelectionAsync();
        await bulk.Field(action).CheckAsync();
        await bulk.PressAsync("Voir les changements");
        await bulk.PressAsync(send);
        await Expect(bulk.Summary).ToContainTextAsync("Changés : 2.");
        await bulk.PressAsync("Terminer");
        await Expect(bulk.Dialog).ToBeHiddenAsync();
    }
}
