using ClicRdv.Emulator.Protocol;

namespace ClicRdv.Emulator.Resources.Appointments;

/// <summary>400 with a number, a name and a message [docs: rest-ressources-appointment]; the messages are this emulator's own.</summary>
internal static class BookingErrors
{
    public static ApiRefusal MaxRdvNumber() => Error(6, nameof(MaxRdvNumber), "The customer has as many upcoming appointments as the group allows");

    public static ApiRefusal MintimeBetween() => Error(7, nameof(MintimeBetween), "Too close to another appointment of the customer");

    public static ApiRefusal MaxRdvPeriod() => Error(8, nameof(MaxRdvPeriod), "Too far in the future");

    public static ApiRefusal MintimeRdv() => Error(9, nameof(MintimeRdv), "Too soon");

    /// <summary>The cell of its number is empty; 10 is the gap [inferred].</summary>
    public static ApiRefusal NotAvailable() => Error(10, nameof(NotAvailable), "The slot is not available any more");

    public static ApiRefusal EmailAlreadyExists() => Error(11, nameof(EmailAlreadyExists), "Another registered customer uses this address");

    public static ApiRefusal SameTimeRdv() => Error(12, nameof(SameTimeRdv), "The customer has an appointment at that time");

    public static ApiRefusal EmailNotFound() => Error(13, nameof(EmailNotFound), "Nobody is known by this address");

    private static ApiRefusal Error(int number, string name, string message) => new(StatusCodes.Status400BadRequest, name, message, number);
}
