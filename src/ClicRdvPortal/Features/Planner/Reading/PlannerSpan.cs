namespace ClicRdvPortal.Features.Planner.Reading;

/// <summary>The days that a view shows around a date. Weeks begin on Monday.</summary>
public sealed record PlannerSpan(DateOnly From, DateOnly Until)
{
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Until.DayNumber - From.DayNumber).Select(From.AddDays);

    public static PlannerSpan Of(PlannerView view, DateOnly date, bool workingDaysOnly) => view switch
    {
        PlannerView.Day => new(date, date.AddDays(1)),
        PlannerView.Month => OfMonth(date),
        _ => new(MondayOf(date), MondayOf(date).AddDays(workingDaysOnly ? 5 : 7)),
    };

    /// <summary>The whole weeks that a month has a day in: four, five or six.</summary>
    public static PlannerSpan OfMonth(DateOnly date)
    {
        var first = new DateOnly(date.Year, date.Month, 1);
        return new(MondayOf(first), MondayOf(first.AddMonths(1).AddDays(-1)).AddDays(7));
    }

    /// <summary>The date whose view comes next, or before.</summary>
    public static DateOnly Step(PlannerView view, DateOnly date, int steps) => view switch
    {
        PlannerView.Day => date.AddDays(steps),
        PlannerView.Month => date.AddMonths(steps),
        _ => date.AddDays(7 * steps),
    };

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
