using Bunit;
using ClicRdvPortal.Booking;
using ClicRdvPortal.Features.Planner;
using ClicRdvPortal.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Features.Planner;

/// <summary>The planner of group 12 on Monday 10 March 2031, as Claire sees it unless a test says otherwise.</summary>
public abstract class PlannerContext : PortalContext
{
    protected const int Group = 12;

    protected IRenderedComponent<PlannerPage> Page { get; private set; } = null!;

    protected override void ConfigureServices(IServiceCollection services) => services.AddBooking().AddPlanner();

    protected async Task OpenAsync(string query = "")
    {
        Navigation.NavigateTo(PortalUrls.Planner(Group) + query);
        await ShowAsync(Group);
    }

    /// <summary>The planner of a group, at the address that the browser stands at.</summary>
    protected async Task ShowAsync(long group)
    {
        Page = Render<PlannerPage>(parameters => parameters.Add(page => page.GroupId, group));
        await Page.WaitForStateAsync(() => Page.FindAll(".load-view[aria-busy=false]").Count > 0);
    }

    /// <summary>An appointment of fiche 5001 for the first service of the group.</summary>
    protected long AddRdv(long calendar, string start, string end, params (string Field, object? Value)[] values) => Data.AddVevent(
        Group,
        calendar,
        $"2031-03-10 {start}:00",
        $"2031-03-10 {end}:00",
        [("type", "Vevent"), ("fiche_id", 5001L), ("intervention_id", Data.Interventions(Group)[0].Id), ("text", "DURAND Paul"), .. values]).Id;

    protected string TextOf(long vevent) => Page.Find($"[data-vevent-id='{vevent}']").TextContent;
}
