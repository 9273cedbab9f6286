using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Lapses;

/// <summary>Whoever sits in front of the dialog, and gives their password by its form each time they are asked.</summary>
internal sealed class AskedPerson : IDisposable
{
    private readonly LiveSession _session;
    private readonly PortalBrowser _browser;
    private Task _answering = Task.CompletedTask;
    private int _asked;
    private bool _isAsked;

    public AskedPerson(LiveSession session, PortalBrowser browser)
    {
        (_session, _browser) = (session, browser);
        session.Hour.Changed += OnChanged;
    }

    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Ends when the last answer has been taken.</summary>
    public Task QuietAsync() => _answering;

    public void Dispose() => _session.Hour.Changed -= OnChanged;

    private void OnChanged(object? sender, EventArgs change)
    {
        var isAsked = _session.Hour.IsAsked;
        if (Interlocked.Exchange(ref _isAsked, isAsked) || !isAsked)
            return;
        Interlocked.Increment(ref _asked);
        _answering = Task.Run(AnswerAsync);
    }

    private async Task AnswerAsync()
    {
        using var answer = await _browser.UnlockAsync(PortalSite.Person.Password, PortalUrls.LockPath);
        if (answer.Headers.Location is null)
            throw new InvalidOperationException($"The password was answered with {(int)answer.StatusCode}.");
    }
}
