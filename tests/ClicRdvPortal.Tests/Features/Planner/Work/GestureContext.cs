using Bunit;
using ClicRdvPortal.Features.Planner;

namespace ClicRdvPortal.Tests.Features.Planner.Work;

/// <summary>The grid as its script speaks to it.</summary>
public abstract class GestureContext : PlannerContext
{
    protected const string Day = "2031-03-10";

    protected PlannerGrid Grid => Page.FindComponent<PlannerGrid>().Instance;

    protected Task DropAsync(long[]? ids, long calendar, string? date, int minute, string? heldDate = Day) =>
        Page.InvokeAsync(() => Grid.DropAsync(ids, calendar, date, minute, heldDate, copy: false));

    protected Task CommandAsync(string? command, params long[] ids) =>
        Page.InvokeAsync(() => Grid.CommandAsync(command, ids, 0, null, 0));

    protected Task PasteAsync(long calendar, string date, int minute) =>
        Page.InvokeAsync(() => Grid.CommandAsync("paste", [], calendar, date, minute));

    /// <summary>Turns the page to another day.</summary>
    protected async Task GoAsync(string date)
    {
        Navigation.NavigateTo(PortalUrls.Planner(Group) + $"?date={date}");
        await Page.WaitForStateAsync(() => Page.FindAll($"planner-col[data-date='{date}']").Count > 0);
    }

    /// <summary>Lets what waits leave.</summary>
    protected async Task SendAsync()
    {
        Clock.Advance(TimeSpan.FromSeconds(10));
        await Page.WaitForStateAsync(() => Page.FindAll(".sending-batch[data-state=waiting], .sending-batch[data-state=sending]").Count == 0);
    }
}
