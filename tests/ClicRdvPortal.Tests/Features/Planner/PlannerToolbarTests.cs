using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner;

public sealed class PlannerToolbarTests : PlannerContext
{
    [Theory]
    [InlineData("?view=day&date=2031-03-12", "2031-03-12", "08:00")]
    [InlineData("?view=list&date=2031-03-12&hours=9-19", "2031-03-12", "09:00")]
    [InlineData("?view=month&date=2031-03-12", "2031-03-12", "08:00")]
    public async Task Every_view_has_a_button_that_creates(string query, string date, string time)
    {
        await OpenAsync(query);
        await Page.InvokeAsync(() => Page.Find(".planner-new").ClickAsync());
        await Page.WaitForStateAsync(() => Page.FindAll(".side-panel input[type=time]").Count > 0);

        Assert.Equal((date, time), (Page.Find(".side-panel input[type=date]").GetAttribute("value"), Page.Find(".side-panel input[type=time]").GetAttribute("value")));
    }

    [Fact]
    public async Task Today_it_begins_no_earlier_than_now()
    {
        Clock.Advance(TimeSpan.FromMinutes(52));
        await OpenAsync();
        await Page.InvokeAsync(() => Page.Find(".planner-new").ClickAsync());
        await Page.WaitForStateAsync(() => Page.FindAll(".side-panel input[type=time]").Count > 0);

        Assert.Equal("09:00", Page.Find(".side-panel input[type=time]").GetAttribute("value"));
    }

    [Theory]
    [InlineData("0002-03-12")]
    [InlineData("0203-03-12")]
    [InlineData("2200-03-12")]
    [InlineData("")]
    public async Task A_year_on_its_way_leads_nowhere(string typed)
    {
        await OpenAsync("?date=2031-03-11");
        var address = Address;
        await Page.InvokeAsync(() => Page.Find(".planner-date input").ChangeAsync(new() { Value = typed }));

        Assert.Equal(address, Address);
    }
}
