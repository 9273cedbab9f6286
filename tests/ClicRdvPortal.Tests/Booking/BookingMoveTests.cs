using Bunit;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Shared.Fiches;
using ClicRdvPortal.Tests.Features.Planner;

namespace ClicRdvPortal.Tests.Booking;

/// <summary>Moving a visit by the dialog: another practitioner who does the service, another time.</summary>
public sealed class BookingMoveTests : BookingContext
{
    private static readonly BookingStart Visit = new()
    {
        Fiche = new FicheChoice(5003, "PETIT Noé"),
        Services = [Consultation],
        From = new DateOnly(2031, 3, 10),
        Move = new MovedVisit([], new BookingPlace(31, Vevents.At("09:00")), TimeSpan.FromMinutes(30)),
    };

    [Fact]
    public async Task It_asks_for_its_place_alone_and_writes_nothing_itself()
    {
        await OpenAsync(Visit with { People = [32] });
        await FindAsync();
        await BookAsync();

        Assert.Equal(new BookingPlace(32, Vevents.At("09:00")), Assert.Single(Moved));
        Assert.Equal(1, Closed);
        Assert.Empty(Writes());
    }

    [Fact]
    public async Task It_is_weighed_with_its_own_length()
    {
        Take(32, "09:30", "12:00");
        await OpenAsync(Visit with { People = [32], Move = Visit.Move! with { Length = TimeSpan.FromMinutes(45) } });
        await FindAsync();
        await Dialog.WaitForStateAsync(() => Dialog.Markup.Contains("Chevauche", StringComparison.Ordinal));

        Assert.Equal("Déplacer quand même", Dialog.Find(".side-panel-actions .portal-button-primary").TextContent.Trim());
    }

    [Fact]
    public async Task It_does_not_stand_in_its_own_way()
    {
        Take(31, "09:00", "09:30");
        var own = Data.Vevents(Group).Single(row => row.Number("fiche_id") == 5003).Id;
        await OpenAsync(Visit with { Place = new BookingPlace(31, Vevents.At("09:15")), Move = Visit.Move! with { VeventIds = [own] } });
        await BookAsync();

        Assert.Equal(new BookingPlace(31, Vevents.At("09:15")), Assert.Single(Moved));
    }

    [Fact]
    public async Task Where_it_stands_already_it_is_not_moved_to()
    {
        await OpenAsync(Visit with { Place = Visit.Move!.From });
        await BookAsync();

        Assert.Empty(Moved);
        Assert.Contains("déjà à cet horaire", Dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_moved_keeps_the_dialog_open_and_says_so()
    {
        CanMove = false;
        await OpenAsync(Visit with { People = [32] });
        await FindAsync();
        await BookAsync();

        Assert.Equal(0, Closed);
        Assert.NotEmpty(Dialog.FindAll(".booking-form .problem-view"));
    }
}
