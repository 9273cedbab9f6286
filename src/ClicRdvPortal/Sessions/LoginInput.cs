namespace ClicRdvPortal.Sessions;

/// <summary>What the login form posts. The password never goes back into the page.</summary>
public sealed class LoginInput
{
    public const int LongestEmail = 255;

    /// <summary>Far above any real passphrase; what counts is that it is checked before hashing.</summary>
    public const int LongestPassword = 1024;

    public string? Email { get; set; }

    public string? Password { get; set; }
}
