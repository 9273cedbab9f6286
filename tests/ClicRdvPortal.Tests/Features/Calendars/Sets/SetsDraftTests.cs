using Bunit;

namespace ClicRdvPortal.Tests.Features.Calendars.Sets;

/// <summary>The names that are typed for sets of calendars are kept until they are saved.</summary>
public sealed class SetsDraftTests : CalendarsContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task A_name_for_a_new_set_is_taken_up_and_gone_once_the_set_is_there()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Field("Nouvel ensemble").InputAsync("Salles"));
        var draft = Assert.Single(await DraftsAsync());
        await LeaveAsync();
        await OpenAsync(PortalUrls.WithDraft("?open=sets", draft.Id));
        await UntilAsync(() => Field("Nouvel ensemble").GetAttribute("value") == "Salles");
        await SubmitAsync();
        await UntilAsync(() => Writes().Count == 1);

        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Another_name_of_a_set_that_somebody_else_has_renamed_since_is_shown_beside_theirs()
    {
        await OpenAsync("?open=sets");
        await InTurnAsync(() => Button("Renommer « Médecins »").ClickAsync());
        await InTurnAsync(() => Page.Find(".set-form input").InputAsync("Généralistes"));
        var draft = Assert.Single(await DraftsAsync());
        await LeaveAsync();
        Data.TouchCalendarset(8, ("name", "Docteurs"));
        await OpenAsync(PortalUrls.WithDraft("?open=sets", draft.Id));

        await UntilAsync(() => Page.FindAll("[role=radiogroup]").Count == 1);
        Assert.Contains("Docteurs", Panel(), StringComparison.Ordinal);
        Assert.Contains("Généralistes", Panel(), StringComparison.Ordinal);
        Assert.Empty(Writes());

        await InTurnAsync(() => Page.Find("[role=radiogroup] input").ChangeAsync("Mine"));
        await LeaveAsync();
        await OpenAsync(PortalUrls.WithDraft("?open=sets", draft.Id));
        await UntilAsync(() => Page.FindAll("[role=radiogroup]").Count == 1);
        Assert.True(Page.Find("[role=radiogroup] input").HasAttribute("checked"));
        await InTurnAsync(() => Button("Revenir à ma saisie").ClickAsync());
        Assert.Equal("Généralistes", Page.Find(".set-form input").GetAttribute("value"));
        await InTurnAsync(() => Page.Find(".set-form").SubmitAsync());
        await UntilAsync(() => Writes().Count == 1);
        Assert.Empty(await DraftsAsync());
    }
}
