using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Interventions.Editing;

public sealed class InterventionPanelTests : InterventionsContext
{
    [Theory]
    [InlineData("12,50")]
    [InlineData("12.50")]
    public async Task Only_the_changed_field_is_sent_and_the_row_shows_it(string price)
    {
        await OpenAsync("?open=411");
        Assert.Equal("30,00", Field("Prix").GetAttribute("value"));
        await InTurnAsync(() => Field("Prix").InputAsync(price));
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        Assert.Equal("""{"intervention":{"price":1250}}""", Body(Writes().Single()));
        Assert.Contains("12,50 €", Plain(Row(411).TextContent), StringComparison.Ordinal);
        Assert.Equal("« Consultation » est enregistrée.", Notice());
        Assert.Equal("/groups/12/interventions", Address);
    }

    [Fact]
    public async Task A_new_service_goes_to_the_end_of_the_list_with_every_field_that_was_filled()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Nom").InputAsync("Suture"));
        await InTurnAsync(() => Field("Durée").InputAsync("20"));
        await InTurnAsync(() => Field("Prix").InputAsync("31,20"));
        await InTurnAsync(() => Field("Couleur").InputAsync("#00aa11"));
        await InTurnAsync(() => Field("Ensemble").ChangeAsync("10"));
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        var write = Writes().Single();
        Assert.Equal("POST", write.Method);
        Assert.Equal(
            """{"intervention":{"group_id":12,"name":"Suture","length":20,"colorref":"#00aa11","price":3120,"publicname":"","interventionset_id":10}}""",
            Body(write));
        Assert.Equal(10, Rows().Length);
        Assert.Equal("« Suture » est créée.", Notice());
    }

    [Fact]
    public async Task Faults_stand_beside_their_fields_and_nothing_is_sent()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Abréviation").InputAsync(new string('x', 256)));
        await InTurnAsync(() => Field("Prix").InputAsync("-1"));
        await InTurnAsync(() => Field("Durée").InputAsync("0"));
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Contains("4 champs sont à corriger", Panel(), StringComparison.Ordinal);
        Assert.Contains("255 caractères au plus", NoteOf("Abréviation"), StringComparison.Ordinal);
        Assert.Contains("Indiquez un prix en euros", NoteOf("Prix"), StringComparison.Ordinal);
        Assert.Contains("de 1 à 1440", NoteOf("Durée"), StringComparison.Ordinal);
        Assert.Equal("-1", Field("Prix").GetAttribute("value"));
    }

    [Fact]
    public async Task The_public_name_says_what_leaving_it_empty_means_and_what_the_set_does_to_it()
    {
        await OpenAsync("?open=411");
        Assert.Contains("Vide : la prestation n’y est en principe pas proposée.", NoteOf("Nom public"), StringComparison.Ordinal);

        await InTurnAsync(() => Field("Ensemble").ChangeAsync("11"));

        Assert.Contains("masquée en ligne, même avec un nom public", NoteOf("Nom public"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F27_two_people_at_one_service_see_both_versions_field_by_field()
    {
        await OpenAsync("?open=411");
        await InTurnAsync(() => Field("Durée").InputAsync("20"));
        await InTurnAsync(() => Field("Prix").InputAsync("32"));
        Data.TouchIntervention(411, ("length", 25), ("abbr", "Cons"));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".conflict").Count > 0);

        Assert.Empty(Writes());
        Assert.Equal(["Abréviation", "Durée", "Prix"], Page.FindAll(".conflict legend").Select(legend => legend.FirstChild!.TextContent.Trim()));
        Assert.Contains("25 min", Plain(Page.FindAll(".conflict-field")[1].TextContent), StringComparison.Ordinal);

        await InTurnAsync(() => Page.FindAll(".conflict-field")[1].QuerySelectorAll("input")[1].ChangeAsync("Theirs"));
        await InTurnAsync(() => Button("Enregistrer ces choix").ClickAsync());
        await UntilAsync(() => !HasPanel());

        Assert.Equal("""{"intervention":{"price":3200}}""", Body(Writes().Single()));
        Assert.Equal("Cons", Data.Intervention(411)!.Text("abbr"));
    }

    [Fact]
    public async Task T35_fifty_saves_before_the_first_render_make_one_write()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Nom").InputAsync("Suture"));
        var form = Page.Find(".side-panel form");

        await Page.InvokeAsync(() => Task.WhenAll(Enumerable.Range(0, 50).Select(_ => form.SubmitAsync())));
        await UntilAsync(() => !HasPanel());

        Assert.Single(Writes());
    }

    [Fact]
    public async Task What_was_typed_stays_when_saving_fails()
    {
        await OpenAsync("?open=411");
        await InTurnAsync(() => Field("Prix").InputAsync("12,50"));
        Control.InjectFault(Fault.Status(503) with { Method = "PUT" });
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".problem-view").Count > 0);

        Assert.Contains("ClicRDV ne répond pas", Panel(), StringComparison.Ordinal);
        Assert.Equal("12,50", Field("Prix").GetAttribute("value"));
    }

    [Fact]
    public async Task F15_a_creation_whose_answer_was_lost_is_found_and_not_repeated()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Nom").InputAsync("Suture"));
        Control.InjectPreset("F15");
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        Assert.Single(Writes());
        Assert.Single(Data.Interventions(12), row => row.Text("name") == "Suture");
    }

    private string NoteOf(string label) => Plain(Page.Find("#" + Field(label).GetAttribute("aria-describedby")).TextContent);
}
