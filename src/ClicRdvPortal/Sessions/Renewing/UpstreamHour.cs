namespace ClicRdvPortal.Sessions.Renewing;

/// <summary>
/// The upstream's session behind a sign-in: it dies after an hour of silence, and its person's password gives them another. What met
/// its end waits here, for all tabs together, so that it is asked for once (fault F24).
/// </summary>
public sealed class UpstreamHour
{
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private TaskCompletionSource _renewed = NewWait();
    private TaskCompletionSource _answered = NewWait();
    private int _renewals;
    private bool _isAsleep;
    private bool _isAsked;
    private bool _isKeptAlive;
    private long _usedAt;

    internal UpstreamHour(TimeProvider clock)
    {
        _clock = clock;
        _usedAt = clock.GetTimestamp();
    }

    /// <summary>It fell asleep, goes on, or is asked about or not any more. Raised on any thread.</summary>
    public event EventHandler? Changed;

    /// <summary>How often there was a new session: a call that met an end says which session's it was.</summary>
    public int Renewals => Volatile.Read(ref _renewals);

    /// <summary>Whether calls need the password first.</summary>
    public bool IsAsleep => Volatile.Read(ref _isAsleep);

    /// <summary>Whether the person is asked for it, in every tab.</summary>
    public bool IsAsked => Volatile.Read(ref _isAsked);

    /// <summary>How long nothing good has come from the upstream.</summary>
    public TimeSpan Silence => _clock.GetElapsedTime(Interlocked.Read(ref _usedAt));

    /// <summary>A call was answered as an ended session's.</summary>
    /// <param name="renewals">What <see cref="Renewals"/> was when the call was made: what an earlier session met says nothing of this one.</param>
    internal void MeetEnd(int renewals)
    {
        lock (_lock)
        {
            if (_renewals != renewals)
                return;
            _isAsleep = true;
        }

        Ask();
    }

    /// <summary>Asks for the password, unless it is not needed or asked for already.</summary>
    public void Ask() => SetAsked(true);

    /// <summary>The person does not want to now: what waits for their answer goes on without a session.</summary>
    public void PutOff()
    {
        if (!SetAsked(false))
            return;
        TaskCompletionSource answered;
        lock (_lock)
            (answered, _answered) = (_answered, NewWait());
        answered.TrySetResult();
    }

    /// <summary>There is a new session.</summary>
    internal void Renew()
    {
        TaskCompletionSource renewed, answered;
        lock (_lock)
        {
            (_isAsleep, _isAsked) = (false, false);
            _renewals++;
            (renewed, answered) = (_renewed, _answered);
            (_renewed, _answered) = (NewWait(), NewWait());
        }

        NoteUse();
        renewed.TrySetResult();
        answered.TrySetResult();
        Changed?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Waits for a session after the one that ended, and says whether there is one.</summary>
    internal async Task<bool> WaitAsync(int renewals, RenewalPatience patience, CancellationToken waitNoLonger)
    {
        Task wait;
        lock (_lock)
        {
            if (_renewals != renewals || !_isAsleep)
                return true;
            wait = patience switch
            {
                RenewalPatience.UntilRenewed => _renewed.Task,
                RenewalPatience.UntilPutOff when _isAsked => _answered.Task,
                _ => Task.CompletedTask,
            };
        }

        await wait.WaitAsync(waitNoLonger).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Renewals != renewals;
    }

    internal void NoteUse() => Interlocked.Exchange(ref _usedAt, _clock.GetTimestamp());

    /// <summary>Makes a call that ends a time of silence; one at a time, and none while the session is known to be over.</summary>
    internal async Task KeepAliveAsync(TimeSpan silence, Func<Task> call)
    {
        if (IsAsleep || Silence < silence || Interlocked.Exchange(ref _isKeptAlive, true))
            return;
        try
        {
            await call();
        }
        finally
        {
            Volatile.Write(ref _isKeptAlive, false);
        }
    }

    private bool SetAsked(bool isAsked)
    {
        lock (_lock)
        {
            if (!_isAsleep || _isAsked == isAsked)
                return false;
            _isAsked = isAsked;
        }

        Changed?.Invoke(this, EventArgs.Empty);
        return true;
    }

    private static TaskCompletionSource NewWait() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
