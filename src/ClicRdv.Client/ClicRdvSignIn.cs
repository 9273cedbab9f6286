using System.Net;
using Refit;

namespace ClicRdv.Client;

/// <summary>Opens sessions (clicrdv-api §8). It keeps nothing of what passes through it.</summary>
public sealed class ClicRdvSignIn : IDisposable
{
    private readonly ClicRdvClientFactory _factory;
    private readonly HttpClient _client;
    private readonly ISessionsApi _sessions;

    /// <summary>Called by the container; see <see cref="ClicRdvClientExtensions.AddClicRdvClient"/>.</summary>
    public ClicRdvSignIn(ClicRdvClientFactory factory)
    {
        _factory = factory;
        _client = factory.CreateForSignIn();
        _sessions = RestService.ForGenerated<ISessionsApi>(_client, factory.Settings);
    }

    /// <summary>Signs a member of the staff in, for the Calendar API.</summary>
    /// <param name="email">The login.</param>
    /// <param name="password">Let go of it after the call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ClicRdvException">
    /// <see cref="ClicRdvErrorKind.SignedOut"/>: refused, and nothing tells a wrong password from a wrong key.
    /// <see cref="ClicRdvErrorKind.Busy"/>, <see cref="ClicRdvErrorKind.Unreachable"/>: no decision was made.
    /// <see cref="ClicRdvErrorKind.Unexpected"/>: the answer was no login's answer.
    /// </exception>
    public Task<SignedIn> SignInAsProAsync(string email, PasswordHash password, CancellationToken cancellationToken = default) =>
        SignInAsync("pro", email, password, cancellationToken);

    /// <summary>Signs an end customer in, for the Booking API.</summary>
    /// <inheritdoc cref="SignInAsProAsync"/>
    public Task<SignedIn> SignInAsAccountAsync(string email, PasswordHash password, CancellationToken cancellationToken = default) =>
        SignInAsync("account", email, password, cancellationToken);

    /// <summary>Cancels the logins under way.</summary>
    public void Dispose() => _client.Dispose();

    private async Task<SignedIn> SignInAsync(string profile, string email, PasswordHash password, CancellationToken cancellationToken)
    {
        // A form body, because addresses end up in logs on the way.
        using var form = new FormUrlEncodedContent(
        [
            new($"{profile}[email]", email),
            new($"{profile}[password]", password.Reveal()),
        ]);
        using var answer = await SendAsync(form, cancellationToken).ConfigureAwait(false);
        var login = await ReadAsync(answer, cancellationToken).ConfigureAwait(false);
        if (login.Error is { } error) throw Refused(answer.StatusCode, ErrorBodyReader.Read(error));

        // A cookie alone proves nothing: an anonymous session has one as well.
        var isKnown = profile is "pro" ? login.Pro is not null : login.Account is not null;
        if (!isKnown || SessionCookie.Find(answer) is not { } sessionId)
            throw CallFailure.OfAnswer(answer.RequestMessage!, answer.StatusCode, ClicRdvFault.BadAnswer, "the login was answered without a session");
        return new SignedIn(new SessionCredential(sessionId), login.Pro, login.Account);
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent form, CancellationToken cancellationToken)
    {
        try
        {
            return await _sessions.LoginAsync(form, cancellationToken).ConfigureAwait(false);
        }
        catch (ClicRdvException refusal) when (refusal.StatusCode is
            HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity)
        {
            throw Refused(refusal.StatusCode.Value, refusal.Errors);
        }
    }

    private async Task<LoginAnswer> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return (await _factory.Settings.ContentSerializer.FromHttpContentAsync<LoginAnswer>(answer.Content, cancellationToken).ConfigureAwait(false))!;
        }
        catch (Exception fault) when (AnswerSerializer.IsUnreadable(fault))
        {
            throw CallFailure.OfUnreadable(answer);
        }
    }

    private static ClicRdvException Refused(HttpStatusCode status, IReadOnlyList<ClicRdvError> errors) =>
        new($"The sign-in was refused: status {(int)status}.")
        {
            Kind = ClicRdvErrorKind.SignedOut,
            StatusCode = status,
            Errors = errors,
        };
}

/// <summary>An open session and whose it is.</summary>
/// <param name="Credential">For <see cref="ClicRdvClientFactory.Create"/>.</param>
/// <param name="Pro">The member of the staff, after <see cref="ClicRdvSignIn.SignInAsProAsync"/>.</param>
/// <param name="Account">The end customer, after <see cref="ClicRdvSignIn.SignInAsAccountAsync"/>.</param>
public sealed record SignedIn(SessionCredential Credential, Pro? Pro, Account? Account)
{
    /// <summary>Hides the person.</summary>
    public override string ToString() => "SignedIn";
}
