using System.Globalization;
using ClicRdvPortal.Features.Planner.Reading;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Features.Planner.Personal;

/// <summary>How the planner is drawn: hours, slots, heights, colours, and how long an action can be taken back.</summary>
public sealed partial class PresentationOptions : ComponentBase
{
    private int _undoSeconds;
    private bool _areKept = true;

    [Parameter, EditorRequired] public PlannerReading Reading { get; set; } = null!;

    /// <summary>A choice that leads to another state.</summary>
    [Parameter, EditorRequired] public EventCallback<PlannerPageState> OnChoose { get; set; }

    /// <summary>A link to a state was followed.</summary>
    [Parameter, EditorRequired] public EventCallback<PlannerPageState> OnFollow { get; set; }

    private PlannerPageState State => Reading.State;

    private PlannerPageState Standard
    {
        get
        {
            var standard = new PlannerPageState();
            return State with
            {
                FromHour = standard.FromHour,
                ToHour = standard.ToHour,
                Slot = standard.Slot,
                Height = standard.Height,
                Order = standard.Order,
                Colour = standard.Colour,
            };
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        var preferences = await Memory.ReadAsync(Reading.Frame.Group.Id);
        (_undoSeconds, _areKept) = ((int)preferences.UndoDelay.TotalSeconds, preferences.AreKept);
    }

    /// <summary>Hours that would cross push the other one along.</summary>
    private Task HoursAsync(ChangeEventArgs change, int other, bool isFrom) => NumberAsync(change, hour => isFrom
        ? State with { FromHour = hour, ToHour = Math.Max(other, hour + 1) }
        : State with { FromHour = Math.Min(other, hour - 1), ToHour = hour });

    private Task HeightAsync(int steps)
    {
        var next = State.Height + steps;
        return Enum.IsDefined(next) ? OnChoose.InvokeAsync(State with { Height = next }) : Task.CompletedTask;
    }

    private Task NumberAsync(ChangeEventArgs change, Func<int, PlannerPageState> next) =>
        int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? OnChoose.InvokeAsync(next(number))
            : Task.CompletedTask;

    private Task WordAsync<TWord>(ChangeEventArgs change, Func<TWord, PlannerPageState> next)
        where TWord : struct, Enum =>
        Enum.TryParse<TWord>(change.Value as string, out var word) && Enum.IsDefined(word)
            ? OnChoose.InvokeAsync(next(word))
            : Task.CompletedTask;

    private async Task DelayAsync(ChangeEventArgs change)
    {
        if (!int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !PlannerPreferences.UndoDelays.Contains(seconds))
            return;
        await Memory.RememberUndoDelayAsync(TimeSpan.FromSeconds(seconds));
        await OnParametersSetAsync();
    }
}
