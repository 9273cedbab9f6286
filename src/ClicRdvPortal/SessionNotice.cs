namespace ClicRdvPortal;

/// <summary>Why somebody stands at the login page; the words are in the page's texts.</summary>
public static class SessionNotice
{
    public const string SignedOut = "signed-out";
    public const string Ended = "ended";
    public const string PersonChanged = "person-changed";
    public const string TooLong = "too-long";
    public const string StaleForm = "stale-form";

    /// <summary>Somebody whose screen is locked is still signed in.</summary>
    public const string OtherPerson = "other-person";

    public static bool IsKnown(string? notice) => notice is SignedOut or Ended or PersonChanged or TooLong or StaleForm or OtherPerson;
}
