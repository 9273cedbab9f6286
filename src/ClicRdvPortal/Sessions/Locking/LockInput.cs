namespace ClicRdvPortal.Sessions.Locking;

/// <summary>What the form of the locked screen posts. The password goes to the upstream's login as a hash, and nowhere else.</summary>
public sealed class LockInput
{
    public string? Password { get; set; }

    public override string ToString() => nameof(LockInput);
}
