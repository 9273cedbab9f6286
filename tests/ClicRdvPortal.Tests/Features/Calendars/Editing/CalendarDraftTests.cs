using Bunit;

namespace ClicRdvPortal.Tests.Features.Calendars.Editing;

/// <summary>What is typed into a calendar's panel is kept until it is saved or given up.</summary>
public sealed class CalendarDraftTests : CalendarsContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task A_change_is_found_again_by_its_address_and_gone_once_it_is_saved()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Ville").InputAsync("Saumur"));
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal(("/groups/12/calendars?open=32", "Dr Aubry", 32), (draft.Place, draft.Title, draft.Subject.RecordId));

        await LeaveAsync();
        await OpenAsync(PortalUrls.WithDraft("?open=32", draft.Id));
        await UntilAsync(() => Field("Ville").GetAttribute("value") == "Saumur");
        await SubmitAsync();
        await UntilAsync(() => !HasPanel());
        Assert.Equal("Saumur", Data.Calendar(32)!.Text("city"));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_new_calendar_is_offered_and_taken_up()
    {
        await OpenAsync("?open=new");
        await InTurnAsync(() => Field("Nom").InputAsync("Dr Nouvel"));
        Assert.Equal("Dr Nouvel", Assert.Single(await DraftsAsync()).Title);
        await LeaveAsync();
        await OpenAsync("?open=new");
        await UntilAsync(() => HasButton("Reprendre"));
        await InTurnAsync(() => Button("Reprendre").ClickAsync());

        Assert.Equal("Dr Nouvel", Field("Nom").GetAttribute("value"));
    }

    [Fact]
    public async Task Both_versions_are_shown_where_somebody_else_has_written_since()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Ville").InputAsync("Saumur"));
        await LeaveAsync();
        Data.TouchCalendar(32, ("city", "Amboise"), ("zipcode", "37400"));
        await OpenAsync("?open=32");
        await UntilAsync(() => HasButton("Reprendre"));
        await InTurnAsync(() => Button("Reprendre").ClickAsync());

        Assert.Equal(["Ville"], Page.FindAll("[role=radiogroup] legend").Select(legend => Plain(legend.ChildNodes[0].TextContent)));
        await InTurnAsync(() => Button("Revenir à ma saisie").ClickAsync());
        await SubmitAsync();
        Assert.Empty(Writes());
        await InTurnAsync(() => Page.Find("[role=radiogroup] input").ChangeAsync("Mine"));
        await InTurnAsync(() => Button("Enregistrer ces choix").ClickAsync());
        await UntilAsync(() => !HasPanel());
        Assert.Equal(("Saumur", "37400"), (Data.Calendar(32)!.Text("city"), Data.Calendar(32)!.Text("zipcode")));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Who_gives_up_what_they_typed_finds_nothing_of_it()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Ville").InputAsync("Saumur"));
        await InTurnAsync(() => Page.Find(".side-panel").KeyDownAsync("Escape"));
        await InTurnAsync(() => Button("Abandonner").ClickAsync());
        await UntilAsync(() => !HasPanel());

        Assert.Empty(await DraftsAsync());
    }
}
