using System.Globalization;
using System.Security.Claims;

namespace ClicRdvPortal.Sessions;

/// <summary>Who is signed in, as the upstream's login answer named them.</summary>
public sealed record CurrentPerson(long ProId, string FirstName, string LastName, string Email)
{
    private const string SessionClaim = "portal:session";

    public string DisplayName =>
        $"{FirstName} {LastName}".Trim() is { Length: > 0 } name ? name : Email;

    public string Initials
    {
        get
        {
            var letters = string.Concat(new[] { FirstName, LastName }
                .Where(name => name.Length > 0)
                .Select(name => StringInfo.GetNextTextElement(name)));
            return (letters.Length > 0 ? letters : StringInfo.GetNextTextElement(Email)).ToUpper(CultureInfo.CurrentCulture);
        }
    }

    public static CurrentPerson? From(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true }
        && long.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var proId)
            ? new CurrentPerson(
                proId,
                principal.FindFirstValue(ClaimTypes.GivenName) ?? "",
                principal.FindFirstValue(ClaimTypes.Surname) ?? "",
                principal.FindFirstValue(ClaimTypes.Email) ?? "")
            : null;

    /// <summary>The key under which the server keeps this principal's session, or null for nobody.</summary>
    internal static string? SessionKeyOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } ? principal.FindFirstValue(SessionClaim) : null;

    internal ClaimsPrincipal ToPrincipal(string sessionKey, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(SessionClaim, sessionKey),
            new Claim(ClaimTypes.NameIdentifier, ProId.ToString(CultureInfo.InvariantCulture)),
            new Claim(ClaimTypes.GivenName, FirstName),
            new Claim(ClaimTypes.Surname, LastName),
            new Claim(ClaimTypes.Email, Email),
            new Claim(ClaimTypes.Name, DisplayName),
        ],
        scheme));
}
