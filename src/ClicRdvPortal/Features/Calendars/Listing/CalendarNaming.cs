using ClicRdv.Client;
using ClicRdvPortal.Shared.Display;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Features.Calendars.Listing;

public static class CalendarNaming
{
    /// <summary>What the calendar is called on the screen, also when it has no name at all.</summary>
    public static string NameIn(this Calendar calendar, IStringLocalizer<CalendarsTexts> texts) =>
        calendar.DisplayName() is { Length: > 0 } name ? name : texts["Unnamed", calendar.Id];

    public static string NameIn(this Calendarset set, IStringLocalizer<CalendarsTexts> texts) =>
        new[] { set.Name, set.Publicname }.FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? texts["UnnamedSet", set.Id];

    /// <summary>Street and town, where they are the calendar's own.</summary>
    public static string Place(this Calendar calendar) =>
        string.Join(", ", new[] { calendar.Address, $"{calendar.Zipcode} {calendar.City}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
