namespace ClicRdvPortal.Shared;

/// <summary>Names the texts of the shared components: <c>SharedTexts.resx</c> and its English fellow.</summary>
public sealed class SharedTexts;
