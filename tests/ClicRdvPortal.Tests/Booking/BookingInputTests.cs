using ClicRdvPortal.Booking;
using ClicRdvPortal.Booking.Slots;

namespace ClicRdvPortal.Tests.Booking;

public sealed class BookingInputTests
{
    [Fact]
    public void What_was_chosen_and_taken_back_is_no_change()
    {
        var input = new BookingInput { Services = [411], People = [31] };

        Assert.True((input with { Services = [411], People = [31], Slot = new SlotOffer(new DateTime(2031, 3, 10, 9, 0, 0), 31, []) }).HoldsSame(input));
        Assert.False((input with { Services = [411, 410] }).HoldsSame(input));
        Assert.False((input with { People = [] }).HoldsSame(input));
        Assert.False((input with { Comments = "Première visite" }).HoldsSame(input));
    }
}
