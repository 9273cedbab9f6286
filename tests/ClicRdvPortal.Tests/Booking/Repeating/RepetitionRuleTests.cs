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
    [InlineData(0, 1)]
    [InlineData(-3, 1)]
    [InlineData(1000, 52)]
    public void A_number_that_makes_no_sense_is_the_nearest_that_does(int every, int weeks) =>
        Assert.Equal(Monday.AddDays(7 * weeks), new RepetitionRule(RepetitionUnit.Week, every, 2, null).DaysFrom(Monday)[1]);
}
