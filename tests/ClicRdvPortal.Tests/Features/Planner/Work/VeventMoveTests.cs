using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Work;

namespace ClicRdvPortal.Tests.Features.Planner.Work;

public sealed class VeventMoveTests
{
    private static readonly Calendar[] Calendars = [new() { Id = 31 }, new() { Id = 32 }, new() { Id = 33 }];

    [Fact]
    public void One_keeps_its_length_wherever_it_is_put()
    {
        var moved = Assert.Single(VeventMove.To([Vevents.Rdv(1, "09:30", "10:15")], new(33, Vevents.At("2031-03-12 14:05")), Calendars));

        Assert.Equal((33, Vevents.At("2031-03-12 14:05"), Vevents.At("2031-03-12 14:50")), (moved.CalendarId, moved.Start, moved.End));
    }

    [Fact]
    public void Several_keep_their_distance_in_time()
    {
        var moved = VeventMove.To([Vevents.Rdv(1, "09:30", "10:00"), Vevents.Rdv(2, "11:00", "11:30")], new(31, Vevents.At("10:00")), Calendars);

        Assert.Equal([Vevents.At("10:00"), Vevents.At("11:30")], moved.Select(vevent => vevent.Start));
    }

    [Fact]
    public void Several_of_one_calendar_go_to_one_calendar()
    {
        var moved = VeventMove.To([Vevents.Rdv(1, "09:30", "10:00"), Vevents.Rdv(2, "11:00", "11:30")], new(33, Vevents.At("09:30")), Calendars);

        Assert.All(moved, vevent => Assert.Equal(33, vevent.CalendarId));
    }

    [Fact]
    public void Several_of_two_calendars_go_as_many_columns_on_and_one_without_a_column_there_stays_on_its_own()
    {
        var moved = VeventMove.To(
            [Vevents.Rdv(1, "09:30", "10:00", 31), Vevents.Rdv(2, "09:30", "10:00", 32), Vevents.Rdv(3, "09:30", "10:00", 33)],
            new(32, Vevents.At("09:30")),
            Calendars);

        Assert.Equal([32, 33, 33], moved.Select(vevent => vevent.CalendarId));
    }

    [Fact]
    public void A_note_goes_to_the_day_and_has_no_time()
    {
        var moved = Assert.Single(VeventMove.To([Vevents.Note(1, Vevents.Day)], new(32, Vevents.At("2031-03-12 14:05")), Calendars));

        Assert.Equal((32, Vevents.At("2031-03-12 00:00"), Vevents.At("2031-03-12 00:00")), (moved.CalendarId, moved.Start, moved.End));
    }

    [Fact]
    public void A_longer_service_pushes_what_comes_after_it_in_the_same_visit()
    {
        Vevent[] visit = [Vevents.Rdv(1, "09:00", "09:30"), Vevents.Rdv(2, "09:30", "10:00"), Vevents.Rdv(3, "10:00", "10:15")];

        var resized = VeventMove.Resize(visit[1], visit, Vevents.At("09:30"), Vevents.At("10:20"));

        Assert.Equal(["09:00", "09:30", "10:20"], resized.Select(vevent => vevent.Start.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Vevents.At("10:35"), resized[2].End);
    }

    [Fact]
    public void A_later_day_s_part_takes_the_whole_along_by_as_much_as_it_moved()
    {
        var moved = Assert.Single(VeventMove.To(
            [Vevents.Block(1, "2031-03-10 18:00", "2031-03-12 08:00")], new(31, Vevents.At("2031-03-12 01:30")), Calendars, new DateOnly(2031, 3, 12)));

        Assert.Equal((Vevents.At("2031-03-10 19:30"), Vevents.At("2031-03-12 09:30")), (moved.Start, moved.End));
    }
}
