using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Whose a page is, in what it carries: prerendered, or paused in the browser of whoever sits there, over a restart too. What one
/// session left is never taken up under another (threat T15); <see cref="CircuitOwners"/> knows only circuits of this process.
/// </summary>
public sealed class CarriedOwner(PersonStateProvider person)
{
    /// <summary>A hash of the session's key, which leaves the server in its cookie alone.</summary>
    [PersistentState] public string? Owner { get; set; }

    /// <summary>To be called before anything is drawn: of a page that is another's nothing is.</summary>
    public async Task ClaimAsync()
    {
        var mine = CurrentPerson.SessionKeyOf((await person.GetAuthenticationStateAsync()).User) is { } key
            ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))
            : null;
        if (Owner is null)
            Owner = mine;
        else if (mine is not null && !string.Equals(Owner, mine, StringComparison.Ordinal))
            person.Leave(SessionNotice.PersonChanged);
    }
}
