using Bunit;
using ClicRdvPortal.Booking;
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
}
