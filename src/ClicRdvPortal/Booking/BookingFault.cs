namespace ClicRdvPortal.Booking;

/// <summary>What is missing before anything can be booked.</summary>
public enum BookingFault
{
    Fiche,
    Services,
    Place,

    /// <summary>A visit that is moved to where it stands.</summary>
    SamePlace,
    Rule,
}
