using ClicRdvPortal.Features.Calendars;
using ClicRdvPortal.Shared.Listing;

namespace ClicRdvPortal.Tests.Features.Calendars;

public sealed class CalendarsPageStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=lem&sets=8,none&show=archived&sort=name&dir=desc&open=31&selected=31,32")]
    [InlineData("?q=%C3%A9t%C3%A9%20%26%20%2B&sets=none")]
    [InlineData("?show=all&sort=publicname&open=new")]
    [InlineData("?open=sets")]
    public void An_address_comes_back_as_it_went(string query) =>
        Assert.Equal(query, CalendarsPageState.From(query).ToQuery());

    [Fact]
    public void An_address_is_read_part_by_part()
    {
        var state = CalendarsPageState.From("?q=lem&sets=8,none&show=archived&sort=city&dir=desc&open=31&selected=32,31");

        Assert.Equal("lem", state.Search);
        Assert.Equal([8], state.Sets);
        Assert.True(state.WithoutSet && state.Descending);
        Assert.Equal((ArchivedFilter.Archived, CalendarsSort.City), (state.Show, state.Sort));
        Assert.Equal((CalendarsPanel.Calendar, 31L), (state.Panel, state.OpenId));
        Assert.Equal([31, 32], state.Selected);
    }

    [Theory]
    [InlineData("?sets=,x,-1,0,99999999999999999999&show=7&sort=2&dir=up&open=-3&selected=a")]
    [InlineData("?sort=name,city&sort=x&open=<script>&q=%20")]
    public void What_does_not_read_is_left_out(string query) => Assert.Equal("", CalendarsPageState.From(query).ToQuery());

    [Fact]
    public void An_address_holds_no_more_than_its_share()
    {
        var state = CalendarsPageState.From($"?q={new string('a', 500)}&selected={string.Join(',', Enumerable.Range(1, 500))}");

        Assert.Equal(200, state.Search.Length);
        Assert.Equal(CalendarsPageState.MostSelected, state.Selected.Count);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("?show=all&selected=31&open=31", true)]
    [InlineData("?q=a", false)]
    [InlineData("?sets=none", false)]
    [InlineData("?dir=desc", false)]
    [InlineData("?sort=name", false)]
    [InlineData("?show=archived", false)]
    public void Rows_may_be_moved_only_where_all_stand_in_their_order(string query, bool isInOrder) =>
        Assert.Equal(isInOrder, CalendarsPageState.From(query).IsInOrder);

    [Fact]
    public void A_second_click_on_a_column_turns_it_round()
    {
        var once = new CalendarsPageState().SortedBy(CalendarsSort.Name);
        var twice = once.SortedBy(CalendarsSort.Name);

        Assert.False(once.Descending);
        Assert.True(twice.Descending);
        Assert.False(twice.SortedBy(CalendarsSort.City).Descending);
        Assert.Equal("?dir=desc", new CalendarsPageState().SortedBy(CalendarsSort.Order).ToQuery());
    }
}
