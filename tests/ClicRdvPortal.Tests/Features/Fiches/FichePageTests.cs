using System.Text.Json;
using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Shared.Inputs;

namespace ClicRdvPortal.Tests.Features.Fiches;

public sealed class FichePageTests : FichesContext
{
    private const long Durand = 5001;

    /// <summary>Well-formed, and no answer to anything.</summary>
    private static readonly FaultRule Odd = Fault.Body("""{"records":5}""");

    [Fact]
    public async Task A_save_sends_what_changed_and_nothing_else()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        await SubmitAsync();

        var write = Assert.Single(Writes());
        Assert.Equal("PUT /api/v1/groups/12/fiches/5001.json", $"{write.Method} {write.Path}");
        Assert.Equal(["firstname"], JsonDocument.Parse(write.Body!).RootElement.GetProperty("fiche").EnumerateObject().Select(field => field.Name));
        Assert.Equal("Paulette", Data.Fiche(Durand)!.Text("firstname"));
        Assert.Contains("Enregistré.", Page.Find(".fiche-foot").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F27_Two_versions_are_shown_field_by_field_and_nothing_is_overwritten_unseen()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        Data.TouchFiche(Durand, ("firstname", "Pauline"), ("email", "pauline@example.com"));
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Equal(["Prénom", "E-mail"], Page.FindAll("[role=radiogroup] legend").Select(legend => Plain(legend.ChildNodes[0].TextContent)));

        await Page.InvokeAsync(() => Page.FindAll("[role=radiogroup]")[0].QuerySelector("input")!.ChangeAsync("Mine"));
        await ClickAsync("Enregistrer ces choix");
        await Page.WaitForStateAsync(() => Data.Fiche(Durand)!.Text("firstname") == "Paulette");
        Assert.Equal("pauline@example.com", Data.Fiche(Durand)!.Text("email"));
    }

    [Fact]
    public async Task A_refused_save_keeps_what_was_typed()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        Control.InjectFault(Fault.Status(400) with { Method = "PUT", Path = "/fiches/5001\\.json" });
        await SubmitAsync();

