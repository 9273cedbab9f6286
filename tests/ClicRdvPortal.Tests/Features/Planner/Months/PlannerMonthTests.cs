using AngleSharp.Dom;
using Bunit;

namespace ClicRdvPortal.Tests.Features.Planner.Months;

public sealed class PlannerMonthTests : PlannerContext
{
    [Fact]
    public async Task A_month_is_a_grid_of_whole_weeks_with_their_iso_numbers()
    {
        await OpenAsync("?view=month");

        Assert.Equal("Rendez-vous du mois", Page.Find("table[role=grid]").GetAttribute("aria-label"));
        Assert.Equal("mars 2031", Page.Find("h1").TextContent);
        Assert.Equal(["9", "10", "11", "12", "13", "14"], Page.FindAll(".month tbody th[scope=row]").Select(week => week.TextContent.Trim()));
        Assert.Equal("2031-02-24", Days()[0].GetAttribute("data-day"));
        Assert.Equal("2031-04-06", Days()[^1].GetAttribute("data-day"));
        Assert.Equal(["lundi", "mardi"], Page.FindAll(".month thead th[abbr]").Take(2).Select(head => head.GetAttribute("abbr")));
    }

    [Fact]
    public async Task A_day_says_in_words_what_it_shows()
    {
        AddRdv(31, "09:30", "10:15");
        AddRdv(32, "09:30", "10:15");
        Data.AddVevent(Group, 31, "2031-03-10 00:00:00", "2031-03-10 00:00:00", ("type", "Vevent"), ("note", 1L), ("text", "Clés au tabac"));
        await OpenAsync("?view=month");

        Assert.Equal("lundi 10 mars 2031, aujourd’hui, 2 rendez-vous, le plus chargé du mois, 1 note\u00a0: Clés au tabac", LabelOf("2031-03-10"));
        Assert.Equal("date", DayOf("2031-03-10").GetAttribute("aria-current"));
        Assert.Equal("mardi 11 mars 2031, aucun rendez-vous", LabelOf("2031-03-11"));
    }

    [Fact]
    public async Task A_holiday_is_named()
    {
        await OpenAsync("?view=month&date=2031-04-14");

        Assert.Equal("lundi 14 avril 2031, férié\u00a0: Lundi de Pâques, aucun rendez-vous", LabelOf("2031-04-14"));
        Assert.Contains("Lundi de Pâques", DayOf("2031-04-14").TextContent, StringComparison.Ordinal);
        Assert.NotNull(DayOf("2031-04-14").Closest("td[data-holiday]"));
    }

    [Fact]
    public async Task The_fullest_calendars_are_named_and_the_others_counted()
    {
        foreach (var calendar in new[] { 31, 31, 32, 33, 34, 35 })
            AddRdv(calendar, "09:30", "10:15");
        await OpenAsync("?view=month");

        var lines = DayOf("2031-03-10").QuerySelectorAll(".month-calendars > span").Select(line => line.TextContent).ToList();
        Assert.Equal(4, lines.Count);
        Assert.EndsWith("2", lines[0], StringComparison.Ordinal);
        Assert.Equal("2 autres agendas", lines[3]);
    }

    [Fact]
    public async Task A_day_leads_to_the_day_and_a_week_s_number_to_the_week()
    {
        await OpenAsync("?view=month&calendars=31,32");

        Assert.Equal("/groups/12/planner?date=2031-03-14&calendars=31,32", DayOf("2031-03-14").GetAttribute("href"));
        var week = Page.FindAll(".month tbody th a")[2];
        Assert.Equal(("/groups/12/planner?view=week&date=2031-03-10&calendars=31,32", "Semaine 11"), (week.GetAttribute("href"), week.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task One_day_alone_is_a_stop_of_the_tab_key()
    {
        await OpenAsync("?view=month&date=2031-03-19");

        Assert.Equal("2031-03-19", Page.Find(".month a[tabindex='0']").GetAttribute("data-day"));
        Assert.Single(Page.FindAll(".month a[tabindex='0']"));
    }

    [Fact]
    public async Task Five_days_leave_the_weekends_out()
    {
        await OpenAsync("?view=month&days=5");

        Assert.Equal(30, Days().Count);
        Assert.Empty(Page.FindAll(".month td[data-weekend]"));
    }

    [Theory]
    [InlineData("2031-03-15", "2031-03-14")]
    [InlineData("2031-03-16", "2031-03-14")]
    [InlineData("2031-03-17", "2031-03-17")]
    public async Task A_weekend_that_is_left_out_gives_its_place_in_the_order_of_tabs_to_the_friday(string date, string stop)
    {
        await OpenAsync($"?view=month&days=5&date={date}");

        Assert.Equal(stop, Assert.Single(Page.FindAll(".month a[tabindex='0']")).GetAttribute("data-day"));
        Assert.Equal(stop, Page.Find("planner-days").GetAttribute("data-current"));
    }

    [Fact]
    public async Task A_month_costs_one_walk_of_the_list()
    {
        for (var place = 0; place < 250; place++)
            AddRdv(31, "09:30", "10:15");
        await OpenAsync("?view=month");

        Assert.Equal("250", DayOf("2031-03-10").QuerySelector(".month-count")!.FirstChild!.TextContent);
        Assert.Equal(2, Control.Requests.Count(request => request.Path.EndsWith("/vevents.json", StringComparison.Ordinal)));
    }

    private IReadOnlyList<IElement> Days() => [.. Page.FindAll(".month td > a")];

    private IElement DayOf(string day) => Page.Find($".month td > a[data-day='{day}']");

    private string LabelOf(string day) => DayOf(day).QuerySelector(".portal-hidden")!.TextContent;
}
