using System.Globalization;
using ClicRdv.Client;
using ClicRdvPortal.Features.Planner.Months;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Tests.Features.Planner.Months;

public sealed class MonthCountsTests
{
    private static readonly PlannerSpan March = PlannerSpan.OfMonth(new DateOnly(2031, 3, 10));

    private static readonly ClicRdv.Client.Calendar[] Shown = [new() { Id = 31, Name = "Dr Lemoine" }, new() { Id = 32, Name = "Dr Aubry" }, new() { Id = 33, Name = "Dr Vasseur" }];

    [Fact]
    public void A_day_counts_its_appointments_and_names_the_fullest_calendars_first()
    {
        var counts = Count(Rdv(31, "10 09:00"), Rdv(32, "10 09:00"), Rdv(32, "10 10:00"), Rdv(31, "11 09:00"));

        Assert.Equal(3, counts.CountOn(Day(10)).Total);
        Assert.Equal([(32L, 2), (31L, 1)], counts.CountOn(Day(10)).Calendars.Select(pair => (pair.Calendar.Id, pair.Count)));
        Assert.Equal((1, 0), (counts.CountOn(Day(11)).Total, counts.CountOn(Day(12)).Total));
    }

    [Fact]
    public void Cancelled_ones_blocks_openings_and_other_calendars_are_not_counted() => Assert.Equal(0, Count(
        Rdv(31, "10 09:00") with { Deleted = true },
        Rdv(31, "10 09:00") with { FicheId = 0, InterventionId = 0 },
        Rdv(31, "10 09:00") with { Type = "VfreebusyEvent" },
        Rdv(38, "10 09:00")).CountOn(Day(10)).Total);

    [Fact]
    public void What_lasts_over_midnight_stands_on_both_days_and_what_ends_at_midnight_on_one()
    {
        var counts = Count(Rdv(31, "10 23:30") with { End = At("11 00:30") }, Rdv(31, "12 23:30") with { End = At("13 00:00") });

        Assert.Equal((1, 1, 1, 0), (counts.CountOn(Day(10)).Total, counts.CountOn(Day(11)).Total, counts.CountOn(Day(12)).Total, counts.CountOn(Day(13)).Total));
    }

    [Fact]
    public void A_note_is_kept_by_its_text_and_counts_for_nothing()
    {
        var counts = Count(new Vevent { CalendarId = 31, IsNote = true, Text = "Clés au tabac", Start = At("10 00:00"), End = At("10 00:00") });

        Assert.Equal((0, "Clés au tabac"), (counts.CountOn(Day(10)).Total, Assert.Single(counts.CountOn(Day(10)).Notes)));
    }

    [Fact]
    public void The_fullest_day_is_the_measure_of_the_others()
    {
        Assert.Equal(2, Count(Rdv(31, "10 09:00"), Rdv(32, "10 09:00"), Rdv(31, "11 09:00")).MostOf(March.Days));
        Assert.Equal(0, Count().MostOf(March.Days));
        Assert.Equal(0, Count().MostOf([]));
    }

    private static MonthCounts Count(params Vevent[] vevents) => MonthCounts.Of(vevents, Shown, March);

    private static Vevent Rdv(long calendar, string start) =>
        new() { CalendarId = calendar, FicheId = 5001, InterventionId = 7, Type = "Vevent", Start = At(start), End = At(start).AddMinutes(30) };

    private static DateOnly Day(int day) => new(2031, 3, day);

    private static DateTime At(string dayAndTime) => DateTime.ParseExact($"2031-03-{dayAndTime}", "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
