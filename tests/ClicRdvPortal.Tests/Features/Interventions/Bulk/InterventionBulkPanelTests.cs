using Bunit;
using ClicRdv.Emulator.Control.Faults;
using TestContext = Xunit.TestContext;

namespace ClicRdvPortal.Tests.Features.Interventions.Bulk;

public sealed class InterventionBulkPanelTests : InterventionsContext
{
    [Fact]
    public async Task The_effect_is_told_in_one_sentence_and_row_by_row_before_anything_is_sent()
    {
        await OpenAsync("?selected=410,411,413");
        await LengthAsync("5");

        Assert.Contains("Rien n’est encore envoyé. 3 prestations : + 5 min.", Panel(), StringComparison.Ordinal);
        Assert.Contains("45 min → devient 50 min", Panel(), StringComparison.Ordinal);
        Assert.Empty(Writes());

        await InTurnAsync(() => Button("Changer 3").ClickAsync());
        await UntilAsync(() => Panel().Contains("Changées : 3.", StringComparison.Ordinal));

        Assert.Equal([50L, 20, 15], new long[] { 410, 411, 413 }.Select(id => Data.Intervention(id)!.Number("length")!.Value));
        Assert.Equal(["""{"intervention":{"length":15}}""", """{"intervention":{"length":20}}""", """{"intervention":{"length":50}}"""], Writes().Select(Body).Order());
    }

    [Fact]
    public async Task Twelve_services_read_as_twelve()
    {
        await OpenAsync(group: 25);
        await InTurnAsync(() => Page.Find("thead input").ChangeAsync(true));
        await LengthAsync("5");

        Assert.Contains("12 prestations : + 5 min.", Panel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_and_does_not_read_is_said_beside_its_field()
    {
        await OpenAsync("?selected=410");
        await LengthAsync("cinq");

        var amount = Page.Find("input[aria-label=Minutes]");
        Assert.Equal("true", amount.GetAttribute("aria-invalid"));
        Assert.Contains("de 1 à 1440", Plain(Page.Find("#" + amount.GetAttribute("aria-describedby")).TextContent), StringComparison.Ordinal);
        Assert.Equal("cinq", amount.GetAttribute("value"));
        Assert.True(HasButton("Voir les changements"));
    }

    [Fact]
    public async Task Every_row_says_what_became_of_it_and_only_the_failed_ones_are_taken_up_again()
    {
        await OpenAsync("?selected=410,411,412");
        Control.InjectFault(Fault.Status(403) with { Method = "PUT", Path = "/interventions/411" });
        await LengthAsync("5");
        Data.TouchIntervention(412, ("abbr", "Dom"));
        await InTurnAsync(() => Button("Changer 3").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Contains("Changées : 1. Refusées : 1. Modifiées par quelqu’un d’autre : 1.", Panel(), StringComparison.Ordinal);

        Control.ClearFaults();
        await InTurnAsync(() => Button("Reprendre les 2 non changées").ClickAsync());
        await UntilAsync(() => HasButton("Changer 2"));
        await InTurnAsync(() => Button("Changer 2").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Equal([50L, 20, 35], new long[] { 410, 411, 412 }.Select(id => Data.Intervention(id)!.Number("length")!.Value));
        Assert.Equal("Dom", Data.Intervention(412)!.Text("abbr"));
    }

    [Fact]
    public async Task A_run_can_be_stopped_and_tells_what_was_not_tried()
    {
        await OpenAsync("?selected=410,411,412,413,420");
        var held = Control.InjectFault(Fault.Hold() with { Method = "PUT" });
        await LengthAsync("5");
        var sending = InTurnAsync(() => Button("Changer 5").ClickAsync());
        await UntilAsync(() => HasButton("Arrêter"));
        await Task.WhenAll(new[] { 410, 411, 412 }.Select(id => Control.WaitForRequestAsync(
            request => request.Method == "PUT" && request.Path.EndsWith($"/{id}.json", StringComparison.Ordinal), TestContext.Current.CancellationToken)));

        await InTurnAsync(() => Button("Arrêter").ClickAsync());
        Control.RemoveFault(held.Id);
        await sending;
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Equal(3, Writes().Count);
        Assert.Contains("Changées : 3. Non essayées : 2.", Panel(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FaultMoment.After, 1)]
    [InlineData(FaultMoment.Before, 2)]
    public async Task F16_minutes_whose_answer_was_lost_are_added_once_however_often_one_tries(FaultMoment moment, int writes)
    {
        await LoseAsync(moment);

        await RetryAsync();

        Assert.Contains("Changées : 1.", Panel(), StringComparison.Ordinal);
        Assert.Equal(50, Data.Intervention(410)!.Number("length"));
        Assert.Equal(writes, Writes().Count);
    }

    [Fact]
    public async Task F16_a_service_that_holds_something_else_after_a_lost_answer_is_a_conflict()
    {
        await LoseAsync(FaultMoment.Before);
        Data.TouchIntervention(410, ("length", 60));

        await RetryAsync();

        Assert.Contains("Modifiées par quelqu’un d’autre : 1.", Panel(), StringComparison.Ordinal);
        Assert.Equal(60, Data.Intervention(410)!.Number("length"));
        Assert.Single(Writes());
    }

    [Fact]
    public async Task F16_a_change_that_arrives_after_it_was_looked_for_is_not_made_again()
    {
        await OpenAsync("?selected=410");
        Control.InjectFault(Fault.ResetBeforeHeaders() with { Method = "PUT", Times = 1 });
        await LengthAsync("5");
        await InTurnAsync(() => Button("Changer 1").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));
        Assert.Contains("Refusées : 1.", Panel(), StringComparison.Ordinal);
        Data.TouchIntervention(410, ("length", 50));

        await RetryAsync();

        Assert.Contains("Changées : 1.", Panel(), StringComparison.Ordinal);
        Assert.Equal(50, Data.Intervention(410)!.Number("length"));
        Assert.Single(Writes());
    }

    /// <summary>Five minutes more for one service of 45, of which nobody can tell whether they arrived.</summary>
    private async Task LoseAsync(FaultMoment moment)
    {
        await OpenAsync("?selected=410");
        Control.InjectFault(Fault.ResetBeforeHeaders(moment) with { Method = "PUT", Times = 1 });
        Control.InjectFault(Fault.Status(503) with { Method = "GET", Path = "/interventions/410\\.json", Skip = 1 });
        await LengthAsync("5");
        await InTurnAsync(() => Button("Changer 1").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));
        Assert.Contains("À vérifier : 1.", Panel(), StringComparison.Ordinal);
        Control.ClearFaults();
    }

    private async Task RetryAsync()
    {
        await InTurnAsync(() => Button("Reprendre la prestation non changée").ClickAsync());
        await InTurnAsync(() => Button("Changer 1").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));
    }

    private async Task LengthAsync(string minutes)
    {
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await InTurnAsync(() => Page.FindAll(".side-panel label").First(element => Plain(element.TextContent) == "Changer la durée").QuerySelector("input")!.ChangeAsync(true));
        await InTurnAsync(() => Page.Find("input[aria-label=Minutes]").InputAsync(minutes));
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());
    }
}
