using ClicRdv.Client;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Booking.Repeating;
using ClicRdvPortal.Tests.Features.Planner;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Booking.Repeating;

/// <summary>Mondays at ten on calendar 31, from 10 March 2031. Easter Monday is 14 April.</summary>
public sealed class RepetitionPlanTests
{
    private static readonly DateOnly Easter = new(2031, 4, 14);
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);
    private static readonly BookingPlace First = new(31, Vevents.At("10:00"));

    [Fact]
    public void Each_date_says_what_speaks_against_it()
    {
        var plan = Plan(Vevents.Rdv(90, "2031-03-17 10:15", "2031-03-17 10:45")).Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 6, null));

        Assert.Equal([false, true, false, false, false, true], plan.Select(visit => visit.IsDoubtful));
        Assert.Equal(SendingWarningKind.Overlap, Assert.Single(plan[1].Warnings).Kind);
        Assert.Equal(SendingWarningKind.Holiday, Assert.Single(plan[5].Warnings).Kind);
        Assert.Equal("Lundi de Pâques", plan[5].Holiday);
    }

    [Fact]
    public void What_is_doubtful_is_left_out_until_somebody_decides()
    {
        var plan = Plan(Vevents.Rdv(90, "2031-03-17 10:15", "2031-03-17 10:45")).Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 6, null));

        Assert.Equal([1, 5], plan.Index().Where(pair => pair.Item.Choice == PlannedChoice.Skip).Select(pair => pair.Index));
    }

    [Fact]
    public void A_free_date_goes_by_the_rules_and_a_taken_one_by_the_free_hand()
    {
        var plan = Plan(Vevents.Rdv(90, "2031-03-17 10:15", "2031-03-17 10:45")).Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 2, null));

        Assert.Equal([false, true], plan.Select(visit => visit.IsForced));
    }

    [Fact]
    public void What_upstream_offers_is_free_whatever_is_seen_there()
    {
        var taken = Vevents.Rdv(90, "10:00", "10:30");

        Assert.False(Plan(taken).Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 2, null), isOffered: true)[0].IsForced);
        Assert.True(Plan(taken).Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 2, null))[0].IsForced);
    }

    [Fact]
    public void Shifted_it_stands_at_the_nearest_free_time_of_its_day_and_is_booked()
    {
        var plan = Plan(Vevents.Rdv(90, "2031-03-17 09:50", "2031-03-17 10:20"));
        var shifted = plan.Shift(plan.Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 2, null)), 1);

        Assert.Equal(Vevents.At("2031-03-17 10:20"), shifted.Start);
        Assert.Equal(PlannedChoice.Book, shifted.Choice);
        Assert.True(shifted.IsShifted);
    }

    [Fact]
    public void From_a_holiday_it_goes_to_the_next_day_that_is_open()
    {
        var plan = Plan(Vevents.Opening(91, "2031-04-15 14:00", "2031-04-15 18:00"));
        var shifted = plan.Shift(plan.Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 6, null)), 5);

        Assert.Equal(Vevents.At("2031-04-15 14:00"), shifted.Start);
        Assert.Empty(shifted.Warnings);
    }

    [Fact]
    public void It_is_not_shifted_onto_another_of_them()
    {
        var plan = Plan(Vevents.Rdv(90, "2031-03-11 10:00", "2031-03-11 10:30"), Vevents.Opening(91, "2031-03-11 10:00", "2031-03-11 10:30"), Vevents.Opening(92, "2031-03-12 10:00", "2031-03-12 11:00"));
        var visits = plan.Of(First, new RepetitionRule(RepetitionUnit.Day, 1, 3, null));
        Assert.Equal([PlannedChoice.Book, PlannedChoice.Skip, PlannedChoice.Book], visits.Select(visit => visit.Choice));

        Assert.Equal(Vevents.At("2031-03-12 10:30"), plan.Shift(visits, 1).Start);
    }

    [Fact]
    public void What_the_person_decided_stays_when_it_is_planned_anew()
    {
        var rule = new RepetitionRule(RepetitionUnit.Week, 1, 3, null);
        var plan = Plan(Vevents.Rdv(90, "2031-03-17 09:50", "2031-03-17 10:20"));
        var visits = plan.Of(First, rule);
        visits = visits.SetItem(1, plan.Shift(visits, 1)).SetItem(2, visits[2] with { Choice = PlannedChoice.Skip, IsDecided = true });

        var anew = plan.Of(First, rule, before: visits);

        Assert.Equal(visits.Select(visit => (visit.Start, visit.Choice)), anew.Select(visit => (visit.Start, visit.Choice)));
    }

    [Fact]
    public void What_speaks_against_it_now_is_decided_again()
    {
        var rule = new RepetitionRule(RepetitionUnit.Week, 1, 2, null);
        var visits = Plan().Of(First, rule);
        visits = visits.SetItem(1, visits[1] with { IsDecided = true });

        var anew = Plan(Vevents.Rdv(90, "2031-03-17 10:00", "2031-03-17 10:30")).Of(First, rule, before: visits);

        Assert.Equal(PlannedChoice.Skip, anew[1].Choice);
    }

    [Fact]
    public void Without_any_free_time_it_stays_as_it_is()
    {
        var plan = new BookingDays([], GroupTimezone.Of("Paris"), Clock, _ => null).Plan(HalfAnHour);
        var visit = plan.Of(First, new RepetitionRule(RepetitionUnit.Week, 1, 1, null))[0];

        Assert.Same(visit, plan.Shift([visit], 0));
    }

    private static FakeTimeProvider Clock => new(new DateTimeOffset(2031, 3, 10, 7, 0, 0, TimeSpan.Zero));

    private static RepetitionPlan Plan(params Vevent[] standing) => new BookingDays(
        [.. standing, .. Enumerable.Range(0, 6).Select(week => Opening(week))],
        GroupTimezone.Of("Paris"),
        Clock,
        day => day == Easter ? "Lundi de Pâques" : null).Plan(HalfAnHour);

    private static Vevent Opening(int week)
    {
        var day = Vevents.At("00:00").AddDays(7 * week);
        return Vevents.Opening(100 + week, "09:00", "12:00") with { Start = day.AddHours(9), End = day.AddHours(12) };
    }
}
