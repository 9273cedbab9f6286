using Bunit;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Shared.Drafts;
using ClicRdvPortal.Shared.Fiches;

namespace ClicRdvPortal.Tests.Booking;

/// <summary>What is typed into the booking dialog is kept until the visit is booked.</summary>
public sealed class BookingDraftTests : BookingContext
{
    private static readonly BookingStart Known = new() { Fiche = new FicheChoice(5002, "MARTIN Léa"), Services = [Consultation], From = new DateOnly(2031, 3, 10) };

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartStoreAsync();
    }

    [Fact]
    public async Task What_is_typed_is_taken_up_in_another_dialog_and_gone_once_it_is_booked()
    {
        await OpenAsync(Known);
        await FindAsync();
        Assert.Empty(await DraftsAsync());
        await TypeAsync("#booking-comments", "Première visite");
        Assert.Equal("MARTIN Léa", Assert.Single(await DraftsAsync()).Title);

        await DisposeComponentsAsync();
        await OpenAsync(new BookingStart { From = new DateOnly(2031, 3, 10) });
        await Dialog.WaitForStateAsync(() => Dialog.Markup.Contains("Reprendre", StringComparison.Ordinal));
        await PressAsync("Reprendre");
        Assert.Equal("Première visite", Dialog.Find("#booking-comments").TextContent);
        await FindAsync();
        await BookAsync();

        Assert.Equal(["booked"], Outcomes);
        Assert.Equal(31, Booked("09:00"));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Who_gives_up_what_they_typed_finds_nothing_of_it()
    {
        await OpenAsync(Known);
        await TypeAsync("#booking-comments", "Première visite");
        Assert.Single(await DraftsAsync());
        await Dialog.InvokeAsync(() => Dialog.Find(".booking-foot button").ClickAsync());
        await Dialog.InvokeAsync(() => Dialog.Find("[role=alertdialog] .portal-button-danger").ClickAsync());

        Assert.Equal(1, Closed);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_new_customer_in_passing_is_taken_up_with_what_is_still_typed_of_them_and_gone_once_they_are_booked_for()
    {
        await OpenAsync(new BookingStart { Services = [Consultation], From = new DateOnly(2031, 3, 10) });
        await PressAsync("Créer une fiche");
        await TypeAsync("#new-fiche-Lastname", "Znouveau");
        Assert.Equal("NewFiche.Phone", Dialog.Find("#new-fiche-Phone").GetAttribute("data-draft"));
        var keeper = Dialog.FindComponent<DraftKeeper>();
        await Dialog.InvokeAsync(() => keeper.Instance.Tell(new(StringComparer.Ordinal) { ["NewFiche.Phone"] = "06 39 98" }));
        var draft = Assert.Single(await DraftsAsync());
        Assert.Equal("Znouveau", draft.Title);
        Assert.DoesNotContain("Znouveau", draft.Place, StringComparison.Ordinal);

        await DisposeComponentsAsync();
        await OpenAsync(new BookingStart { Services = [Consultation], From = new DateOnly(2031, 3, 10) });
        await Dialog.WaitForStateAsync(() => Dialog.Markup.Contains("Reprendre", StringComparison.Ordinal));
        await PressAsync("Reprendre");
        Assert.Equal(("Znouveau", "06 39 98"), (ValueOf("#new-fiche-Lastname"), ValueOf("#new-fiche-Phone")));
        await PressAsync("Créer la fiche");
        await Dialog.WaitForStateAsync(() => Dialog.FindAll(".fiche-chosen").Count == 1);
        Assert.DoesNotContain(Assert.Single(await DraftsAsync()).Fields, field => field.Name.StartsWith("NewFiche", StringComparison.Ordinal));
        await FindAsync();
        await BookAsync();

        Assert.Equal("Znouveau", Data.Fiches(Group)[^1].Text("lastname"));
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task A_new_customer_whose_name_is_still_being_typed_names_the_draft()
    {
        await OpenAsync(new BookingStart { From = new DateOnly(2031, 3, 10) });
        await PressAsync("Créer une fiche");
        var keeper = Dialog.FindComponent<DraftKeeper>();
        await Dialog.InvokeAsync(() => keeper.Instance.Tell(new(StringComparer.Ordinal) { ["NewFiche.Lastname"] = "Znouveau" }));

        Assert.Equal("Znouveau", Assert.Single(await DraftsAsync()).Title);
    }

    [Fact]
    public async Task A_new_customer_who_was_left_for_the_search_is_kept()
    {
        await OpenAsync(new BookingStart { From = new DateOnly(2031, 3, 10) });
        await PressAsync("Créer une fiche");
        await TypeAsync("#new-fiche-Lastname", "Znouveau");
        await PressAsync("Revenir à la recherche");

        Assert.Contains(Assert.Single(await DraftsAsync()).Fields, field => field.Mine == "Znouveau");
    }

    private string? ValueOf(string selector) => Dialog.Find(selector).GetAttribute("value");
}
