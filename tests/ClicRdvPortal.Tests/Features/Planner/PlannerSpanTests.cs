using System.Globalization;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Reading;

namespace ClicRdvPortal.Tests.Features.Planner;

public sealed class PlannerSpanTests
{
    [Theory]
    [InlineData(PlannerView.Day, "2031-03-12", false, "2031-03-12", "2031-03-13")]
    [InlineData(PlannerView.Week, "2031-03-10", false, "2031-03-10", "2031-03-17")]
    [InlineData(PlannerView.Week, "2031-03-16", false, "2031-03-10", "2031-03-17")]
    [InlineData(PlannerView.Week, "2031-03-16", true, "2031-03-10", "2031-03-15")]
    [InlineData(PlannerView.List, "2031-01-01", false, "2030-12-30", "2031-01-06")]
    [InlineData(PlannerView.Month, "2031-03-10", false, "2031-02-24", "2031-04-07")]
    [InlineData(PlannerView.Month, "2027-02-28", true, "2027-02-01", "2027-03-01")]
    [InlineData(PlannerView.Month, "2031-12-31", false, "2031-12-01", "2032-01-05")]
    public void A_week_begins_on_Monday(PlannerView view, string date, bool workingDaysOnly, string from, string until) =>
        Assert.Equal(new PlannerSpan(Day(from), Day(until)), PlannerSpan.Of(view, Day(date), workingDaysOnly));

    [Theory]
    [InlineData(PlannerView.Day, 1, "2031-03-13")]
    [InlineData(PlannerView.Week, -1, "2031-03-05")]
    [InlineData(PlannerView.List, 1, "2031-03-19")]
    [InlineData(PlannerView.Month, -1, "2031-02-12")]
    public void A_step_leads_to_the_next_view(PlannerView view, int steps, string to) =>
        Assert.Equal(Day(to), PlannerSpan.Step(view, Day("2031-03-12"), steps));

    [Fact]
    public void A_month_without_the_day_ends_on_its_last() =>
        Assert.Equal(Day("2031-02-28"), PlannerSpan.Step(PlannerView.Month, Day("2031-03-31"), -1));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
