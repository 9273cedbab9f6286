namespace ClicRdvPortal.Features.Calendars.Bulk;

/// <summary>Names <c>BulkTexts.resx</c> and its English fellow.</summary>
public sealed class BulkTexts;
