namespace ClicRdvPortal.Sessions.Locking;

/// <summary>Names the texts of the locked screen.</summary>
public sealed class LockTexts;
