using ClicRdvPortal.Sessions;

namespace ClicRdvPortal.Tests.Infrastructure;

/// <summary>Somebody in front of the dialog that asks for the password, and how often they were asked.</summary>
public sealed class PasswordPrompt : IDisposable
{
    private readonly LiveSession _session;
    private readonly Action<LiveSession> _answer;
    private int _count;
    private bool _isAsked;

    internal PasswordPrompt(LiveSession session, Action<LiveSession> answer)
    {
        (_session, _answer) = (session, answer);
        session.Hour.Changed += OnChanged;
    }

    public int Count => Volatile.Read(ref _count);

    public void Dispose() => _session.Hour.Changed -= OnChanged;

    private void OnChanged(object? sender, EventArgs change)
    {
        var isAsked = _session.Hour.IsAsked;
        if (Interlocked.Exchange(ref _isAsked, isAsked) || !isAsked)
            return;
        Interlocked.Increment(ref _count);
        _answer(_session);
    }
}
