using Bunit;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Store;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Fiches;

/// <summary>What is typed about a customer is kept, found again, and gone once it is saved.</summary>
public sealed class FicheDraftTests : FichesContext
{
    private const long Durand = 5001;

    private DraftShelf Shelf => Services.GetRequiredService<DraftShelf>();

    private DraftWrites Later => Services.GetRequiredService<DraftWrites>();

    private StoreOwner Claire => new(Services.GetRequiredService<PortalSettings>().StoreName, SeedAccount.Claire.ProId);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task What_is_typed_is_written_a_moment_later_and_offered_in_another_circuit()
    {
        await Later.StartAsync(Stop);
        var kept = KeptAsync();
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");

        // The writer may not have come to its pause yet.
        while (!kept.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.WhenAny(kept, Task.Delay(20, Stop));
        }

        await LeaveAsync();
        await OpenAsync(Durand);
        await UntilOfferedAsync();
        Assert.Equal("Paul", Value("Firstname"));
        await ClickAsync("Reprendre");
        Assert.Equal("Paulette", Value("Firstname"));
        Assert.Contains("Repris du brouillon", Bar(), StringComparison.Ordinal);
        await Later.StopAsync(Stop);
    }

    [Fact]
    public async Task A_draft_is_gone_once_it_is_saved()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        await Later.FlushAsync();
        Assert.Single(await DraftsAsync());
        await SubmitAsync();
        await Later.FlushAsync();

        Assert.Equal("Paulette", Data.Fiche(Durand)!.Text("firstname"));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task What_is_typed_back_to_what_it_was_is_no_draft()
    {
        await OpenAsync(Durand);
        var was = Value("Firstname");
        await TypeAsync("Firstname", "Paulette");
        Assert.Single(await DraftsAsync());
        await TypeAsync("Firstname", was);

        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_new_customer_has_a_draft_of_their_own_until_they_are_created()
    {
        await OpenAsync(null);
        await TypeAsync("Lastname", "Znouveau");
        await Later.FlushAsync();
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal((new DraftSubject("fiche", Group), PortalUrls.NewFiche(Group), "Znouveau"), (draft.Subject, draft.Place, draft.Title));

        await LeaveAsync();
        await OpenAsync(null, draft.Id);
        await Page.WaitForStateAsync(() => Value("Lastname") == "Znouveau");
        await SubmitAsync();
        await Page.WaitForStateAsync(() => Address != PortalUrls.WithDraft(PortalUrls.NewFiche(Group), draft.Id));
        Assert.Equal("Znouveau", Data.Fiches(Group)[^1].Text("lastname"));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task What_somebody_is_still_typing_in_a_field_that_tells_it_later_is_kept_too()
    {
        await OpenAsync(Durand);
        var keeper = Page.FindComponent<DraftKeeper>();
        await Page.InvokeAsync(() => keeper.Instance.Tell(new(StringComparer.Ordinal) { ["txt0"] = "Préfère le mat" }));
        Assert.Equal("Préfère le mat", Assert.Single(Assert.Single(await DraftsAsync()).Fields).Mine);

        await Page.InvokeAsync(() => Page.Find("#fiche-custom-txt0").ChangeAsync("Préfère le matin"));
        Assert.Equal("Préfère le matin", Assert.Single(Assert.Single(await DraftsAsync()).Fields).Mine);

        await LeaveAsync();
        await OpenAsync(Durand);
        await UntilOfferedAsync();
        await ClickAsync("Reprendre");
        Assert.Equal("Préfère le matin", Page.Find("#fiche-custom-txt0").GetAttribute("value"));
    }

    [Fact]
    public async Task Where_somebody_else_has_written_since_both_versions_are_shown_and_nothing_is_overwritten_unseen()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        await TypeAsync("Email", "paulette@example.com");
        await LeaveAsync();
        Data.TouchFiche(Durand, ("firstname", "Pauline"), ("comments", "Sonner deux fois"));

        await OpenAsync(Durand);
        await UntilOfferedAsync();
        await ClickAsync("Reprendre");
        Assert.Contains("Prénom", Page.FindAll("[role=radiogroup] legend").Select(legend => Plain(legend.ChildNodes[0].TextContent)));
        await ClickAsync("Revenir à ma saisie");
        await SubmitAsync();
        Assert.Empty(Writes());

        await Page.InvokeAsync(() => Page.FindAll("[role=radiogroup]")[0].QuerySelector("input")!.ChangeAsync("Mine"));
        await LeaveAsync();
        await OpenAsync(Durand);
        await UntilOfferedAsync();
        await ClickAsync("Reprendre");
        Assert.True(Page.FindAll("[role=radiogroup]")[0].QuerySelector("input")!.HasAttribute("checked"));
        await ClickAsync("Enregistrer ces choix");
        await Page.WaitForStateAsync(() => Data.Fiche(Durand)!.Text("firstname") == "Paulette");
        Assert.Equal(("paulette@example.com", "Sonner deux fois"), (Data.Fiche(Durand)!.Text("email"), Data.Fiche(Durand)!.Text("comments")));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task What_only_others_have_changed_since_is_taken_as_it_is_now()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        await LeaveAsync();
        Data.TouchFiche(Durand, ("comments", "Sonner deux fois"));

        await OpenAsync(Durand);
        await UntilOfferedAsync();
        await ClickAsync("Reprendre");
        Assert.Empty(Page.FindAll("[role=radiogroup]"));
        Assert.Equal(("Paulette", "Sonner deux fois"), (Value("Firstname"), Value("Comments")));
    }

    [Fact]
    public async Task Another_tab_that_takes_a_draft_up_has_it_alone_and_its_save_ends_it()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        var first = Page;
        var draft = Assert.Single(await DraftsAsync());
        await OpenAsync(Durand);
        await UntilOfferedAsync();
        await ClickAsync("Reprendre");
        await TypeAsync("Email", "paulette@example.com");
        await first.InvokeAsync(() => { _ = first.Find("#fiche-Firstname").InputAsync("Paula"); });

        var both = await DraftsAsync();
        Assert.Equal(2, both.Count);
        Assert.Equal(["paulette@example.com", "Paulette"], both.Single(one => one.Id == draft.Id).Fields.Select(field => field.Mine));
        await SubmitAsync();
        Assert.NotEqual(draft.Id, Assert.Single(await DraftsAsync()).Id);
    }

