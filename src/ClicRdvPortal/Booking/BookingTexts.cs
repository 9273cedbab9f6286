namespace ClicRdvPortal.Booking;

/// <summary>Names <c>BookingTexts.resx</c> and its English fellow.</summary>
public sealed class BookingTexts;
