namespace ClicRdvPortal.Features.Interventions.Bulk;

/// <summary>Names <c>BulkTexts.resx</c> and its English fellow.</summary>
public sealed class BulkTexts;
