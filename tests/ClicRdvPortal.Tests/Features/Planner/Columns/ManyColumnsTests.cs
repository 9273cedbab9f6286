using Bunit;
using ClicRdvPortal.Features.Planner;

namespace ClicRdvPortal.Tests.Features.Planner.Columns;

/// <summary>Group 25 has forty calendars: what is far off is drawn when it comes near.</summary>
public sealed class ManyColumnsTests : PlannerContext
{
    private const long Many = 25;
    private const long First = 101;
    private const long Last = 140;

    [Fact]
    public async Task Twenty_columns_are_drawn_and_the_others_say_that_they_are_on_their_way()
    {
        await OpenManyAsync();

        Assert.Equal(40, Page.FindAll("planner-col").Count);
        Assert.Equal(20, Page.FindAll("planner-col[aria-busy=true]").Count);
        Assert.Single(Page.FindAll("[data-vevent-id]"));
        Assert.Equal(["1", "1"], Page.FindAll(".grid-count").Where((_, index) => index is 0 or 39).Select(count => count.TextContent));
    }

    [Fact]
    public async Task A_column_that_comes_near_is_drawn()
    {
        await OpenManyAsync();
        await FillAsync(KeyOf(Last));

        Assert.Equal(2, Page.FindAll("[data-vevent-id]").Count);
        Assert.Null(Page.Find($"planner-col[data-calendar='{Last}']").GetAttribute("aria-busy"));
        Assert.Equal(19, Page.FindAll("planner-col[aria-busy=true]").Count);
    }

    [Fact]
    public async Task T40_columns_that_are_not_there_change_nothing()
    {
        await OpenManyAsync();
        var before = Page.Find(".grid-body").OuterHtml;

        await FillAsync("", "31:20310310:0", "<script>", new string('x', 10_000));
        await Page.FindComponent<PlannerGrid>().InvokeAsync(() => Page.FindComponent<PlannerGrid>().Instance.FillAsync(null!));

        Assert.Equal(before, Page.Find(".grid-body").OuterHtml);
    }

    [Fact]
    public async Task Up_to_twenty_calendars_stand_whole_in_the_page_however_many_days()
    {
        await OpenManyAsync("?view=week&calendars=" + string.Join(',', Enumerable.Range((int)First, 20)));

        Assert.Equal(140, Page.FindAll("planner-col").Count);
        Assert.Empty(Page.FindAll("planner-col[aria-busy]"));
    }

    private async Task OpenManyAsync(string query = "")
    {
        foreach (var calendar in (long[])[First, Last])
            Data.AddVevent(Many, calendar, "2031-03-10 09:00:00", "2031-03-10 09:30:00", ("type", "Vevent"), ("fiche_id", 5001L), ("text", "DURAND Paul"));
        Navigation.NavigateTo(PortalUrls.Planner(Many) + query);
        await ShowAsync(Many);
    }

    private string KeyOf(long calendar) => Page.Find($"planner-col[data-calendar='{calendar}']").GetAttribute("data-k")!;

    private Task FillAsync(params string[] keys)
    {
        var grid = Page.FindComponent<PlannerGrid>();
        return grid.InvokeAsync(() => grid.Instance.FillAsync(keys));
    }
}
