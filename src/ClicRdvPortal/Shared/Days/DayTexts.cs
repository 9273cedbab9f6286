namespace ClicRdvPortal.Shared.Days;

/// <summary>Names <c>DayTexts.resx</c> and its English fellow.</summary>
public sealed class DayTexts;
