namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>The fields of a service that a person may change; nothing else ever goes into a write (threat T43).</summary>
public enum InterventionField
{
    Name,
    Abbr,
    Length,
    Price,
    Color,
    Publicname,
    Set,
    Order,
}

/// <param name="TextKey">The sentence in <see cref="EditingTexts"/>.</param>
/// <param name="Limit">The length the sentence speaks of, where it does.</param>
public sealed record FieldFault(InterventionField Field, string TextKey, int Limit = 0);
