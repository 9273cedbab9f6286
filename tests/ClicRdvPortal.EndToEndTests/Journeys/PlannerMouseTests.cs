using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>Work on the grid by mouse. Times are minutes of the day: 600 is 10 o'clock.</summary>
public sealed class PlannerMouseTests(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task A_drag_to_another_practitioner_can_be_taken_back_and_is_sent_otherwise()
    {
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 650));
        await Expect(page.Batches).ToContainTextAsync("PETIT Noé : déplacé");
        await Expect(page.Batches).ToContainTextAsync("1 SMS facturé possible");
        await Expect(page.Of("PETIT Noé")).ToContainTextAsync("10:45");
        Assert.Equal("2031-03-10 09:15:00", Stored("PETIT Noé").Text("start"));

        await page.AnswerAsync("Annuler");
        await Expect(page.Of("PETIT Noé")).ToContainTextAsync("09:15");

        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 650));
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        await Expect(page.Of("PETIT Noé")).Not.ToContainTextAsync("à envoyer");
        Assert.Equal((33, "2031-03-10 10:45:00"), (Stored("PETIT Noé").Number("calendar_id"), Stored("PETIT Noé").Text("start")));
    }

    [Fact]
    public async Task An_edge_that_is_dragged_changes_the_length()
    {
        var page = await EnterAsync();
        var (x, y) = await page.PointAsync(31, 660);
        await page.DragAsync((x, y - 3), await page.PointAsync(31, 690));

        await Expect(page.Batches).ToContainTextAsync("NGUYỄN Thị Hoa : durée changée");
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal("2031-03-10 11:30:00", Stored("NGUYỄN Thị Hoa").Text("end"));
    }

    [Fact]
    public async Task A_click_that_slips_opens_what_was_clicked_and_moves_nothing()
    {
        AddOffTheRaster(34);
        var page = await EnterAsync();
        var (x, y) = await page.PointAsync(34, 570);
        await page.DragAsync((x, y), (x + 3, y + 5));

        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("09:20");
        await Expect(page.Batches).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_stands_off_the_raster_of_slots_moves_by_whole_slots()
    {
        AddOffTheRaster(34);
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(34, 570), await page.PointAsync(34, 632));

        await Expect(page.Of("TANGUY Annick")).ToContainTextAsync("10:20");
    }

    [Fact]
    public async Task What_waits_is_taken_back_beside_an_open_panel()
    {
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 650));
        await page.Of("NGUYỄN Thị Hoa").ClickAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("10:30");
        await page.AnswerAsync("Annuler");

        await Expect(page.Batches).ToHaveCountAsync(0);
        await Expect(page.Of("PETIT Noé")).ToContainTextAsync("09:15");
    }

    [Fact]
    public async Task An_answer_that_goes_away_leaves_the_focus_on_the_grid()
    {
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 650));
        await page.Batches.GetByRole(AriaRole.Button, new() { Name = "Annuler" }).PressAsync("Enter");
        await Expect(page.Batches).ToHaveCountAsync(0);

        await Expect(page.Tab.Locator("planner-grid:focus, planner-grid :focus")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Several_that_are_chosen_move_together_with_one_summary()
    {
        var page = await EnterAsync();
        await page.Of("DURAND Paul").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        await page.Of("NGUYỄN Thị Hoa").ClickAsync(new() { Modifiers = [KeyboardModifier.Control] });
        var (x, y) = await page.PointAsync(31, 550);
        await page.DragAsync((x - 40, y), await page.PointAsync(34, 850));

        await Expect(page.Batches).ToContainTextAsync("2 rendez-vous déplacés");
        await Expect(page.Batches).ToContainTextAsync("2 SMS facturés possibles");
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal(("2031-03-10 14:00:00", "2031-03-10 15:30:00"), (Stored("DURAND Paul").Text("start"), Stored("NGUYỄN Thị Hoa").Text("start")));
    }

    [Fact]
    public async Task An_empty_stretch_becomes_an_appointment_of_two_services_for_a_customer_made_in_passing()
    {
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(34, 600), await page.PointAsync(34, 620));
        await Expect(page.Panel.GetByRole(AriaRole.Combobox, new() { Name = "Client" })).ToBeFocusedAsync();
        await page.Tab.Keyboard.TypeAsync("Quélennec Soazig");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Créer une fiche pour « Quélennec Soazig »" }).ClickAsync();
        await page.Panel.GetByLabel("Téléphone").FillAsync("06 39 98 77 66");
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Créer la fiche" }).ClickAsync();
        await Expect(page.Panel.Locator(".fiche-chosen")).ToContainTextAsync("Quélennec Soazig");
        await page.Panel.GetByLabel("Prestation 1", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Ajouter une prestation" }).ClickAsync();
        await page.Panel.GetByLabel("Prestation 2", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 2 });
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Créer", Exact = true }).ClickAsync();

        await Expect(page.Batches).ToContainTextAsync("2 rendez-vous créés");
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Of("Quélennec Soazig")).ToHaveCountAsync(2);
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal(2, Upstream.Requests.Count(request => request.Method == "POST" && request.Path.EndsWith("/vevents.json", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_collides_waits_for_a_word()
    {
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 850));

        await Expect(page.Batches).ToHaveAttributeAsync("data-state", "held");
        await Expect(page.Batches).ToContainTextAsync("chevauche ROUSSEL Inès");
        await page.AnswerAsync("Confirmer quand même");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal(33, Stored("PETIT Noé").Number("calendar_id"));
    }

    [Fact]
    public async Task What_waits_goes_with_the_person_and_not_with_the_page()
    {
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 650));
        await Expect(page.Batches).ToHaveCountAsync(1);

        await page.GoAsync("Agendas");
        await Expect(page.Batches).ToContainTextAsync("PETIT Noé : déplacé");
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal(33, Stored("PETIT Noé").Number("calendar_id"));
    }

    [Fact]
    public async Task Cancelled_and_restored_by_the_panel()
    {
        var page = await EnterAsync();
        await page.Of("PETIT Noé").ClickAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Annuler le rendez-vous" }).ClickAsync();
        await Expect(page.Batches).ToContainTextAsync("PETIT Noé : annulé");
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Of("PETIT Noé")).ToHaveCountAsync(0);
        Assert.True(Stored("PETIT Noé").Flag("deleted"));

        await page.Tab.GetByLabel("Annulés").CheckAsync();
        await page.Of("PETIT Noé").ClickAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Rétablir" }).ClickAsync();
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.False(Stored("PETIT Noé").Flag("deleted"));
    }

    [Fact]
    public async Task F27_somebody_else_was_quicker_and_both_versions_are_shown()
    {
        var page = await EnterAsync();
        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 650));
        Upstream.Data.TouchVevent(Stored("PETIT Noé").Id, ("start", "2031-03-10 11:00:00"), ("end", "2031-03-10 11:45:00"), ("updated_at", "2031-03-10 08:00:05"));
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToContainTextAsync("quelqu’un d’autre l’a modifié");
        await Expect(page.Of("PETIT Noé")).ToContainTextAsync("11:00");

        await page.Batches.GetByRole(AriaRole.Link, new() { Name = "Comparer" }).ClickAsync();
        await page.Panel.GetByRole(AriaRole.Button, new() { Name = "Garder toutes mes valeurs" }).ClickAsync();
        await page.Panel.Locator(".conflict-actions .portal-button-primary").ClickAsync();
        await page.AnswerAsync("Envoyer maintenant");
        await Expect(page.Batches).ToHaveCountAsync(0);
        Assert.Equal((33, "2031-03-10 10:45:00"), (Stored("PETIT Noé").Number("calendar_id"), Stored("PETIT Noé").Text("start")));
    }

    [Fact]
    public async Task A_refused_write_is_told_where_it_happened_and_the_rest_stays()
    {
        var page = await EnterAsync();
        Upstream.InjectFault(Fault.Status(422) with { Method = "PUT", Path = "/vevents/" });
        await page.DragAsync(await page.PointAsync(32, 560), await page.PointAsync(33, 650));
        await page.AnswerAsync("Envoyer maintenant");

        await Expect(page.Batches).ToContainTextAsync("PETIT Noé : non enregistré");
        await Expect(page.Of("PETIT Noé")).ToContainTextAsync("09:15");
        await Expect(page.Appointments).ToHaveCountAsync(5);
        await page.Batches.GetByRole(AriaRole.Link, new() { Name = "Reprendre la saisie" }).ClickAsync();
        await Expect(page.Panel.GetByLabel("Heure")).ToHaveValueAsync("10:45");
    }

    private void AddOffTheRaster(long calendar) => Upstream.Data.AddVevent(
        12, calendar, "2031-03-10 09:20:00", "2031-03-10 09:50:00", ("type", "Vevent"), ("text", "TANGUY Annick"), ("fiche_id", 5009L), ("intervention_id", Upstream.Data.Interventions(12)[0].Id));

    private Task<PlannerPage> EnterAsync() => EnterPlannerAsync(VisitorOptions.Desk);
}