    [Fact]
    public async Task T13_The_draft_of_another_person_is_neither_offered_nor_opened_by_its_id()
    {
        var subject = new DraftSubject("fiche", Group, Durand);
        var hugos = new Draft(Guid.CreateVersion7(), subject, PortalUrls.Fiche(Group, Durand)) { Fields = [new("Firstname", "Paul", "Zcanary")] };
        Shelf.Put(new StoreOwner(Claire.Upstream, SeedAccount.Hugo.ProId), hugos);
        await Later.FlushAsync();

        await OpenAsync(Durand, hugos.Id);
        await Page.InvokeAsync(() => { });
        Assert.DoesNotContain("Zcanary", Page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Reprendre", Page.Markup, StringComparison.Ordinal);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Where_the_store_gives_nothing_the_form_says_so_and_works()
    {
        await OpenAsync(Durand);
        Services.GetRequiredService<StoreState>().Close();
        await TypeAsync("Firstname", "Paulette");
        await Later.FlushAsync();
        await Page.WaitForStateAsync(() => Bar().Contains("Aucun brouillon n’est gardé", StringComparison.Ordinal));
        await SubmitAsync();
        Assert.Equal("Paulette", Data.Fiche(Durand)!.Text("firstname"));

        Services.GetRequiredService<StoreState>().Open();
        await TypeAsync("Firstname", "Paula");
        await Later.FlushAsync();
        await Page.WaitForStateAsync(() => Bar().Length == 0);
        Assert.Single(await DraftsAsync());
    }

    [Fact]
    public async Task What_is_longer_than_a_draft_may_be_is_said_and_stays_in_the_form()
    {
        await OpenAsync(Durand);
        await TypeAsync("Comments", new string('x', DraftSeal.Largest));
        await Later.FlushAsync();

        await Page.WaitForStateAsync(() => Bar().Contains("trop longue", StringComparison.Ordinal));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_draft_is_given_up_in_words()
    {
        await OpenAsync(Durand);
        await TypeAsync("Firstname", "Paulette");
        await LeaveAsync();
        await OpenAsync(Durand);
        await UntilOfferedAsync();
        var abandoning = ClickAsync("Abandonner");
        await ConfirmAsync("Abandonner");
        await abandoning;

        Assert.Empty(await DraftsAsync());
        await Page.WaitForStateAsync(() => !Page.Markup.Contains("Reprendre", StringComparison.Ordinal));
    }

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private async Task OpenAsync(long? id, Guid draft)
    {
        var place = id is { } known ? PortalUrls.Fiche(Group, known) : PortalUrls.NewFiche(Group);
        await OpenAtAsync(PortalUrls.WithDraft(place, draft), id);
    }

    private async Task KeptAsync()
    {
        var kept = new TaskCompletionSource();
        Shelf.Changed += (_, change) =>
        {
            if (change.State == DraftState.Kept)
                kept.TrySetResult();
        };
        await kept.Task;
    }

    private string Value(string field) => Page.Find("#fiche-" + field).GetAttribute("value") ?? "";

    private string Bar() => Plain(Page.Find(".draft-keeper").TextContent);

    private Task UntilOfferedAsync() => Page.WaitForStateAsync(() => Bar().Contains("Un brouillon du", StringComparison.Ordinal));
}
