using Bunit;

namespace ClicRdvPortal.Tests.Features.Interventions.Editing;

/// <summary>What is typed into a service's panel is kept until it is saved.</summary>
public sealed class InterventionDraftTests : InterventionsContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task A_change_is_found_again_by_its_address_and_gone_once_it_is_saved()
    {
        await OpenAsync("?open=411");
        await InTurnAsync(() => Field("Abréviation").InputAsync("Zz"));
        var draft = Assert.Single(await DraftsAsync());
        await LeaveAsync();
        await OpenAsync(PortalUrls.WithDraft("?open=411", draft.Id));
        await UntilAsync(() => Field("Abréviation").GetAttribute("value") == "Zz");
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());

        Assert.Equal("Zz", Data.Intervention(411)!.Text("abbr"));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_price_that_is_taken_up_in_another_language_is_no_conflict()
    {
        await OpenAsync("?open=411");
        await InTurnAsync(() => Field("Prix").InputAsync("32,5"));
        var draft = Assert.Single(await DraftsAsync());
        await LeaveAsync();
        Speak("en-GB");
        await OpenAsync(PortalUrls.WithDraft("?open=411", draft.Id));

        await UntilAsync(() => Field("Price").GetAttribute("value") == "32.5");
        Assert.Empty(Page.FindAll("[role=radiogroup]"));
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());
        Assert.Equal(3250, Data.Intervention(411)!.Number("price"));
        Assert.Empty(await DraftsAsync());
    }
}
