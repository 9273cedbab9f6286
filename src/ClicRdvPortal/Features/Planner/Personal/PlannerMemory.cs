using System.Globalization;
using ClicRdvPortal.Personal;

namespace ClicRdvPortal.Features.Planner.Personal;

/// <summary>Remembers how a person likes the planner, in the words of its address. Calendars are remembered for each group.</summary>
internal sealed class PlannerMemory(PersonalPreferences preferences)
{
    private const string UndoName = "planner.undo";

    /// <param name="groupId">The group whose calendars are meant.</param>
    /// <param name="view">What opens for a person who has never chosen a view.</param>
    public async ValueTask<PlannerPreferences> ReadAsync(long groupId, PlannerView view = PlannerView.Day)
    {
        var known = await preferences.ReadAsync();
        var opening = PlannerPageState.Chosen(name => known.GetValueOrDefault(NameOf(name, groupId)), new PlannerPageState { View = view });
        return new PlannerPreferences(groupId, opening, DelayOf(known.GetValueOrDefault(UndoName)), await preferences.AreKeptAsync());
    }

    /// <summary>Remembers what the person chose by going from one state to another, and nothing that came with an address.</summary>
    public async ValueTask RememberAsync(long groupId, PlannerPageState from, PlannerPageState to)
    {
        foreach (var ((name, before), (_, word)) in from.Choices.Zip(to.Choices))
        {
            if (!string.Equals(before, word, StringComparison.Ordinal))
                await preferences.SetAsync(NameOf(name, groupId), word);
        }
    }

    public ValueTask RememberUndoDelayAsync(TimeSpan delay) =>
        preferences.SetAsync(UndoName, ((int)delay.TotalSeconds).ToString(CultureInfo.InvariantCulture));

    private static string NameOf(string choice, long groupId) => choice == "calendars"
        ? string.Create(CultureInfo.InvariantCulture, $"planner.calendars.{groupId}")
        : "planner." + choice;

    private static TimeSpan DelayOf(string? seconds) =>
        int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && PlannerPreferences.UndoDelays.Contains(number)
            ? TimeSpan.FromSeconds(number)
            : PlannerPreferences.StandardUndoDelay;
}
