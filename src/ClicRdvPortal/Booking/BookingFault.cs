namespace ClicRdvPortal.Booking;

/// <summary>What is missing before anything can be booked.</summary>
public enum BookingFault
{
    Fiche,
    Services,
    Place,
    Rule,
}
