using ClicRdv.Client;

namespace ClicRdvPortal.Features.Planner.Months;

/// <summary>How full a day is.</summary>
/// <param name="Total">Its appointments on the calendars that are shown, cancelled ones left out.</param>
/// <param name="Calendars">The calendars that have any, the fullest first.</param>
/// <param name="Notes">The texts of the day's notes.</param>
public sealed record DayCount(int Total, IReadOnlyList<(Calendar Calendar, int Count)> Calendars, IReadOnlyList<string> Notes)
{
    public static readonly DayCount None = new(0, [], []);
}
