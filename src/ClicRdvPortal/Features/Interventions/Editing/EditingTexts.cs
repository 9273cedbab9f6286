namespace ClicRdvPortal.Features.Interventions.Editing;

/// <summary>Names <c>EditingTexts.resx</c> and its English fellow.</summary>
public sealed class EditingTexts;
