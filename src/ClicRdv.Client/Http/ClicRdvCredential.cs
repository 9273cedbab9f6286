using System.Diagnostics;

namespace ClicRdv.Client;

/// <summary>Who a client speaks for: a session (<see cref="SessionCredential"/>) or an e-mail and password (<see cref="BasicCredential"/>).</summary>
[DebuggerDisplay("{GetType().Name,nq} (hidden)")]
public abstract class ClicRdvCredential
{
    private protected ClicRdvCredential()
    {
    }

    /// <summary>Asked-for pauses hold for the person, whichever of their clients met them.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal SlowDown SlowDown { get; } = new();

    /// <summary>The type only.</summary>
    public sealed override string ToString() => $"{GetType().Name} (hidden)";

    /// <summary>Writes itself into <paramref name="request"/> and returns what it wrote, if the answer may replace it.</summary>
    internal abstract string? Apply(HttpRequestMessage request);

    internal virtual void TakeOver(string sent, string received)
    {
    }

    /// <summary>Whether what was <paramref name="sent"/>, and has ended, was replaced. Off unless the program gave a way to sign in again.</summary>
    internal virtual Task<bool> RenewAsync(string sent, CancellationToken cancellationToken) => Task.FromResult(false);
}
