using ClicRdv.Client;
using ClicRdvPortal.Shared.Display;
using ClicRdvPortal.Upstream.Sending;
using Microsoft.Extensions.Localization;

namespace ClicRdvPortal.Booking;

/// <summary>What calendars, warnings and visits are called in the dialog.</summary>
internal static class BookingNaming
{
    public static string NameOf(this BookingFrame frame, long calendarId, IStringLocalizer<BookingTexts> texts) =>
        frame.FindCalendar(calendarId) is { } calendar ? calendar.NameIn(texts) : texts["OtherCalendar", calendarId];

    public static string NameIn(this Calendar calendar, IStringLocalizer<BookingTexts> texts) =>
        calendar.DisplayName() is { Length: > 0 } name ? name : texts["OtherCalendar", calendar.Id];

    public static string TextIn(this SendingWarning warning, IStringLocalizer<BookingTexts> texts) => warning.Other is { } other
        ? texts["Warn" + warning.Kind, NameInSentence.Of(other.Text.Length > 0 ? other.Text : texts["Unnamed"].Value), Moments.Time(other.Start)]
        : texts["Warn" + warning.Kind];
}
