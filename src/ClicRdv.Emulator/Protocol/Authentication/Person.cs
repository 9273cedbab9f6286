namespace ClicRdv.Emulator.Protocol.Authentication;

/// <summary>Staff, or an end customer of the booking module (clicrdv-api §3.4).</summary>
internal enum Profile
{
    Pro,
    Account,
}

internal sealed record Person(Profile Profile, long Id, long MainGroupId);

/// <summary>Who a call says it comes from; no person when what it shows is not good.</summary>
internal sealed record Caller(Person? Person, CredentialKind Credential, string? SessionId);

/// <summary>How a call told who it is from.</summary>
public enum CredentialKind
{
    None,
    Session,
    Basic,
}
