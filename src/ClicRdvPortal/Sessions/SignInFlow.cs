using ClicRdv.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace ClicRdvPortal.Sessions;

public enum SignInOutcome
{
    SignedIn,

    /// <summary>Wrong e-mail or password, or a refused application key: the upstream does not tell them apart.</summary>
    Refused,

    /// <summary>Too many refusals from here or on this account.</summary>
    Throttled,

    /// <summary>Too many people sign in at this moment.</summary>
    Busy,

    UpstreamUnreachable,
    UpstreamSlow,

    /// <summary>The upstream answered something that is no login answer.</summary>
    UpstreamUnclear,
}

/// <param name="RetryAfter">How long to wait before another try, when that is known.</param>
public sealed record SignInResult(SignInOutcome Outcome, TimeSpan? RetryAfter = null);

/// <summary>Signs a person in upstream, and then here: one call, a new session key, the old session ended.</summary>
public sealed class SignInFlow(
    ClicRdvSignIn upstream,
    SignInThrottle throttle,
    LiveSessions sessions,
    TicketStore tickets,
    SignInQueue queue,
    IOptionsMonitor<CookieAuthenticationOptions> cookies,
    IEnumerable<SignedInStep> steps,
    SessionsMeter meter,
    ILogger<SignInFlow> logger)
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public async Task<SignInResult> SignInAsync(HttpContext context, string email, string password)
    {
        var (result, signedIn) = await AskAsync(context, email, password);
        meter.NoteSignIn(result.Outcome);
        if (signedIn is not null)
            await BeginSessionAsync(context, email, signedIn);
        return result;
    }

    /// <summary>Opens a session that is locked or lapsed upstream to its own person, and to nobody else: it goes on with the new upstream session.</summary>
    public async Task<SignInResult> ReopenAsync(HttpContext context, LiveSession session, string password)
    {
        var (result, signedIn) = await AskAsync(context, session.Person.Email, password);
        if (signedIn is not null && (signedIn.Pro?.Id ?? 0) != session.Person.ProId)
            (result, signedIn) = (new(SignInOutcome.Refused), null);
        meter.NoteReopening(result.Outcome);
        if (signedIn is null)
            return result;

        await sessions.ReopenAsync(session, signedIn.Credential);
        return result;
    }

    /// <summary>Has the upstream judge a password, within the limits of attempts. Its hash goes no further than that call.</summary>
    private async Task<(SignInResult Result, SignedIn? SignedIn)> AskAsync(HttpContext context, string email, string password)
    {
        // Checked before hashing: a megabyte of password must cost nothing (threat T05).
        if (password.Length > LoginInput.LongestPassword || email.Length > LoginInput.LongestEmail)
            return (new(SignInOutcome.Refused), null);

        using var place = queue.TryEnter();
        if (place is null)
            return (new(SignInOutcome.Busy, TimeSpan.FromSeconds(5)), null);

        var attempt = throttle.Begin(email, context.Connection.RemoteIpAddress);
        if (!attempt.MayTry)
            return (new(SignInOutcome.Throttled, attempt.Wait), null);

        try
        {
            var signedIn = await upstream.SignInAsProAsync(email, PasswordHash.Of(password), context.RequestAborted);
            attempt.Succeeded();
            return (new(SignInOutcome.SignedIn), signedIn);
        }
        catch (ClicRdvException exception)
        {
            if (!IsRefusal(exception))
                attempt.NotJudged();
            return (Explain(exception), null);
        }
    }

    private static bool IsRefusal(ClicRdvException exception) => exception.Kind == ClicRdvErrorKind.SignedOut;

    private SignInResult Explain(ClicRdvException exception)
    {
        if (IsRefusal(exception))
        {
            SessionLog.Refused(logger, (int?)exception.StatusCode);
            return new(SignInOutcome.Refused);
        }

        SessionLog.NoVerdict(logger, exception.Kind, exception.Fault, (int?)exception.StatusCode);
        return exception switch
        {
            { Kind: ClicRdvErrorKind.Busy } => new(SignInOutcome.UpstreamUnreachable, exception.RetryAfter),
            { Fault: ClicRdvFault.Timeout } => new(SignInOutcome.UpstreamSlow),
            { Fault: ClicRdvFault.BadAnswer or ClicRdvFault.TooLarge or ClicRdvFault.Redirect } => new(SignInOutcome.UpstreamUnclear),
            { Kind: ClicRdvErrorKind.Unreachable } => new(SignInOutcome.UpstreamUnreachable),
            _ => new(SignInOutcome.UpstreamUnclear),
        };
    }

    private async Task BeginSessionAsync(HttpContext context, string email, SignedIn signedIn)
    {
        if (OldKey(context) is { } old)
            await sessions.EndAsync(old);

        var pro = signedIn.Pro;
        var person = new CurrentPerson(pro?.Id ?? 0, pro?.Firstname ?? "", pro?.Lastname ?? "", pro?.Email is { Length: > 0 } known ? known : email);
        var key = TicketStore.NewKey();
        var properties = tickets.NewProperties(signedIn.Credential.RevealSessionId());
        await context.SignInAsync(Scheme, person.ToPrincipal(key, Scheme), properties);
        var session = sessions.Add(key, person, signedIn.Credential);
        foreach (var step in steps)
            await step.RunAsync(context, session);
    }

    /// <summary>The session that the browser still held: signing in again ends it rather than leaving it open.</summary>
    private string? OldKey(HttpContext context)
    {
        var options = cookies.Get(Scheme);
        return options.Cookie.Name is { } name && context.Request.Cookies[name] is { Length: > 0 } cookie
            ? options.TicketDataFormat.Unprotect(cookie)?.Principal.Claims.FirstOrDefault()?.Value
            : null;
    }
}
