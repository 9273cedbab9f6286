namespace ClicRdvPortal.Upstream;

/// <summary>How a save ended, when it was not a problem.</summary>
/// <param name="Current">What stands upstream now: the saved version, or the one somebody else wrote.</param>
/// <param name="IsConflict">True when nothing was written because the upstream's version had moved.</param>
public sealed record SaveOutcome<T>(T Current, bool IsConflict);
