namespace ClicRdvPortal.Features.Planner.Printing;

/// <summary>Names <c>PrintTexts.resx</c> and its English fellow.</summary>
public sealed class PrintTexts;
