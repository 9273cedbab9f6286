using ClicRdv.Client;
using ClicRdvPortal.Booking.Repeating;
using ClicRdvPortal.Tests.Features.Planner;

namespace ClicRdvPortal.Tests.Booking.Repeating;

public sealed class FreeTimesTests
{
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);
    private static readonly Vevent Morning = Vevents.Opening(1, "09:00", "12:00");

    [Theory]
    [InlineData("09:00", true)]
    [InlineData("11:30", true)]
    [InlineData("11:45", false)]
    [InlineData("08:45", false)]
    public void A_visit_fits_inside_one_opening(string start, bool isFree) =>
        Assert.Equal(isFree, new FreeTimes([Morning]).IsFree(31, Vevents.At(start), HalfAnHour));

    [Fact]
    public void It_does_not_run_from_one_opening_into_the_next() =>
        Assert.False(new FreeTimes([Morning, Vevents.Opening(2, "12:00", "14:00")]).IsFree(31, Vevents.At("11:45"), HalfAnHour));

    [Fact]
    public void What_is_booked_or_blocked_is_taken_and_what_is_cancelled_or_noted_is_not()
    {
        Assert.False(new FreeTimes([Morning, Vevents.Rdv(2, "09:45", "10:15")]).IsFree(31, Vevents.At("10:00"), HalfAnHour));
        Assert.False(new FreeTimes([Morning, Vevents.Block(2, "10:15", "10:45")]).IsFree(31, Vevents.At("10:00"), HalfAnHour));
        Assert.True(new FreeTimes([Morning, Vevents.Rdv(2, "10:00", "10:30") with { Deleted = true }, Vevents.Note(3, Vevents.Day)]).IsFree(31, Vevents.At("10:00"), HalfAnHour));
        Assert.True(new FreeTimes([Morning, Vevents.Rdv(2, "10:00", "10:30", calendar: 32)]).IsFree(31, Vevents.At("10:00"), HalfAnHour));
    }

    [Fact]
    public void What_ends_as_it_begins_is_not_in_its_way() =>
        Assert.True(new FreeTimes([Morning, Vevents.Rdv(2, "09:30", "10:00"), Vevents.Rdv(3, "10:30", "11:00")]).IsFree(31, Vevents.At("10:00"), HalfAnHour));

    [Fact]
    public void The_nearest_free_time_is_just_before_or_after_what_is_in_the_way()
    {
        var free = new FreeTimes([Morning, Vevents.Rdv(2, "09:50", "10:40")]);

        Assert.Equal(Vevents.At("09:20"), free.Nearest(31, Vevents.At("10:00"), HalfAnHour));
        Assert.Equal(Vevents.At("10:40"), free.Nearest(31, Vevents.At("10:20"), HalfAnHour));
        Assert.Equal(Vevents.At("11:00"), free.Nearest(31, Vevents.At("11:00"), HalfAnHour));
        Assert.Equal(Vevents.At("11:30"), free.Nearest(31, Vevents.At("18:00"), HalfAnHour));
    }

    [Fact]
    public void A_day_that_is_full_or_closed_has_none()
    {
        Assert.Null(new FreeTimes([Morning, Vevents.Block(2, "09:00", "11:45")]).Nearest(31, Vevents.At("10:00"), HalfAnHour));
        Assert.Null(new FreeTimes([]).Nearest(31, Vevents.At("10:00"), HalfAnHour));
    }
}
