using ClicRdvPortal.Drafts;
using ClicRdvPortal.Shared.Days;
using ClicRdvPortal.Shared.Display;

namespace ClicRdvPortal.Booking;

public static class BookingTopic
{
    internal const string DraftKind = "booking";

    public static IServiceCollection AddBooking(this IServiceCollection services) => services
        .AddSingleton<Holidays>()
        .AddSingleton(DraftForm.Of<BookingTexts>(DraftKind, IconName.Plus, "DraftForm"))
        .AddScoped<AbleCalendars>()
        .AddScoped<BookingFrameReader>()
        .AddScoped<BookingSurroundings>();
}
