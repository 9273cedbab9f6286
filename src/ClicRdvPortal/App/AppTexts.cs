namespace ClicRdvPortal.App;

/// <summary>Names the shell's own texts: <c>AppTexts.resx</c> and its English fellow.</summary>
public sealed class AppTexts;
