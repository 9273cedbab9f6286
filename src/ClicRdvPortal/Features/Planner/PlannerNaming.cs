using ClicRdv.Client;
using ClicRdvPortal.Shared.Display;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Planner;

public static class PlannerNaming
{
    /// <summary>What the calendar is called on the screen, also when it has no name at all.</summary>
    public static string NameIn(this Calendar calendar, IStringLocalizer<PlannerTexts> texts) =>
        calendar.DisplayName() is { Length: > 0 } name ? name : texts["UnnamedCalendar", calendar.Id];
}
