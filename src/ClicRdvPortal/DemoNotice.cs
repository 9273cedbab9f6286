namespace ClicRdvPortal;

/// <summary>An account of the demonstration.</summary>
/// <param name="Email">The account to sign in with.</param>
/// <param name="Reach">Which text says what this account can reach.</param>
public sealed record DemoAccount(string Email, string Reach);

/// <summary>Whether this portal is a demonstration, and with which accounts one may look around.</summary>
public sealed class DemoNotice(Uri? emulator, bool portWasBusy)
{
    public const string Password = "demo-Passw0rd";

    /// <summary>Where the emulator answers, or null when this is no demonstration.</summary>
    public Uri? Emulator { get; } = emulator;

    /// <summary>True when the emulator's usual port was taken and a free one was used.</summary>
    public bool PortWasBusy { get; } = portWasBusy;

    public bool IsDemo => Emulator is not null;

    public IReadOnlyList<DemoAccount> Accounts { get; } =
    [
        new("claire.moreau@example.com", "DemoAccountAll"),
        new("hugo.petit@example.com", "DemoAccountSome"),
    ];
}
