namespace ClicRdvPortal.Shared.Drafts;

/// <summary>Names <c>DraftTexts.resx</c> and its English fellow.</summary>
public sealed class DraftTexts;
