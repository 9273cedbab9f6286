namespace ClicRdvPortal.Features.Planner.Sending;

/// <summary>Names <c>SendingTexts.resx</c> and its English fellow.</summary>
public sealed class SendingTexts;
