using Bunit;

namespace ClicRdvPortal.Tests.Features.Interventions.Sets;

/// <summary>What is typed about a set of services is kept until it is saved or given up.</summary>
public sealed class SetDraftTests : InterventionsContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task The_form_of_a_draft_opens_by_its_address_and_a_save_ends_it()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Modifier « Usage interne »").ClickAsync());
        await InTurnAsync(() => Field("Nom public").InputAsync("Réunions"));
        var draft = Assert.Single(await DraftsAsync());
        await LeaveAsync();
        await OpenAsync(PortalUrls.WithDraft("?open=sets", draft.Id));
        await UntilAsync(() => Page.FindAll("#set-Publicname").Count == 1 && Field("Nom public").GetAttribute("value") == "Réunions");
        await SubmitAsync();
        await UntilAsync(() => Panel().Contains("« Usage interne » est enregistré.", StringComparison.Ordinal));

        Assert.Equal("""{"interventionset":{"publicname":"Réunions"}}""", Body(Writes().Single()));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Who_cancels_the_form_gives_its_draft_up()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Nouvel ensemble").ClickAsync());
        await InTurnAsync(() => Field("Nom").InputAsync("Bilans"));
        Assert.Single(await DraftsAsync());
        await InTurnAsync(() => Button("Annuler").ClickAsync());

        Assert.Empty(await DraftsAsync());
    }
}
