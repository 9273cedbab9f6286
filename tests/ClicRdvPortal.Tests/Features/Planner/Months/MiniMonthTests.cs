using AngleSharp.Dom;
using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Months;

public sealed class MiniMonthTests : PlannerContext
{
    [Fact]
    public async Task It_is_drawn_when_it_is_first_opened()
    {
        await OpenAsync();
        Assert.Empty(Page.FindAll("#planner-choose td"));

        await ShowAsync();
        Assert.Equal(42, Page.FindAll("#planner-choose td").Count);
        Assert.Equal("Jour à afficher", Page.Find("#planner-choose[role=dialog]").GetAttribute("aria-label"));
    }

    [Fact]
    public async Task What_is_shown_today_and_holidays_are_marked()
    {
        await OpenAsync("?view=week&date=2031-03-12");
        await ShowAsync();

        Assert.Equal(
            ["2031-03-10", "2031-03-11", "2031-03-12", "2031-03-13", "2031-03-14", "2031-03-15", "2031-03-16"],
            Page.FindAll("#planner-choose td[aria-selected=true] a").Select(day => day.GetAttribute("data-day")));
        Assert.Equal("2031-03-10", Page.Find("#planner-choose a[aria-current=date]").GetAttribute("data-day"));

        await TurnAsync("later");
        Assert.Equal("lundi 14 avril 2031, férié\u00a0: Lundi de Pâques", DayOf("2031-04-14").QuerySelector(".portal-hidden")!.TextContent);
    }

    [Fact]
    public async Task A_day_keeps_the_view_and_a_week_s_number_leads_to_the_week()
    {
        await OpenAsync("?view=list&calendars=31&open=5");
        await ShowAsync();

        Assert.Equal("/groups/12/planner?view=list&date=2031-03-20&calendars=31", DayOf("2031-03-20").GetAttribute("href"));
        Assert.Equal("/groups/12/planner?view=week&date=2031-02-24&calendars=31", Page.Find("#planner-choose tbody th a").GetAttribute("href"));
    }

    [Fact]
    public async Task Turning_its_pages_asks_nothing_upstream()
    {
        await OpenAsync();
        await ShowAsync();
        Control.ClearRequests();

        await TurnAsync("later");
        await TurnAsync("later");
        await TurnAsync("earlier");

        Assert.Equal("avril 2031", Page.Find(".mini-month-name").TextContent);
        Assert.Equal("2031-04-01", Page.Find("#planner-choose a[tabindex='0']").GetAttribute("data-day"));
        Assert.Empty(Calls());
    }

    private Task ShowAsync() => Page.InvokeAsync(() => Page.Find("[popovertarget=planner-choose]").ClickAsync());

    private Task TurnAsync(string way) => Page.InvokeAsync(() => Page.Find($"#planner-choose-{way}").ClickAsync());

    private IElement DayOf(string day) => Page.Find($"#planner-choose td a[data-day='{day}']");
}
