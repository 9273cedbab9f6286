using Bunit;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdvPortal.Tests.Features.Calendars.Bulk;

/// <summary>What is wished of several calendars is kept, with the calendars, until they are written.</summary>
public sealed class BulkDraftTests : CalendarsContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task It_is_found_again_on_the_list_with_the_calendars_it_is_for_and_gone_once_they_are_written()
    {
        await OpenAsync("?selected=31,38");
        await WishAsync("Amboise");
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal(("/groups/12/calendars", "calendar-bulk"), (draft.Place, draft.Subject.Kind));
        Assert.StartsWith("Dr Lemoine", draft.Title, StringComparison.Ordinal);

        await LeaveAsync();
        await OpenAsync("?draft=" + draft.Id.ToString("N"));
        await UntilAsync(() => Panel().Contains("Agendas à modifier : 2", StringComparison.Ordinal));
        Assert.Equal("Amboise", City().GetAttribute("value"));
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());
        await InTurnAsync(() => Button("Changer 2").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        Assert.Equal(["Amboise", "Amboise"], new long[] { 31, 38 }.Select(id => Data.Calendar(id)!.Text("city")));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Ticks_alone_are_no_draft_and_what_was_kept_is_offered_beside_another_selection()
    {
        await OpenAsync("?selected=31,38");
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        Assert.Empty(await DraftsAsync());
        await InTurnAsync(() => Button("Annuler").ClickAsync());
        await WishAsync("Amboise");
        await LeaveAsync();

        await OpenAsync("?selected=33");
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await UntilAsync(() => HasButton("Reprendre"));
        Assert.Contains("Agendas à modifier : 1", Panel(), StringComparison.Ordinal);
        await InTurnAsync(() => Button("Reprendre").ClickAsync());
        Assert.Contains("Agendas à modifier : 2", Panel(), StringComparison.Ordinal);
        Assert.Equal("Amboise", City().GetAttribute("value"));
    }

    [Fact]
    public async Task A_calendar_that_somebody_else_has_changed_since_is_named()
    {
        await OpenAsync("?selected=31,38");
        await WishAsync("Amboise");
        var draft = Assert.Single(await DraftsAsync());
        await LeaveAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        Data.TouchCalendar(31, ("city", "Fondettes"));

        await OpenAsync("?draft=" + draft.Id.ToString("N"));
        await UntilAsync(() => Panel().Contains("Changements faits ailleurs depuis ce brouillon : Dr Lemoine", StringComparison.Ordinal));
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());
        Assert.Contains("Fondettes → devient Amboise", Panel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_been_written_leaves_the_draft_and_what_has_not_stays_in_it()
    {
        await OpenAsync("?selected=31,38");
        await WishAsync("Amboise");
        Control.InjectFault(Fault.Status(403) with { Method = "PUT", Path = "/calendars/38" });
        await InTurnAsync(() => Button("Voir les changements").ClickAsync());
        await InTurnAsync(() => Button("Changer 2").ClickAsync());
        await UntilAsync(() => HasButton("Terminer"));

        var rows = Assert.Single(Assert.Single(await DraftsAsync()).Fields, field => field.Name == "Rows").Mine;
        Assert.StartsWith("38@", rows, StringComparison.Ordinal);
        await InTurnAsync(() => Button("Terminer").ClickAsync());
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Who_closes_it_is_asked_before_what_they_wish_is_given_up()
    {
        await OpenAsync("?selected=31,38");
        await WishAsync("Amboise");
        await InTurnAsync(() => Page.Find(".side-panel").KeyDownAsync("Escape"));
        await InTurnAsync(() => Button("Abandonner").ClickAsync());
        await UntilAsync(() => !HasPanel());

        Assert.Empty(await DraftsAsync());
    }

    private AngleSharp.Dom.IElement City() => Page.Find("input[aria-label='Nouvelle ville']");

    private async Task WishAsync(string city)
    {
        await InTurnAsync(() => Button("Modifier la sélection").ClickAsync());
        await InTurnAsync(() => Page.FindAll(".side-panel label").First(label => Plain(label.TextContent) == "Changer la ville").QuerySelector("input")!.ChangeAsync(true));
        await InTurnAsync(() => City().InputAsync(city));
    }
}
