namespace ClicRdvPortal.Features.Planner.Months;

/// <summary>Names <c>MonthTexts.resx</c> and its English fellow.</summary>
public sealed class MonthTexts;
