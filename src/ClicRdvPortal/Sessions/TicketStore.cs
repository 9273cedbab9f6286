using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Caching.Distributed;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// Keeps each sign-in on the server, so that the browser's cookie holds a key and nothing else. The upstream session
/// id travels inside the ticket's properties, and the bytes are encrypted: the cache outlives the process on disk.
/// </summary>
public sealed class TicketStore(
    IDistributedCache cache,
    IDataProtectionProvider protection,
    PortalSettings settings,
    TimeProvider clock,
    ILogger<TicketStore> logger) : ITicketStore, IDisposable
{
    private const string UpstreamSessionItem = "upstream-session";
    private const string LockedItem = "locked";
    private const string ActiveItem = "active";

    // What reads a ticket and writes it back must not undo a sign-out in between (threat T08). Short, and rare for one session.
    private readonly SemaphoreSlim _rewriting = new(1);
    private readonly IDataProtector _protector = protection.CreateProtector("ClicRdvPortal.Sessions.Ticket.v1");

    public static string NewKey() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static string? UpstreamSessionOf(AuthenticationTicket ticket) =>
        ticket.Properties.Items.TryGetValue(UpstreamSessionItem, out var id) ? id : null;

    public static void SetUpstreamSession(AuthenticationProperties properties, string sessionId) =>
        properties.Items[UpstreamSessionItem] = sessionId;

    public static bool IsLocked(AuthenticationTicket ticket) => ticket.Properties.Items.ContainsKey(LockedItem);

    /// <summary>When its person last did something, to the minute.</summary>
    public static DateTimeOffset? LastActivityOf(AuthenticationTicket ticket) =>
        ticket.Properties.Items.TryGetValue(ActiveItem, out var seconds) && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? DateTimeOffset.FromUnixTimeSeconds(at)
            : ticket.Properties.IssuedUtc;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = CurrentPerson.SessionKeyOf(ticket.Principal)
            ?? throw new InvalidOperationException("A ticket without a session key cannot be stored.");
        await RenewAsync(key, ticket);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var bytes = _protector.Protect(TicketSerializer.Default.Serialize(ticket));
        await cache.SetAsync(CacheKey(key), bytes, new DistributedCacheEntryOptions { AbsoluteExpiration = EndOf(ticket) });
    }

    /// <exception cref="TicketUnreadException">The cache gave no answer, which is not the answer that there is none.</exception>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var bytes = await AskAsync(key);
        if (bytes is null || !TryRead(bytes, out var ticket))
            return null;

        // The cache may keep its own clock, so the ticket's end is checked here as well.
        return ticket.Properties.ExpiresUtc > clock.GetUtcNow() ? ticket : null;
    }

    public async Task RemoveAsync(string key)
    {
        await _rewriting.WaitAsync();
        try
        {
            await cache.RemoveAsync(CacheKey(key));
        }
        finally
        {
            _rewriting.Release();
        }
    }

    /// <summary>Notes that its person is there: which they show by the circuit alone, without a request.</summary>
    public Task<bool> KeepAliveAsync(string key) => RewriteAsync(key, ticket => NoteActive(ticket.Properties));

    /// <summary>Writes a rotated upstream session id into the stored ticket.</summary>
    public Task ReplaceUpstreamSessionAsync(string key, string sessionId) =>
        RewriteAsync(key, ticket => SetUpstreamSession(ticket.Properties, sessionId));

    /// <summary>Keeps whether the screen is locked, also for after a restart.</summary>
    public Task SetLockedAsync(string key, bool isLocked) => RewriteAsync(key, ticket =>
    {
        if (isLocked)
            ticket.Properties.Items[LockedItem] = "1";
        else
            ticket.Properties.Items.Remove(LockedItem);
    });

    /// <summary>After the password: not locked, and with another upstream session.</summary>
    public Task<bool> ReopenAsync(string key, string upstreamSessionId) => RewriteAsync(key, ticket =>
    {
        ticket.Properties.Items.Remove(LockedItem);
        SetUpstreamSession(ticket.Properties, upstreamSessionId);
        NoteActive(ticket.Properties);
    });

    public AuthenticationProperties NewProperties(string upstreamSessionId)
    {
        var now = clock.GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + settings.Portal.SessionLifetime, AllowRefresh = false };
        NoteActive(properties);
        SetUpstreamSession(properties, upstreamSessionId);
        return properties;
    }

    public void Dispose() => _rewriting.Dispose();

    private async Task<byte[]?> AskAsync(string key)
    {
        try
        {
            return await cache.GetAsync(CacheKey(key));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new TicketUnreadException("The sign-ins cannot be read.", exception);
        }
    }

    /// <summary>False when the ticket is gone: it is not brought back.</summary>
    private async Task<bool> RewriteAsync(string key, Action<AuthenticationTicket> change)
    {
        await _rewriting.WaitAsync();
        try
        {
            if (await RetrieveAsync(key) is not { } ticket)
                return false;

            change(ticket);
            await RenewAsync(key, ticket);
            return true;
        }
        finally
        {
            _rewriting.Release();
        }
    }

    private void NoteActive(AuthenticationProperties properties) =>
        properties.Items[ActiveItem] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private DateTimeOffset EndOf(AuthenticationTicket ticket) =>
        ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + settings.Portal.SessionLifetime;

    private bool TryRead(byte[] bytes, [NotNullWhen(true)] out AuthenticationTicket? ticket)
    {
        try
        {
            ticket = TicketSerializer.Default.Deserialize(_protector.Unprotect(bytes));
        }
        catch (CryptographicException)
        {
            // Keys were rotated away or the cache was tampered with: signed out, and the bytes stay out of the log.
            SessionLog.Unreadable(logger);
            ticket = null;
        }

        return ticket is not null;
    }

    // The key itself is a secret that a cookie carries: a dump of the cache must not let one sign in.
    private static string CacheKey(string key) =>
        "session:" + Convert.ToHexString(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(key)));
}
