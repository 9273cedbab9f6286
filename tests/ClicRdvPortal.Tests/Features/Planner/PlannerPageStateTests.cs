using ClicRdvPortal.Features.Planner;

namespace ClicRdvPortal.Tests.Features.Planner;

public sealed class PlannerPageStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?view=week&date=2031-03-10&calendars=32,31&days=5&order=calendars&hours=7-20&slot=30&colour=calendar&trash=1&open=17")]
    [InlineData("?view=list&colour=state")]
    [InlineData("?view=month&date=2199-12-31")]
    public void An_address_comes_back_as_it_went(string query) =>
        Assert.Equal(query, PlannerPageState.From(query).ToQuery());

    [Fact]
    public void Calendars_keep_the_order_of_their_columns() =>
        Assert.Equal([32, 31, 37], PlannerPageState.From("?calendars=32,31,37,31").Calendars);

    [Theory]
    [InlineData("?view=7&date=10/03/2031&calendars=a,-1,0,,99999999999999999999&days=6&order=2&slot=7&open=0")]
    [InlineData("?hours=19-8&view=day,week&colour=<script>&trash=true")]
    [InlineData("?hours=8&date=2031-02-30")]
    [InlineData("?hours=0-25")]
    [InlineData("?date=0001-01-01")]
    [InlineData("?date=9999-12-31")]
    public void What_does_not_read_is_left_out(string query) => Assert.Equal("", PlannerPageState.From(query).ToQuery());

    [Fact]
    public void An_address_holds_no_more_than_its_share() => Assert.Equal(
        PlannerPageState.MostCalendars,
        PlannerPageState.From($"?calendars={string.Join(',', Enumerable.Range(1, 500))}").Calendars.Length);
}
