using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Says who the circuit's person is, and turns to nobody when the session ends: at once in this process, within
/// seconds when another instance ended it. Also when a reconnect brings another person's cookie (threat T13).
/// </summary>
public sealed class PersonStateProvider : RevalidatingServerAuthenticationStateProvider
{
    private static readonly AuthenticationState Nobody = new(new ClaimsPrincipal(new ClaimsIdentity()));
    private readonly LiveSessions _sessions;
    private CancellationTokenRegistration _ended;
    private string? _key;

    public PersonStateProvider(ILoggerFactory loggerFactory, LiveSessions sessions)
        : base(loggerFactory)
    {
        _sessions = sessions;
        AuthenticationStateChanged += OnStateChanged;
    }

    /// <summary>What the login page tells the person who was sent there, or null.</summary>
    public string? Notice { get; private set; }

    /// <summary>Turns to nobody, for a reason that is known from elsewhere.</summary>
    internal void Leave(string notice) => TurnToNobody(notice);

    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(4);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState,
        CancellationToken cancellationToken)
    {
        if (CurrentPerson.SessionKeyOf(authenticationState.User) is { } key && await _sessions.IsAliveAsync(key))
            return true;

        Notice ??= SessionNotice.Ended;
        return false;
    }

    private void OnStateChanged(Task<AuthenticationState> change) => _ = FollowAsync(change);

    private async Task FollowAsync(Task<AuthenticationState> change)
    {
        var key = CurrentPerson.SessionKeyOf((await change).User);
        if (key is null)
            return;

        if (_key is null)
        {
            _key = key;
            if (await _sessions.FindAsync(key) is { } session)
                _ended = session.Ended.Register(() => TurnToNobody(session.EndNotice));
        }
        else if (!string.Equals(_key, key, StringComparison.Ordinal))
        {
            TurnToNobody(SessionNotice.PersonChanged);
        }
    }

    private void TurnToNobody(string notice)
    {
        Notice = notice;
        SetAuthenticationState(Task.FromResult(Nobody));
    }

    protected override void Dispose(bool disposing)
    {
        AuthenticationStateChanged -= OnStateChanged;
        _ended.Dispose();
        base.Dispose(disposing);
    }
}
