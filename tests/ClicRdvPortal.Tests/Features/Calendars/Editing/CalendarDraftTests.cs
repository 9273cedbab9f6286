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

    [Fact]
    public async Task What_was_chosen_between_two_versions_is_chosen_again()
    {
        await OpenAsync("?open=32");
        await InTurnAsync(() => Field("Ville").InputAsync("Saumur"));
        await InTurnAsync(() => Field("Code postal").InputAsync("49400"));
        Data.TouchCalendar(32, ("city", "Amboise"), ("zipcode", "37400"));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll("[role=radiogroup]").Count == 2);
        await InTurnAsync(() => Sides("Ville")[0].ChangeAsync("Mine"));
        await InTurnAsync(() => Sides("Code postal")[1].ChangeAsync("Theirs"));
        var draft = Assert.Single(await DraftsAsync());
        await LeaveAsync();

        // What stands there now is no longer what was chosen against.
        Data.TouchCalendar(32, ("zipcode", "37401"));
        await OpenAsync(PortalUrls.WithDraft("?open=32", draft.Id));
        await UntilAsync(() => Page.FindAll("[role=radiogroup]").Count == 2);
        Assert.Equal([true, false], Sides("Ville").Select(side => side.HasAttribute("checked")));
        Assert.Equal([false, false], Sides("Code postal").Select(side => side.HasAttribute("checked")));
        await InTurnAsync(() => Sides("Code postal")[1].ChangeAsync("Theirs"));
        await InTurnAsync(() => Button("Enregistrer ces choix").ClickAsync());
        await UntilAsync(() => !HasPanel());
        Assert.Equal(("Saumur", "37401"), (Data.Calendar(32)!.Text("city"), Data.Calendar(32)!.Text("zipcode")));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_choice_is_no_draft_of_its_own_once_nothing_is_typed_any_more()
    {
        await OpenAsync("?open=32");
        var was = Field("Ville").GetAttribute("value")!;
        await InTurnAsync(() => Field("Ville").InputAsync("Saumur"));
        Data.TouchCalendar(32, ("city", "Amboise"));
        await SubmitAsync();
        await UntilAsync(() => Page.FindAll("[role=radiogroup]").Count == 1);
        await InTurnAsync(() => Sides("Ville")[0].ChangeAsync("Mine"));
        await InTurnAsync(() => Button("Revenir à ma saisie").ClickAsync());
        Assert.Single(await DraftsAsync());
        await InTurnAsync(() => Field("Ville").InputAsync(was));

        Assert.Empty(await DraftsAsync());
    }

    private IReadOnlyList<AngleSharp.Dom.IElement> Sides(string field) => [.. Page.FindAll("[role=radiogroup]")
        .Single(group => Plain(group.QuerySelector("legend")!.ChildNodes[0].TextContent) == field).QuerySelectorAll("input")];
}
