using Bunit;
using ClicRdv.Emulator.Control.Faults;
using TestContext = Xunit.TestContext;

namespace ClicRdvPortal.Tests.Features.Calendars.Bulk;

public sealed class BulkPanelTests : CalendarsContext
{
    [Fact]
    public async Task Nothing_is_sent_before_it_was_shown()
    {
        await OpenAsync("?selected=31,37,38");
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await TickAsync("Changer la ville");
        await InTurnAsync(() => Page.Find("input[aria-label='Nouvelle ville']").InputAsync("Saint-Cyr-sur-Loire"));
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());

        Assert.Contains("À changer : 2 ; inchangés : 1 ; laissés de côté : 0.", Panel(), StringComparison.Ordinal);
        Assert.Equal("Mme Delorme", Page.Find(".bulk-still .bulk-name").TextContent);
        Assert.Empty(Writes());

        await InTurnAsync(() => Button("Changer 2").ClickAsync());
        await UntilAsync(() => Panel().Contains("Changés : 2.", StringComparison.Ordinal));

        Assert.Equal(["Saint-Cyr-sur-Loire", "Saint-Cyr-sur-Loire"], new long[] { 31, 38 }.Select(id => Data.Calendar(id)!.Text("city")));
        Assert.Equal(2, Writes().Count);
    }

    [Fact]
    public async Task Every_row_says_what_became_of_it_and_only_the_failed_ones_are_taken_up_again()
    {
        await OpenAsync("?selected=31,32,33,34");
        Control.InjectFault(Fault.Status(403) with { Method = "PUT", Path = "/calendars/32" });
        await SetOfNoneAsync();
        Data.TouchCalendar(33, ("address", "1 rue Neuve"));
        await InTurnAsync(() => Button("Changer 4").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Equal(["Changé", "Refusé", "Modifié ailleurs", "Changé"], Outcomes());
        Assert.Contains("Changés : 2. Refusés : 1. Modifiés par quelqu’un d’autre : 1.", Panel(), StringComparison.Ordinal);

        Control.ClearFaults();
        await InTurnAsync(() => Button("Reprendre les 2 non changés").ClickAsync());
        await UntilAsync(() => HasButton("Changer 2"));
        await InTurnAsync(() => Button("Changer 2").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Equal(["Changé", "Changé"], Outcomes());
        Assert.Equal("1 rue Neuve", Data.Calendar(33)!.Text("address"));
    }

    [Fact]
    public async Task A_run_can_be_stopped_and_tells_what_was_not_tried()
    {
        await OpenAsync("?selected=31,32,33,34,35,36");
        var held = Control.InjectFault(Fault.Hold() with { Method = "PUT" });
        await SetOfNoneAsync();
        var sending = InTurnAsync(() => Button("Changer 6").ClickAsync());
        await UntilAsync(() => HasButton("Arrêter"));
        await Task.WhenAll(new[] { 31, 32, 33 }.Select(id => Control.WaitForRequestAsync(
            request => request.Method == "PUT" && request.Path.EndsWith($"/{id}.json", StringComparison.Ordinal), TestContext.Current.CancellationToken)));

        await InTurnAsync(() => Button("Arrêter").ClickAsync());
        Control.RemoveFault(held.Id);
        await sending;
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Equal(3, Writes().Count);
        Assert.Contains("Changés : 3. Non essayés : 3.", Panel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archiving_many_is_shown_first_too()
    {
        await OpenAsync("?selected=31,39&show=all");
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await InTurnAsync(() => Page.FindAll("input[type=radio]")[1].ChangeAsync("Archive"));
        Assert.Contains("disparaîtront du planning", Panel(), StringComparison.Ordinal);
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());
        Assert.Contains("À archiver", Panel(), StringComparison.Ordinal);
        await InTurnAsync(() => Button("Archiver 1").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        Assert.True(Data.Calendar(31)!.Flag("deleted"));
        Assert.Single(Writes());
    }

    [Fact]
    public async Task Nothing_chosen_is_said()
    {
        await OpenAsync("?selected=31");
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());

        Assert.Contains("Choisissez au moins un champ", Panel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pattern_starts_with_the_name_itself()
    {
        await OpenAsync("?selected=34");
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await TickAsync("Changer le nom public");
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());

        Assert.Contains("(vide) → devient Dr Carpentier (remplaçante)", Panel(), StringComparison.Ordinal);
    }

    private string[] Outcomes() => [.. Page.FindAll(".bulk-row .portal-badge").Select(badge => Plain(badge.TextContent))];

    private async Task SetOfNoneAsync()
    {
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await TickAsync("Changer d’ensemble");
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());
    }

    private Task TickAsync(string label) =>
        Page.FindAll(".side-panel label").First(element => Plain(element.TextContent) == label).QuerySelector("input")!.ChangeAsync(true);
}
