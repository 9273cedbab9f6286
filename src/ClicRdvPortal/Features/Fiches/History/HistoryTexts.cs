namespace ClicRdvPortal.Features.Fiches.History;

/// <summary>Names <c>HistoryTexts.resx</c> and its English fellow.</summary>
public sealed class HistoryTexts;
