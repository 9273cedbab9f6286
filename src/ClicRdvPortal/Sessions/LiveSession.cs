using ClicRdv.Client;
using ClicRdvPortal.Sessions.Renewing;

namespace ClicRdvPortal.Sessions;

/// <summary>
/// One sign-in as this process knows it: shared by every tab of that person, so that a rotated upstream id reaches
/// them all and signing out in one ends the others.
/// </summary>
public sealed class LiveSession : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _lock = new();
    private readonly List<Func<Task>> _atEnd = [];
    private bool _isFinished;
    private bool _isLocked;
    private long _lastKeptAlive;
    private long _lastActivity;

    internal LiveSession(string key, CurrentPerson person, SessionCredential credential, TimeProvider clock)
    {
        Key = key;
        Person = person;
        Credential = credential;
        Hour = new UpstreamHour(clock);
        _lastKeptAlive = clock.GetTimestamp();
        _lastActivity = _lastKeptAlive;
    }

    public string Key { get; }

    public CurrentPerson Person { get; }

    /// <summary>What signs this person's upstream calls. Never leaves the server.</summary>
    public SessionCredential Credential { get; }

    /// <summary>Whether the upstream's own session still lives, and what waits until it does.</summary>
    public UpstreamHour Hour { get; }

    /// <summary>Raised when the screen is locked and when it is opened again, on any thread.</summary>
    public event EventHandler? LockChanged;

    /// <summary>Whether its tabs show nothing until the person has given their password again.</summary>
    public bool IsLocked => Volatile.Read(ref _isLocked);

    /// <summary>Cancelled when the person signs out or the session lapses.</summary>
    public CancellationToken Ended => _ended.Token;

    public bool HasEnded => _ended.IsCancellationRequested;

    /// <summary>What its tabs are told at the login page, one of <see cref="SessionNotice"/>.</summary>
    public string EndNotice { get; private set; } = SessionNotice.Ended;

    /// <summary>What has to be done with this session's credential when the session ends, whatever ends it. Nobody waits for it; it must not throw.</summary>
    public void AtEnd(Func<Task> finish)
    {
        lock (_lock)
        {
            if (!_isFinished)
            {
                _atEnd.Add(finish);
                return;
            }
        }

        _ = finish();
    }

    internal void End(string notice)
    {
        List<Func<Task>> finishing;
        lock (_lock)
        {
            if (_isFinished)
                return;
            _isFinished = true;
            finishing = [.. _atEnd];
        }

        foreach (var finish in finishing)
            _ = finish();
        EndNotice = notice;
        _ended.Cancel();
    }

    /// <summary>True at most once per <paramref name="interval"/>, so that a busy tab does not write at every key.</summary>
    internal bool MayKeepAlive(long now, TimeSpan interval, TimeProvider clock)
    {
        var last = Interlocked.Read(ref _lastKeptAlive);
        return clock.GetElapsedTime(last, now) >= interval
            && Interlocked.CompareExchange(ref _lastKeptAlive, now, last) == last;
    }

    /// <summary>The person has done something, in any of their tabs.</summary>
    internal void NoteActivity(long now) => Interlocked.Exchange(ref _lastActivity, now);

    internal bool IsIdle(TimeSpan idle, TimeProvider clock) => clock.GetElapsedTime(Interlocked.Read(ref _lastActivity)) >= idle;

    /// <summary>Goes on upstream with the session of a new sign-in. Everything that hangs on this object stays.</summary>
    internal void Renew(SessionCredential fresh)
    {
        Credential.Renew(fresh);
        Hour.Renew();
    }

    /// <returns>Whether that changed anything.</returns>
    internal bool SetLocked(bool isLocked)
    {
        if (Interlocked.Exchange(ref _isLocked, isLocked) == isLocked)
            return false;
        LockChanged?.Invoke(this, EventArgs.Empty);
        return true;
    }

    public void Dispose() => _ended.Dispose();

    public override string ToString() => $"session of pro {Person.ProId}";
}
