using ClicRdvPortal.Shared.Days;

namespace ClicRdvPortal.Booking;

public static class BookingTopic
{
    public static IServiceCollection AddBooking(this IServiceCollection services) => services
        .AddSingleton<Holidays>()
        .AddScoped<AbleCalendars>()
        .AddScoped<BookingFrameReader>()
        .AddScoped<BookingSurroundings>();
}
