namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>Names <c>WorkTexts.resx</c> and its English fellow.</summary>
public sealed class WorkTexts;
