using ClicRdv.Client;
using ClicRdvPortal.Booking.Slots;
using ClicRdvPortal.Tests.Features.Planner;

namespace ClicRdvPortal.Tests.Booking.Slots;

public sealed class SlotRankingTests
{
    private static readonly long[] Order = [31, 32, 33];

    [Fact]
    public void The_earliest_comes_first_whoever_has_it()
    {
        var offers = Rank([], Slot("10:00", 31), Slot("09:30", 33), Slot("09:45", 32));

        Assert.Equal([33, 32, 31], offers.Select(offer => offer.CalendarId));
    }

    [Fact]
    public void At_the_same_time_whoever_is_freest_that_day_comes_first()
    {
        var offers = Rank([], Slot("09:00", 31, 32), Slot("10:00", 32), Slot("11:00", 32), Slot("2031-03-11 09:00", 31), Slot("2031-03-11 10:00", 31), Slot("2031-03-11 11:00", 31));

        Assert.Equal(32, offers[0].CalendarId);
        Assert.Equal([31L], offers[0].Others);
    }

    [Fact]
    public void Between_two_who_are_as_free_the_practice_s_order_decides() =>
        Assert.Equal(31, Assert.Single(Rank([], Slot("09:00", 33, 31))).CalendarId);

    [Fact]
    public void Only_those_who_are_wanted_are_offered()
    {
        var offers = Rank([32, 33], Slot("09:00", 31), Slot("09:15", 31, 32), Slot("09:30", 33));

        Assert.Equal([(Vevents.At("09:15"), 32L), (Vevents.At("09:30"), 33L)], offers.Select(offer => (offer.Start, offer.CalendarId)));
    }

    [Fact]
    public void What_is_archived_or_out_of_reach_is_not_offered() => Assert.Empty(Rank([], Slot("09:00", 39)));

    [Fact]
    public void A_start_that_comes_twice_is_offered_once()
    {
        var offer = Assert.Single(Rank([], Slot("09:00", 31), Slot("09:00", 32, 31)));

        Assert.Equal([31L, 32L], [offer.CalendarId, .. offer.Others]);
    }

    private static IReadOnlyList<SlotOffer> Rank(HashSet<long> people, params Availabletimeslot[] slots) => SlotRanking.Rank(slots, people, Order);

    private static Availabletimeslot Slot(string time, params long[] calendars) => new() { Start = Vevents.At(time), CalendarIds = calendars };
}
