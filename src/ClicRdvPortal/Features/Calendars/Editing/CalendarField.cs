namespace ClicRdvPortal.Features.Calendars.Editing;

/// <summary>The fields of a calendar that a person may change; nothing else ever goes into a write (threat T43).</summary>
public enum CalendarField
{
    Name,
    Publicname,
    Address,
    Zipcode,
    City,
    Set,
    Order,
}

/// <param name="TextKey">The sentence in <see cref="EditingTexts"/>.</param>
/// <param name="Limit">The length the sentence speaks of, where it does.</param>
public sealed record FieldFault(CalendarField Field, string TextKey, int Limit = 0);
