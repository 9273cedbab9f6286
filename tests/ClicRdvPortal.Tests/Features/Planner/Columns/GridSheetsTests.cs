using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Features.Planner.Columns;
using ClicRdvPortal.Features.Planner.Drawing;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner.Columns;

/// <summary>Which views stand in the page beside the one that is shown.</summary>
public sealed class GridSheetsTests : PlannerContext
{
    private readonly GridSheets _sheets = new();

    [Fact]
    public async Task What_was_shown_stays_beside_what_is()
    {
        await ShowAsync("?date=2031-03-10");
        await ShowAsync("?date=2031-03-11");

        Assert.Equal([10, 11], Days());
        Assert.Equal(11, _sheets.Shown.From.Day);
    }

    [Fact]
    public async Task A_view_that_is_drawn_anew_takes_the_place_of_the_old_one()
    {
        await ShowAsync("?date=2031-03-10");
        await ShowAsync("?date=2031-03-11");
        var again = await ShowAsync("?date=2031-03-10");

        Assert.Equal([10, 11], Days());
        Assert.Same(again, _sheets.Shown.Drawing);
    }

    [Fact]
    public async Task The_farthest_goes_first_and_what_is_shown_never()
    {
        foreach (var day in (int[])[3, 10, 11, 12, 13])
            await ShowAsync($"?date=2031-03-{day:00}");
        Assert.Equal([10, 11, 12, 13], Days());

        await PutBesideAsync("?date=2031-03-14");

        Assert.Equal([11, 12, 13, 14], Days());
        Assert.Equal(13, _sheets.Shown.From.Day);
    }

    [Theory]
    [InlineData("?view=week&date=2031-03-10")]
    [InlineData("?date=2031-03-11&calendars=31")]
    [InlineData("?date=2031-03-11&colour=state")]
    [InlineData("?date=2031-03-11&slot=5")]
    public async Task Nothing_stands_beside_a_view_that_differs_by_more_than_its_days(string other)
    {
        await ShowAsync("?date=2031-03-10");
        await PutBesideAsync(other);
        Assert.Equal([10], Days());

        await ShowAsync(other);
        Assert.Single(_sheets.All);
    }

    [Fact]
    public async Task A_view_of_very_many_columns_stands_alone()
    {
        await ShowAsync("?view=week&date=2031-03-10&calendars=31,32");
        await ShowAsync("?view=week&date=2031-03-17&calendars=31,32");
        Assert.Equal([10, 17], Days());

        await ShowAsync("?view=week&date=2031-03-10");
        await ShowAsync("?view=week&date=2031-03-17");
        Assert.InRange(_sheets.Shown.Drawing.Columns.Count(), GridSheets.MostColumns + 1, int.MaxValue);
        Assert.Equal([17], Days());
    }

    private int[] Days() => [.. _sheets.All.Select(sheet => sheet.From.Day).Order()];

    private async Task<PlannerDrawing> ShowAsync(string query)
    {
        var (reading, drawing) = await DrawAsync(query);
        _sheets.Show(reading, drawing, keepsWhatLeaves: true);
        return drawing;
    }

    private async Task PutBesideAsync(string query)
    {
        var (reading, drawing) = await DrawAsync(query);
        _sheets.PutBeside(reading, drawing);
    }

    private async Task<(PlannerReading Reading, PlannerDrawing Drawing)> DrawAsync(string query)
    {
        var read = await Services.GetRequiredService<PlannerReader>().ReadAsync(Group, PlannerPageState.From(query), known: null, Xunit.TestContext.Current.CancellationToken);
        return (read.Value!, Services.GetRequiredService<PlannerDrawings>().Draw(read.Value!));
    }
}
