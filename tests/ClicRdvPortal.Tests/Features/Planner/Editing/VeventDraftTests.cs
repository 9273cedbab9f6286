using Bunit;
using ClicRdvPortal.Shared.Drafts;

namespace ClicRdvPortal.Tests.Features.Planner.Editing;

/// <summary>What is typed into the planner's panel is kept until it is handed over to be sent.</summary>
public sealed class VeventDraftTests : PanelContext
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task A_change_is_found_again_by_its_address_and_gone_once_it_is_handed_over()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        var keeper = Page.FindComponent<DraftKeeper>();
        await Page.InvokeAsync(() => keeper.Instance.Tell(new(StringComparer.Ordinal) { ["Comments"] = "Vient avec" }));
        Assert.Equal("Vient avec", Assert.Single(Assert.Single(await DraftsAsync()).Fields).Mine);
        await Page.InvokeAsync(() => Page.Find("#vevent-comments").ChangeAsync("Vient avec sa fille"));
        await Page.InvokeAsync(() => Page.Find("#vevent-length-0").ChangeAsync("60"));
        var draft = Assert.Single(await DraftsAsync());
        Assert.DoesNotContain("Vient", draft.Place, StringComparison.Ordinal);

        await DisposeComponentsAsync();
        await OpenPanelAsync($"?open={vevent}&draft={draft.Id:N}");
        await Page.WaitForStateAsync(() => Page.Find("#vevent-comments").TextContent == "Vient avec sa fille");
        Assert.Equal("60", ValueOf("vevent-length-0"));
        await SaveAsync("Enregistrer");
        Assert.Empty(await DraftsAsync());
        await SendAsync();
        Assert.Contains("\"comments\":\"Vient avec sa fille\"", Assert.Single(Writes()).Body!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_has_changed_since_is_named_with_what_it_says_now()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await Page.InvokeAsync(() => Page.Find("#vevent-comments").ChangeAsync("Vient avec sa fille"));
        var draft = Assert.Single(await DraftsAsync());
        await DisposeComponentsAsync();
        Data.TouchVevent(vevent, ("comments", "Vient avec son fils"));

        // What this session has just read stands for half a minute.
        Clock.Advance(TimeSpan.FromMinutes(1));
        await OpenPanelAsync($"?open={vevent}&draft={draft.Id:N}");

        await Page.WaitForStateAsync(() => Page.Find(".side-panel").TextContent.Contains("Vient avec son fils", StringComparison.Ordinal));
        Assert.Equal("Vient avec sa fille", Page.Find("#vevent-comments").TextContent);
    }

    [Fact]
    public async Task One_that_was_about_to_be_made_opens_again_where_it_was_to_stand()
    {
        await OpenDraftAsync("Block");
        await Page.InvokeAsync(() => Page.Find("#vevent-text").ChangeAsync("Réunion"));
        var draft = Assert.Single(await DraftsAsync());
        Assert.Null(draft.Subject.RecordId);

        await DisposeComponentsAsync();
        await OpenPanelAsync($"?date=2031-03-10&draft={draft.Id:N}");
        await Page.WaitForStateAsync(() => Page.FindAll("#vevent-text").Count == 1 && ValueOf("vevent-text") == "Réunion");
        Assert.Equal(("2031-03-10", "10:00"), (ValueOf("vevent-date"), ValueOf("vevent-time")));
        await SaveAsync("Créer");
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_new_customer_who_is_typed_in_passing_is_kept_with_the_visit_they_are_for()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        await Page.InvokeAsync(() => Page.Find(".fiche-chosen button").ClickAsync());
        await Page.InvokeAsync(() => Page.Find(".fiche-picker .portal-link-button").ClickAsync());
        await TypeAsync("new-fiche-Lastname", "Znouveau");
        var draft = Assert.Single(await DraftsAsync());

        await DisposeComponentsAsync();
        await OpenPanelAsync($"?open={vevent}&draft={draft.Id:N}");
        await Page.WaitForStateAsync(() => Page.FindAll("#new-fiche-Lastname").Count == 1);
        Assert.Equal("Znouveau", ValueOf("new-fiche-Lastname"));
    }

    [Fact]
    public async Task Minutes_count_before_their_field_is_left()
    {
        var vevent = AddRdv(31, "09:30", "10:15");
        await OpenPanelAsync($"?open={vevent}");
        var name = Page.Find("#vevent-length-0").GetAttribute("data-draft")!;
        await TellAsync(name, "6");
        await TellAsync(name, "60");
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal(("45", "60"), (Assert.Single(draft.Fields).Before, draft.Fields[0].Mine));

        await DisposeComponentsAsync();
        await OpenPanelAsync($"?open={vevent}&draft={draft.Id:N}");
        await Page.WaitForStateAsync(() => ValueOf("vevent-length-0") == "60");
    }

    [Fact]
    public async Task Minutes_of_a_new_visit_are_found_again_with_its_services()
    {
        await OpenDraftAsync("Rdv");
        await TypeAsync("vevent-service-0", "411");
        await PressAsync("Ajouter une prestation");
        await TellAsync(Page.Find("#vevent-length-1").GetAttribute("data-draft")!, "25");
        var draft = Assert.Single(await DraftsAsync());

        await DisposeComponentsAsync();
        await OpenPanelAsync($"?date=2031-03-10&draft={draft.Id:N}");
        await Page.WaitForStateAsync(() => Page.FindAll("#vevent-length-1").Count == 1);
        Assert.Equal(("15", "25"), (ValueOf("vevent-length-0"), ValueOf("vevent-length-1")));
    }

    [Fact]
    public async Task A_note_that_is_still_being_typed_is_listed_by_its_text()
    {
        await OpenDraftAsync("Note");
        await TellAsync("Text", "Clés à l’accueil");

        Assert.Equal("Clés à l’accueil", Assert.Single(await DraftsAsync()).Title);
    }

    private Task TellAsync(string name, string text)
    {
        var keeper = Page.FindComponent<DraftKeeper>();
        return Page.InvokeAsync(() => keeper.Instance.Tell(new(StringComparer.Ordinal) { [name] = text }));
    }
}
