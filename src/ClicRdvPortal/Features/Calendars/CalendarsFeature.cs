using ClicRdvPortal.Drafts;
using ClicRdvPortal.Features.Calendars.Bulk;
using ClicRdvPortal.Features.Calendars.Listing;
using ClicRdvPortal.Features.Calendars.Ordering;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Shared.Navigation;

namespace ClicRdvPortal.Features.Calendars;

public static class CalendarsFeature
{
    internal const string DraftKind = "calendar";
    internal const string SetsDraftKind = "calendarset";
    private const string BulkDraftKind = "calendar-bulk";

    public static IServiceCollection AddCalendars(this IServiceCollection services) => services
        .AddScoped<CalendarListReader>()
        .AddScoped<CalendarArchiving>()
        .AddScoped<CalendarOrdering>()
        .AddScoped<BulkSending>()
        .AddSingleton(NavigationEntry.InGroup<CalendarsTexts>(20, IconName.Calendars, "Title", PortalUrls.Calendars))
        .AddSingleton(DraftForm.Of<CalendarsTexts>(DraftKind, IconName.Calendars, "DraftForm"))
        .AddSingleton(DraftForm.Of<CalendarsTexts>(SetsDraftKind, IconName.Calendars, "DraftFormSets"))
        .AddSingleton(DraftForm.Of<CalendarsTexts>(BulkDraftKind, IconName.Calendars, "DraftFormBulk"));

    /// <summary>What is wished of several rows of a group; one at a time is offered.</summary>
    internal static DraftSubject BulkDraftOf(long groupId) => new(BulkDraftKind, groupId);
}

/// <summary>Names <c>CalendarsTexts.resx</c> and its English fellow.</summary>
public sealed class CalendarsTexts;
