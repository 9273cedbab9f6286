using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Calendars.Sets;

public sealed class SetsPanelTests : CalendarsContext
{
    [Fact]
    public async Task Sets_stand_with_the_number_of_their_calendars()
    {
        await OpenAsync("?open=sets");

        Assert.Equal(["Médecins Agendas : 5", "Paramédicaux Agendas : 3"], Names());
    }

    [Fact]
    public async Task A_set_is_created_and_can_be_filtered_by_at_once()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Field("Nouvel ensemble").InputAsync(" Salles "));
        await SubmitAsync();
        await UntilAsync(() => Names().Length == 3);

        Assert.Equal("""{"calendarset":{"group_id":12,"name":"Salles"}}""", Writes().Single().Body);
        Assert.Contains(Page.FindAll("#calendars-sets bdi"), name => name.TextContent == "Salles");
        Assert.Equal("", Field("Nouvel ensemble").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("", "Indiquez un nom.")]
    [InlineData("a\tb", "caractère invisible")]
    public async Task A_name_that_breaks_the_rule_is_said_and_not_sent(string name, string says)
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Field("Nouvel ensemble").InputAsync(name));
        await SubmitAsync();

        Assert.Empty(Writes());
        Assert.Contains(says, Panel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_set_gets_another_name()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Renommer « Médecins »").ClickAsync());
        await InTurnAsync(() => Field("Nouveau nom de « Médecins »").InputAsync("Généralistes"));
        await SubmitAsync();
        await UntilAsync(() => Names()[0].StartsWith("Généralistes", StringComparison.Ordinal));

        Assert.Equal("""{"calendarset":{"name":"Généralistes"}}""", System.Text.RegularExpressions.Regex.Unescape(Writes().Single().Body));
        Assert.Contains("Généralistes", Row(31).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F27_another_name_given_meanwhile_is_not_overwritten()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Renommer « Médecins »").ClickAsync());
        await InTurnAsync(() => Field("Nouveau nom de « Médecins »").InputAsync("Généralistes"));
        Data.TouchCalendarset(8, ("name", "Médecine"));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll(".conflict").Count > 0);
        Assert.Empty(Writes());

        await InTurnAsync(() => Page.FindAll(".conflict input")[1].ChangeAsync("Theirs"));
        await InTurnAsync(() => Button("Enregistrer ces choix").ClickAsync());
        await UntilAsync(() => Page.FindAll(".conflict").Count == 0);

        Assert.Empty(Writes());
        Assert.StartsWith("Médecine ", Names()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_takes_a_second_step_that_says_what_it_means()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Supprimer « Médecins »").ClickAsync());
        Assert.Contains("définitif. Ses agendas restent, sans ensemble : 5", Panel(), StringComparison.Ordinal);
        Assert.Empty(Writes());

        await InTurnAsync(() => Button("Supprimer définitivement").ClickAsync());
        await UntilAsync(() => Names().Length == 1 && Row(31).QuerySelectorAll("td bdi")[1].TextContent.Length == 0);

        Assert.Null(Data.Calendarset(8));
        Assert.Equal("DELETE", Writes().Single().Method);
    }

    [Fact]
    public async Task The_first_step_can_be_taken_back()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Supprimer « Médecins »").ClickAsync());
        await InTurnAsync(() => Button("Garder").ClickAsync());

        Assert.Equal(2, Names().Length);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task Sets_are_put_into_another_order_by_a_button()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Descendre « Médecins »").ClickAsync());
        await UntilAsync(() => Names()[0].StartsWith("Paramédicaux", StringComparison.Ordinal) && Panel().Contains("ordre est enregistré", StringComparison.Ordinal));

        Assert.Equal([9L, 8L], Data.Calendarsets(12).Select(set => set.Id));
    }

    [Fact]
    public async Task What_was_refused_is_not_offered_again()
    {
        await OpenAsync("?open=sets");
        Control.InjectFault(Fault.Status(403) with { Method = "DELETE" });
        await InTurnAsync(() => Button("Supprimer « Médecins »").ClickAsync());
        await InTurnAsync(() => Button("Supprimer définitivement").ClickAsync());
        await UntilAsync(() => Page.FindAll(".problem-view").Count > 0);

        Assert.False(HasButton("Supprimer « Paramédicaux »"));
        Assert.True(HasButton("Renommer « Paramédicaux »"));
    }

    private string[] Names() => [.. Page.FindAll(".set-words").Select(words => Plain(words.TextContent))];
}
