using ClicRdvPortal.Features.Groups;

namespace ClicRdvPortal.Tests.Features.Groups;

public sealed class GroupsPageStateTests
{
    [Fact]
    public void An_address_is_read_part_by_part() =>
        Assert.Equal(new GroupsPageState("tours", GroupColumn.Timezone, Descending: true), GroupsPageState.From(" tours ", "timezone", "DESC"));

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("  ", "x", "up")]
    [InlineData("", "7", "")]
    [InlineData("", "-1", "true")]
    public void What_makes_no_sense_is_as_if_it_were_not(string? search, string? sort, string? direction) =>
        Assert.Equal(new GroupsPageState(), GroupsPageState.From(search, sort, direction));

    [Theory]
    [InlineData("", GroupColumn.Name, false, "/groups")]
    [InlineData("", GroupColumn.Name, true, "/groups?dir=desc")]
    [InlineData("été & +", GroupColumn.City, false, "/groups?q=%C3%A9t%C3%A9%20%26%20%2B&sort=city")]
    [InlineData("", GroupColumn.Phone, true, "/groups?sort=phone&dir=desc")]
    [InlineData("a", GroupColumn.Timezone, true, "/groups?q=a&sort=timezone&dir=desc")]
    public void Only_what_is_not_as_usual_stands_in_the_address(string search, GroupColumn sort, bool descending, string url) =>
        Assert.Equal(url, new GroupsPageState(search, sort, descending).ToUrl());

    [Fact]
    public void A_second_click_on_a_column_turns_it_round()
    {
        var once = new GroupsPageState("tours").SortedBy(GroupColumn.City);
        var twice = once.SortedBy(GroupColumn.City);

        Assert.Equal(("tours", GroupColumn.City, false), (once.Search, once.Sort, once.Descending));
        Assert.True(twice.Descending);
        Assert.False(twice.SortedBy(GroupColumn.Phone).Descending);
        Assert.True(new GroupsPageState().SortedBy(GroupColumn.Name).Descending);
    }
}
