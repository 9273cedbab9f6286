using Bunit;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Features.Planner.Ahead;
using ClicRdvPortal.Upstream;

namespace ClicRdvPortal.Tests.Features.Planner.Ahead;

/// <summary>The neighbours of the view, ready before one goes there.</summary>
public sealed class PlannerAheadTests : PlannerContext
{
    [Fact]
    public async Task Nothing_is_read_ahead_until_the_page_asks()
    {
        await OpenAsync();

        Assert.Equal(1, VeventReadings());
    }

    [Fact]
    public async Task The_next_and_the_previous_view_are_read_and_going_there_costs_no_call()
    {
        await OpenAsync("?date=2031-03-11");
        AddRdv(31, "09:30", "10:15");
        await AskAsync();
        Assert.Equal(3, VeventReadings());

        Navigation.NavigateTo(PortalUrls.Planner(Group) + "?date=2031-03-10");
        await Page.WaitForStateAsync(() => Page.FindAll("[data-vevent-id]").Count == 1);
        Assert.Equal(3, VeventReadings());
    }

    [Fact]
    public async Task T40_asked_for_again_and_again_each_is_read_once()
    {
        await OpenAsync();
        for (var i = 0; i < 20; i++)
            await AskAsync();

        Assert.Equal(3, VeventReadings());
    }

    [Fact]
    public async Task What_would_soon_be_too_old_is_read_again_so_that_whoever_goes_there_need_not_wait()
    {
        await OpenAsync("?date=2031-03-11");
        AddRdv(31, "09:30", "10:15");
        await AskAsync();
        Clock.Advance(RecentReadings.Life - RecentReadings.Ahead + TimeSpan.FromSeconds(1));
        await AskAsync();
        Assert.Equal(5, VeventReadings());

        Clock.Advance(RecentReadings.Ahead - TimeSpan.FromSeconds(1));
        Navigation.NavigateTo(PortalUrls.Planner(Group) + "?date=2031-03-10");
        await Page.WaitForStateAsync(() => Page.FindAll("[data-vevent-id]").Count == 1);
        Assert.Equal(5, VeventReadings());
    }

    [Fact]
    public async Task After_a_problem_it_rests_for_a_minute()
    {
        await OpenAsync();
        Control.InjectFault(Fault.Status(503) with { Path = "/vevents\\.json", Times = 2 });
        await AskAsync();
        var afterFault = VeventReadings();
        await AskAsync();
        Assert.Equal(afterFault, VeventReadings());

        Clock.Advance(TimeSpan.FromMinutes(1));
        await AskAsync();
        Assert.Equal(afterFault + 2, VeventReadings());
    }

    [Fact]
    public async Task A_problem_ahead_is_not_shown_to_anybody()
    {
        await OpenAsync();
        Control.InjectFault(Fault.Status(503) with { Path = "/vevents\\.json", Times = 2 });
        await AskAsync();

        Assert.Empty(Page.FindAll("[role=alert]"));
    }

    private int VeventReadings() => Control.Requests.Count(request => request.Path.EndsWith("/vevents.json", StringComparison.Ordinal));

    private Task AskAsync()
    {
        var ahead = Page.FindComponent<PlannerAhead>();
        return ahead.InvokeAsync(ahead.Instance.ReadAheadAsync);
    }
}
