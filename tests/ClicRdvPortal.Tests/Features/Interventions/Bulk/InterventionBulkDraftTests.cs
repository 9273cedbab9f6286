using Bunit;

namespace ClicRdvPortal.Tests.Features.Interventions.Bulk;

/// <summary>What is wished of several services is kept, with the services, until they are written.</summary>
public sealed class InterventionBulkDraftTests : InterventionsContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task It_is_found_again_on_the_list_with_the_services_it_is_for_and_gone_once_they_are_written()
    {
        await OpenAsync("?selected=411,413");
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await TickAsync("Changer la durée");
        await InTurnAsync(() => Amount().InputAsync("5"));
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal(("/groups/12/interventions", "intervention-bulk"), (draft.Place, draft.Subject.Kind));

        await LeaveAsync();
        await OpenAsync("?draft=" + draft.Id.ToString("N"));
        await UntilAsync(() => Panel().Contains("Prestations à modifier : 2", StringComparison.Ordinal));
        Assert.Equal("5", Amount().GetAttribute("value"));
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());
        await InTurnAsync(() => Button("Changer 2").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Equal([20L, 15], new long[] { 411, 413 }.Select(id => Data.Intervention(id)!.Number("length")!.Value));
        Assert.Empty(await DraftsAsync());
    }

    private AngleSharp.Dom.IElement Amount() => Page.Find("input[aria-label=Minutes]");

    private Task TickAsync(string label) => InTurnAsync(() =>
        Page.FindAll(".side-panel label").First(element => Plain(element.TextContent) == label).QuerySelector("input")!.ChangeAsync(true));
}
