using System.Globalization;
using ClicRdvPortal.Features.Calendars;
using ClicRdvPortal.Features.Calendars.Listing;

namespace ClicRdvPortal.Tests.Features.Calendars.Listing;

public sealed class CalendarsViewTests
{
    public CalendarsViewTests() => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");

    [Theory]
    [InlineData("", new long[] { 1, 2, 3 })]
    [InlineData("?show=archived", new long[] { 4 })]
    [InlineData("?show=all", new long[] { 1, 2, 3, 4 })]
    [InlineData("?q=EVRARD", new long[] { 1 })]
    [InlineData("?q=evr%20tours", new long[] { 1 })]
    [InlineData("?q=medecins", new long[] { 1, 2 })]
    [InlineData("?q=abel", new long[] { 2 })]
    [InlineData("?q=abel%20tours", new long[0])]
    [InlineData("?sets=8", new long[] { 1, 2 })]
    [InlineData("?sets=none", new long[] { 3 })]
    [InlineData("?sets=9,none&show=all", new long[] { 3, 4 })]
    [InlineData("?sets=77", new long[0])]
    [InlineData("?sort=name", new long[] { 2, 1, 3 })]
    [InlineData("?sort=name&dir=desc", new long[] { 3, 1, 2 })]
    [InlineData("?dir=desc", new long[] { 3, 2, 1 })]
    [InlineData("?sort=set", new long[] { 3, 1, 2 })]
    [InlineData("?sort=city", new long[] { 2, 3, 1 })]
    public void Rows_are_those_and_in_the_order_that_the_address_asks(string query, long[] ids) =>
        Assert.Equal(ids, CalendarsView.Of(Lists.Usual(), CalendarsPageState.From(query)).Select(calendar => calendar.Id));

    [Fact]
    public void Calendars_without_a_rank_come_last_and_the_id_decides_between_equals()
    {
        var list = Lists.Of(
            Lists.Calendar(7, "sans rang") with { Sort = null },
            Lists.Calendar(6, "b", sort: 2),
            Lists.Calendar(5, "a", sort: 2),
            Lists.Calendar(9, "c", sort: 1));

        Assert.Equal([9, 5, 6, 7], list.Calendars.Select(calendar => calendar.Id));
    }
}
