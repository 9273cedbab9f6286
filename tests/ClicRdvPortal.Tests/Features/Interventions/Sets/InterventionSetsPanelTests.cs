using Bunit;

namespace ClicRdvPortal.Tests.Features.Interventions.Sets;

public sealed class InterventionSetsPanelTests : InterventionsContext
{
    [Fact]
    public async Task Sets_stand_with_their_services_and_one_without_a_public_name_says_what_that_does()
    {
        await OpenAsync("?open=sets");

        Assert.Equal(["Consultations Prestations : 3", "Soins et rééducation Prestations : 5"], Names().Take(2));
        Assert.Equal("Usage interne Prestations : 1 Sans nom public : ses prestations sont masquées en ligne.", Names()[2]);
    }

    [Fact]
    public async Task A_set_is_created_with_its_three_fields()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Nouvel ensemble").ClickAsync());
        await InTurnAsync(() => Field("Nom").InputAsync(" Bilans "));
        await InTurnAsync(() => Field("Nom public").InputAsync("Bilans"));
        await InTurnAsync(() => Field("Description").InputAsync("Sur deux lignes\net demie"));
        await SubmitAsync();
        await UntilAsync(() => Names().Length == 4);

        Assert.Equal(
            """{"interventionset":{"group_id":12,"name":"Bilans","publicname":"Bilans","description":"Sur deux lignes\net demie"}}""",
            Body(Writes().Single()));
        Assert.Contains(Page.FindAll("#interventions-sets bdi"), name => name.TextContent == "Bilans");
    }

    [Fact]
    public async Task Only_what_was_changed_of_a_set_is_sent_and_the_rows_follow()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Modifier « Usage interne »").ClickAsync());
        await InTurnAsync(() => Field("Nom public").InputAsync("Réunions"));
        await SubmitAsync();
        await UntilAsync(() => Panel().Contains("« Usage interne » est enregistré.", StringComparison.Ordinal));

        Assert.Equal("""{"interventionset":{"publicname":"Réunions"}}""", Body(Writes().Single()));
        Assert.DoesNotContain("Masquée en ligne", Row(450).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nom", 0, "Indiquez un nom.")]
    [InlineData("Nom", 256, "255 caractères au plus.")]
    [InlineData("Nom public", 256, "255 caractères au plus.")]
    [InlineData("Description", 16_001, "16 000 caractères au plus.")]
    public async Task A_field_over_its_length_is_said_beside_it_and_not_sent(string label, int length, string says)
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Modifier « Consultations »").ClickAsync());
        await InTurnAsync(() => Field(label).InputAsync(new string('é', length)));
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Contains(says, Plain(Page.Find("#" + Field(label).GetAttribute("aria-describedby")).TextContent), StringComparison.Ordinal);
        Assert.Equal("true", Field(label).GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task F27_a_set_changed_meanwhile_shows_both_versions()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Modifier « Consultations »").ClickAsync());
        await InTurnAsync(() => Field("Description").InputAsync("Le matin"));
        Data.TouchInterventionset(9, ("name", "Consultations du cabinet"));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".conflict").Count > 0);
        Assert.Empty(Writes());

        await InTurnAsync(() => Button("Enregistrer ces choix").ClickAsync());
        await UntilAsync(() => Page.FindAll(".conflict").Count == 0);

        Assert.Equal("""{"interventionset":{"description":"Le matin"}}""", Body(Writes().Single()));
        Assert.Equal("Consultations du cabinet", Data.Interventionset(9)!.Text("name"));
    }

    [Fact]
    public async Task Removing_is_final_is_asked_and_leaves_the_services()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Supprimer « Consultations »").ClickAsync());
        Assert.Contains("Ses prestations restent, sans ensemble : 3", Panel(), StringComparison.Ordinal);
        Assert.Empty(Writes());

        await InTurnAsync(() => Button("Supprimer définitivement").ClickAsync());
        await UntilAsync(() => Names().Length == 2);

        Assert.Null(Data.Interventionset(9));
        Assert.Equal(9, Rows().Length);
        Assert.Null(Data.Intervention(410)!.Number("interventionset_id"));
    }

    [Fact]
    public async Task Sets_are_put_into_another_order()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Descendre « Consultations »").ClickAsync());
        await UntilAsync(() => Panel().Contains("Le nouvel ordre est enregistré.", StringComparison.Ordinal));

        Assert.Equal([10, 9, 11], Data.Interventionsets(12).Select(set => set.Id));
    }

    private string[] Names() => [.. Page.FindAll(".set-words").Select(words => Plain(string.Join(' ', words.Children.Select(child => child.TextContent))))];
}