        Assert.Equal("Paulette", Page.Find("#fiche-Firstname").GetAttribute("value"));
        Assert.Single(Page.FindAll("[role=alert]"));
    }

    [Fact]
    public async Task An_answer_that_nobody_can_read_beside_the_form_is_said_there_and_the_form_stays()
    {
        Control.InjectFault(Odd with { Path = "/customfields\\.json" });
        await OpenAsync(null);
        Assert.Contains("n’ont pas pu être lus", Page.Markup, StringComparison.Ordinal);

        Control.InjectFault(Odd with { Method = "GET", Path = "/fiches\\.json" });
        await TypeAsync("Lastname", "Zautre");
        Clock.Advance(TimeSpan.FromMilliseconds(400));
        await Page.WaitForStateAsync(() => Page.Find(".fiche-duplicates").TextContent.Contains("n’ont pas pu être recherchés", StringComparison.Ordinal));
        Assert.Equal("Zautre", Page.Find("#fiche-Lastname").GetAttribute("value"));
    }

    [Fact]
    public async Task A_comparison_that_nobody_can_read_writes_nothing_and_keeps_what_was_typed()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        Control.InjectFault(Odd with { Method = "GET", Path = "/fiches/5001\\.json" });
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Equal("Paulette", Page.Find("#fiche-Firstname").GetAttribute("value"));
        Assert.Contains("d’une façon inattendue", Page.Find("form [role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_that_nobody_can_read_leave_the_history_its_appointments()
    {
        Rdv("2031-03-03", 0);
        Control.InjectFault(Odd with { Method = "GET", Path = "/(calendars|interventions)\\.json" });
        await OpenAsync(Durand);

        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-rdvs").Count == 1);
    }

    [Theory]
    [InlineData(true, "n’a pas archivé")]
    [InlineData(false, "n’a pas restauré")]
    public async Task An_archiving_that_upstream_confirms_but_does_not_keep_is_told_as_it_is(bool archives, string said)
    {
        if (!archives)
            Data.TouchFiche(Durand, ("deleted", true), ("lastname", "$Durand"));
        await OpenAsync(Durand);
        Control.InjectFault(Fault.Body(archives ? """{"id":5001,"lastname":"$Durand","deleted":true}""" : """{"id":5001,"lastname":"Durand","deleted":false}""") with { Method = "PUT" });
        var changing = ClickAsync(archives ? "Archiver" : "Restaurer");
        if (archives)
            await ConfirmAsync("Archiver");
        await changing;

        await Page.WaitForStateAsync(() => Page.FindAll("form [role=alert]").Count == 1);
        Assert.Contains(said, Plain(Page.Find("form [role=alert]").TextContent), StringComparison.Ordinal);
        Assert.Equal(archives ? 0 : 1, Page.FindAll(".fiche-head .portal-badge").Count);
    }

    [Fact]
    public async Task An_archiving_whose_outcome_cannot_be_read_is_to_be_verified()
    {
        await OpenAsync(Durand);
        Control.InjectFault(Fault.Status(404) with { Method = "GET", Path = "/fiches/5001\\.json", Skip = 1 });
        var archiving = ClickAsync("Archiver");
        await ConfirmAsync("Archiver");
        await archiving;

        await Page.WaitForStateAsync(() => Page.FindAll("form [role=alert]").Count == 1);
        Assert.DoesNotContain("La fiche est archivée", Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_upstream_makes_of_a_new_customer_is_no_unsaved_change_and_the_creation_is_confirmed()
    {
        await OpenAsync(null);
        await TypeAsync("Lastname", "Durand");
        await TypeAsync("Email", "Paul@Example.com");
        Control.InjectFault(Fault.Body("""{"id":5001,"lastname":"DURAND","email":"paul@example.com","rappel_sms":true,"rappel_email":true}""", 201) with { Method = "POST" });
        await SubmitAsync();
        await Page.WaitForStateAsync(() => Address == PortalUrls.Fiche(Group, Durand));

        Page.Render(parameters => parameters.Add(page => page.GroupId, Group).Add(page => page.FicheId, Durand));
        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-foot").Count == 1 && Page.Find(".fiche-foot").TextContent.Contains("La fiche est créée.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_birth_date_that_is_half_emptied_is_not_wiped()
    {
        Data.TouchFiche(Durand, ("birthdate", "2001-12-05 00:00:00"));
        await OpenAsync(Durand);
        await Page.InvokeAsync(() => Page.Find("#fiche-Birthdate").TriggerEventAsync("ondatetyped", new DateTypedEventArgs { IsIncomplete = true }));
        await SubmitAsync();
        Assert.Empty(Writes());
        Assert.Contains("Date incomplète", Page.Find("#fiche-Birthdate-note").TextContent, StringComparison.Ordinal);

        await ClickAsync("Annuler la saisie");
        Assert.Equal("2001-12-05", Page.Find("#fiche-Birthdate").GetAttribute("value"));
        Assert.Equal("2001-12-05 00:00:00", Data.Fiche(Durand)!.Text("birthdate"));
    }

    [Fact]
    public async Task A_visit_is_booked_from_the_page_of_whom_it_is_for()
    {
        await OpenAsync(Durand);
        await ClickAsync("Réserver");

        await Page.WaitForStateAsync(() => Page.FindAll("[role=dialog]").Count == 1);
        Assert.Contains("Durand", Plain(Page.Find("[role=dialog]").TextContent), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_is_booked_for_a_customer_who_was_archived()
    {
        Data.TouchFiche(Durand, ("lastname", "$DURAND"));
        await OpenAsync(Durand);

        Assert.DoesNotContain(Page.FindAll("button"), button => Plain(button.TextContent) == "Réserver");
    }

    [Fact]
    public async Task Custom_fields_stand_by_their_definitions_and_a_broken_one_is_a_text()
    {
        await OpenAsync(Durand);

        Assert.Equal("checkbox", Page.Find("#fiche-custom-bool0").GetAttribute("type"));
        Assert.Equal("date", Page.Find("#fiche-custom-dt0").GetAttribute("type"));
        Assert.Contains("Agricole", Page.Find("#fiche-custom-str1").TextContent, StringComparison.Ordinal);
        Assert.NotNull(Page.Find("#fiche-custom-txt0"));
        Assert.Empty(Page.FindAll("#fiche-custom-str2"));
        Assert.Empty(Page.FindAll("#fiche-custom-birthdate"));
    }

    [Fact]
    public async Task T34_A_choice_that_was_not_offered_is_refused()
    {
        await OpenAsync(Durand);
        await Page.InvokeAsync(() => Page.Find("select#fiche-custom-str1").ChangeAsync("not-offered"));
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Equal("true", Page.Find("#fiche-custom-str1").GetAttribute("aria-invalid"));
        Assert.Contains("Choisissez une des valeurs proposées.", Page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task T21_Of_a_group_that_was_taken_away_no_customer_is_shown_or_written()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        Data.RevokeGroup(Account.ProId, Group);
        await SubmitAsync();

        Assert.Equal("Paul", Data.Fiche(Durand)!.Text("firstname"));
        Assert.NotEmpty(Page.FindAll("[role=alert]"));
        await OpenAsync(Durand, isThere: false);
        Assert.Empty(Page.FindAll("form"));
        Assert.DoesNotContain("DURAND", Page.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_the_definitions_the_customer_is_still_shown_and_saved()
    {
        Control.InjectFault(Fault.Status(503) with { Path = "/customfields\\.json" });
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        await SubmitAsync();

        Assert.Contains("n’ont pas pu être lus", Page.Markup, StringComparison.Ordinal);
        Assert.Equal("Paulette", Data.Fiche(Durand)!.Text("firstname"));
    }

    [Fact]
    public async Task Archiving_asks_first_and_restoring_takes_it_back()
    {
        await OpenAsync(Durand);
        var archiving = ClickAsync("Archiver");
        Assert.Empty(Writes());
        await ConfirmAsync("Archiver");
        await archiving;
        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-head .portal-badge").Any(badge => Plain(badge.TextContent) == "Archivé"));
        Assert.True(Data.Fiche(Durand)!.Flag("deleted"));

        await ClickAsync("Restaurer");
        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-head .portal-badge").Count == 0);
        Assert.False(Data.Fiche(Durand)!.Flag("deleted"));
    }

    [Fact]
    public async Task A_new_customer_who_is_there_already_is_offered_before_anything_is_sent()
    {
        Data.AddFiche(Group, "ZTOUR", "Éloïse", ("firstphone", "06 39 98 77 66"));
        await OpenAsync(null);
        await TypeAsync("Lastname", "Zautre");
        await TypeAsync("Firstphone", "+33639987766");
        Clock.Advance(TimeSpan.FromMilliseconds(400));
        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-duplicates li").Count == 1);

        Assert.Contains("ZTOUR Éloïse", Page.Find(".fiche-duplicates li").TextContent, StringComparison.Ordinal);
        Assert.Contains("même téléphone", Plain(Page.Find(".fiche-duplicates li").TextContent), StringComparison.Ordinal);
        Assert.StartsWith("ouvrir celle-ci", Page.Find(".fiche-duplicates a").TextContent, StringComparison.Ordinal);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task A_new_customer_is_created_and_their_page_opens()
    {
        await OpenAsync(null);
        await SubmitAsync();
        Assert.Equal("true", Page.Find("#fiche-Lastname").GetAttribute("aria-invalid"));
        Assert.Empty(Writes());

        await TypeAsync("Lastname", "Znouveau");
        await SubmitAsync();
        await Page.WaitForStateAsync(() => Address != PortalUrls.NewFiche(Group));
        Assert.Equal("Znouveau", Data.Fiches(Group)[^1].Text("lastname"));
        Assert.Equal(PortalUrls.Fiche(Group, Data.Fiches(Group)[^1].Id), Address);
    }

    [Fact]
    public async Task The_history_tells_past_from_to_come_and_counts_absences_among_those_that_were_kept()
    {
        Rdv("2031-03-03", 0);
        Rdv("2031-03-04", 2);
        Rdv("2031-03-05", 0, ("deleted", true));
        Rdv("2031-03-17", 0);
        await OpenAsync(Durand);
        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-rdvs").Count == 2);

        var history = Plain(Page.Find(".fiche-history").TextContent);
        Assert.Contains("1 absence sur 2 rendez-vous passés (50 %) ; 1 annulés.", history, StringComparison.Ordinal);
        Assert.Contains("À venir 1", history, StringComparison.Ordinal);
        Assert.Contains("Passés 3", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_of_which_only_a_part_was_read_says_so()
    {
        for (var number = 0; number < 205; number++)
            Rdv("2030-03-04", 0);
        await OpenAsync(Durand);
        await Page.WaitForStateAsync(() => Page.FindAll(".fiche-rdvs").Count == 1);

        Assert.Contains("Seuls les 200 rendez-vous les plus récents sur 205 sont lus", Plain(Page.Find(".fiche-history").TextContent), StringComparison.Ordinal);
    }

    private void Rdv(string day, int state, params (string Field, object? Value)[] values) => Data.AddVevent(
        Group, 31, $"{day} 09:00:00", $"{day} 09:30:00",
        [("type", "Vevent"), ("fiche_id", Durand), ("intervention_id", Data.Interventions(Group)[0].Id), ("state", (long)state), .. values]);
}
