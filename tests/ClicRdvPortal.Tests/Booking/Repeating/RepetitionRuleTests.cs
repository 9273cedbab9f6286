using ClicRdvPortal.Booking.Repeating;

namespace ClicRdvPortal.Tests.Booking.Repeating;

public sealed class RepetitionRuleTests
{
    private static readonly DateOnly Monday = new(2031, 3, 10);

    [Fact]
    public void Every_second_week_three_times() =>
        Assert.Equal([Monday, new(2031, 3, 24), new(2031, 4, 7)], new RepetitionRule(RepetitionUnit.Week, 2, 3, null).DaysFrom(Monday));

    [Fact]
    public void Every_third_day_up_to_a_day_that_counts() =>
        Assert.Equal([Monday, new(2031, 3, 13), new(2031, 3, 16)], new RepetitionRule(RepetitionUnit.Day, 3, null, new(2031, 3, 16)).DaysFrom(Monday));

    [Fact]
    public void The_first_visit_stays_when_the_end_is_before_it() =>
        Assert.Equal([Monday], new RepetitionRule(RepetitionUnit.Week, 1, null, new(2031, 1, 1)).DaysFrom(Monday));

    [Fact]
    public void No_end_reaches_beyond_a_year_of_weeks() =>
        Assert.Equal(52, new RepetitionRule(RepetitionUnit.Day, 1, null, new(2199, 1, 1)).DaysFrom(Monday).Count);

    [Theory]
    [InlineData(RepetitionUnit.Week, 1, 52, null, true)]
    [InlineData(RepetitionUnit.Week, 52, 2, null, true)]
    [InlineData(RepetitionUnit.Week, 52, 3, null, false)]
    [InlineData(RepetitionUnit.Day, 7, null, "2032-03-10", false)]
    [InlineData(RepetitionUnit.Day, 8, null, "2032-03-10", true)]
    [InlineData(RepetitionUnit.Day, 1, null, "2031-04-30", true)]
    [InlineData(RepetitionUnit.Day, 1, null, "2031-05-01", false)]
    [InlineData(RepetitionUnit.Day, 1, null, "2031-01-01", true)]
    public void All_that_is_wished_is_planned_or_said_to_be_too_much(RepetitionUnit unit, int every, int? times, string? until, bool isWithin) =>
        Assert.Equal(isWithin, new RepetitionRule(unit, every, times, until is null ? null : DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture)).IsWithinBounds(Monday));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    [InlineData(1000, 52)]
    public void A_number_that_makes_no_sense_is_the_nearest_that_does(int every, int weeks) =>
        Assert.Equal(Monday.AddDays(7 * weeks), new RepetitionRule(RepetitionUnit.Week, every, 2, null).DaysFrom(Monday)[1]);
}
