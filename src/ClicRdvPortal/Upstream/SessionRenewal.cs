using ClicRdvPortal.Sessions;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Upstream;

/// <summary>For a screen that got no answer for want of an upstream session: has its person asked for their password again, and says when there is one.</summary>
public sealed class SessionRenewal(UpstreamSession upstream, RenderPhase phase) : IDisposable
{
    private UpstreamHour? _hour;
    private int _renewals;

    /// <summary>There is a new session. Raised on any thread.</summary>
    public event EventHandler? Renewed;

    /// <summary>False where nobody can be asked in this page: it has no circuit, or nobody is signed in any more.</summary>
    public async Task<bool> CanAskAsync()
    {
        if (phase.IsPrerendering || await upstream.FindAsync() is not { } session)
            return false;
        if (_hour is not null)
            return true;
        _hour = session.Hour;
        _renewals = _hour.Renewals;
        _hour.Changed += OnChanged;
        return true;
    }

    /// <returns>False when there is no need to: the session lives.</returns>
    public bool Ask()
    {
        if (_hour is not { IsAsleep: true })
            return false;
        _hour.Ask();
        return true;
    }

    public void Dispose()
    {
        if (_hour is not null)
            _hour.Changed -= OnChanged;
    }

    private void OnChanged(object? sender, EventArgs change)
    {
        if (_hour is { } hour && Interlocked.Exchange(ref _renewals, hour.Renewals) != hour.Renewals)
            Renewed?.Invoke(this, EventArgs.Empty);
    }
}
