namespace ClicRdvPortal.Features.Planner.Keys;

/// <summary>Names <c>KeysTexts.resx</c> and its English fellow.</summary>
public sealed class KeysTexts;
