using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Calendars.Editing;

public sealed class CalendarPanelTests : CalendarsContext
{
    [Fact]
    public async Task Only_the_changed_field_is_sent_and_the_row_shows_it()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Ville").InputAsync("Joué-lès-Tours"));
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        Assert.Equal("""{"calendar":{"city":"Joué-lès-Tours"}}""", Body(Writes().Single()));
        Assert.Contains("Joué-lès-Tours", Row(32).TextContent, StringComparison.Ordinal);
        Assert.Equal("« Dr Aubry » est enregistré.", Notice());
        Assert.Equal("/groups/12/calendars", Address);
    }

    [Fact]
    public async Task A_new_calendar_goes_to_the_end_of_the_list()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Nouvel"));
        await InTurnAsync(() => Field("Ensemble").ChangeAsync("9"));
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        var write = Writes().Single();
        Assert.Equal("POST", write.Method);
        Assert.Equal("""{"calendar":{"group_id":12,"name":"Dr Nouvel","publicname":"","calendarset_id":9}}""", Body(write));
        Assert.Equal(9, Rows().Length);
        Assert.Equal("« Dr Nouvel » est créé.", Notice());
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_nothing_is_sent()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Code postal").InputAsync(new string('1', 17)));
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Equal("true", Field("Nom").GetAttribute("aria-invalid"));
        var note = Page.Find("#" + Field("Code postal").GetAttribute("aria-describedby"));
        Assert.Contains("16 caractères au plus", Plain(note.TextContent), StringComparison.Ordinal);
        Assert.Contains("2 champs sont à corriger", Panel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task T35_fifty_saves_before_the_first_render_make_one_write()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Unique"));
        var form = Page.Find(".side-panel form");

        await Page.InvokeAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => form.SubmitAsync())));
        await UntilAsync(() => !HasPanel());

        Assert.Single(Writes());
    }

    [Fact]
    public async Task T34_a_set_that_was_not_offered_is_refused()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Ensemble").ChangeAsync("77"));
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Contains("Cet ensemble n’existe plus", Panel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F27_both_versions_are_shown_and_the_chosen_values_are_saved()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Aubry (mardi)"));
        await InTurnAsync(() => Field("Ville").InputAsync("Amboise"));
        Data.TouchCalendar(32, ("name", "Dr Aubry-Petit"), ("address", "1 rue Neuve"));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".conflict").Count > 0);
        Assert.Empty(Writes());
        Assert.Equal(["Nom", "Adresse", "Ville"], Page.FindAll(".conflict legend").Select(legend => legend.FirstChild!.TextContent.Trim()));

        await InTurnAsync(() => Page.FindAll(".conflict-field")[0].QuerySelectorAll("input")[0].ChangeAsync("Mine"));
        await InTurnAsync(() => Button("Enregistrer ces choix").ClickAsync());
        await UntilAsync(() => !HasPanel());

        Assert.Equal("""{"calendar":{"name":"Dr Aubry (mardi)","city":"Amboise"}}""", Body(Writes().Single()));
        Assert.Equal("1 rue Neuve", Data.Calendar(32)!.Text("address"));
    }

    [Fact]
    public async Task From_a_conflict_one_comes_back_to_what_was_typed()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Aubry (mardi)"));
        Data.TouchCalendar(32, ("deleted", true));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".conflict").Count > 0);
        Assert.Contains("Entre-temps, cet agenda a été archivé", Panel(), StringComparison.Ordinal);

        await InTurnAsync(() => Button("Revenir à ma saisie").ClickAsync());

        Assert.Equal("Dr Aubry (mardi)", Field("Nom").GetAttribute("value"));
    }

    [Theory]
    [InlineData(503, "ClicRDV ne répond pas")]
    [InlineData(400, "n’a pas accepté ces valeurs")]
    [InlineData(404, "ne trouve pas")]
    public async Task What_was_typed_stays_when_saving_fails(int status, string says)
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Aubry (mardi)"));
        Control.InjectFault(Fault.Status(status) with { Method = "PUT" });
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".problem-view").Count > 0);

        Assert.Contains(says, Panel(), StringComparison.Ordinal);
        Assert.Equal("Dr Aubry (mardi)", Field("Nom").GetAttribute("value"));
        Assert.Equal("Dr Aubry", Row(32).QuerySelector("th")!.TextContent.Trim());
    }

    [Fact]
    public async Task F09_what_was_typed_stays_when_the_answer_makes_no_sense()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Aubry (mardi)"));
        Control.InjectFault(Fault.Body("[]") with { Method = "PUT" });
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".problem-view").Count > 0);

        Assert.Contains("d’une façon inattendue", Panel(), StringComparison.Ordinal);
        Assert.Equal("Dr Aubry (mardi)", Field("Nom").GetAttribute("value"));
    }

    [Fact]
    public async Task F16_a_save_whose_answer_was_lost_is_told_as_it_is()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Aubry (mardi)"));
        Control.InjectFault(Fault.ResetBeforeHeaders(FaultMoment.After) with { Method = "PUT", Times = 1 });
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        Assert.Single(Writes());
        Assert.Equal("« Dr Aubry (mardi) » est enregistré.", Notice());
    }

    [Fact]
    public async Task Typed_text_is_not_lost_without_a_question()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Au"));
        await InTurnAsync(() => Button("Annuler").ClickAsync());
        Assert.True(HasPanel());
        Assert.Contains("n’est pas enregistrée", Panel(), StringComparison.Ordinal);

        await InTurnAsync(() => Button("Abandonner").ClickAsync());
        await UntilAsync(() => !HasPanel());

        Assert.Equal("/groups/12/calendars", Address);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task Nothing_typed_closes_without_a_word_and_without_a_call()
    {
        await OpenAsync("?open=32");
        Control.ClearRequests();
        await InTurnAsync(() => Page.Find(".side-panel").KeyDownAsync("Escape"));
        await UntilAsync(() => !HasPanel());

        Assert.Empty(Calls());
    }

    [Fact]
    public async Task Saving_what_was_not_changed_sends_nothing()
    {
        await OpenAsync("?open=32");
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        Assert.Empty(Writes());
    }

    [Fact]
    public async Task A_calendar_that_is_not_in_the_list_is_said_to_be_missing()
    {
        await OpenAsync("?open=4711");

        Assert.Contains("n’existe pas dans cet établissement", Panel(), StringComparison.Ordinal);
        Assert.Empty(Page.FindAll(".side-panel form"));
    }
}
