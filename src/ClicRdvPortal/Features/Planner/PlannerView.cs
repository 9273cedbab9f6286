namespace ClicRdvPortal.Features.Planner;

/// <summary>What stretch of time the planner shows, and how.</summary>
public enum PlannerView
{
    /// <summary>One day, a column a calendar.</summary>
    Day,

    /// <summary>A week from Monday on, a column a calendar and day.</summary>
    Week,

    /// <summary>The whole weeks around a month, a number a day.</summary>
    Month,

    /// <summary>A week as text, day by day.</summary>
    List,
}

/// <summary>What stands inside what in a week's columns.</summary>
public enum WeekOrder
{
    /// <summary>Under each day its calendars.</summary>
    Days,

    /// <summary>Under each calendar its days.</summary>
    Calendars,
}

/// <summary>What the colour of an appointment says.</summary>
public enum PlannerColour
{
    Intervention,
    Calendar,
    State,
}
