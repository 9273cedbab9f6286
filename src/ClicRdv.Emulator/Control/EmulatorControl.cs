using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Seed;

namespace ClicRdv.Emulator.Control;

/// <summary>The strings of an emulator: its clock, faults, journal, sessions and data. Safe to pull from any thread.</summary>
public sealed class EmulatorControl
{
    private readonly EmulatorState _state;

    internal EmulatorControl(EmulatorState state)
    {
        _state = state;
        Data = new EmulatorData(state);
    }

    public EmulatorData Data { get; }

    public static IReadOnlyList<DemoAccount> Accounts => DemoAccount.All;

    /// <summary>The emulator's clock, which is the host's until it is set or advanced.</summary>
    public DateTimeOffset Now => _state.Clock.Now;

    public ErrorBodyShape ErrorBodyShape
    {
        get => _state.Switches.ErrorBodyShape;
        set => _state.Switches.ErrorBodyShape = value;
    }

    /// <summary>How sessions that really ended are answered from now on.</summary>
    public ExpiredSessionGuise ExpiredSessionGuise
    {
        get => _state.Switches.ExpiredSessionGuise;
        set => _state.Switches.ExpiredSessionGuise = value;
    }

    /// <summary>Takes the key from a body too, and does without it once signed in. Usually off, as a client must never need it.</summary>
    public bool Compatibility
    {
        get => _state.Switches.Compatibility;
        set => _state.Switches.Compatibility = value;
    }

    /// <summary>How many calls were let in only because of <see cref="Compatibility"/>, since the start or the last reset.</summary>
    public int CompatibilityUses => _state.Switches.CompatibilityUses;

    /// <summary>Real time added to each answer.</summary>
    public TimeSpan Latency
    {
        get => _state.Switches.Latency;
        set => _state.Switches.Latency = value;
    }

    public IReadOnlyList<InjectedFault> Faults => _state.Faults.All;

    /// <summary>In order of arrival; the oldest go when there are more than <see cref="EmulatorOptions.JournalCapacity"/>.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _state.Journal.Requests;

    /// <summary>Puts back data, clock, sessions, faults, journal and switches.</summary>
    public void Reset() => _state.Reset();

    public void SetClock(DateTimeOffset now) => _state.Clock.Set(now);

    public void AdvanceClock(TimeSpan by) => _state.Clock.Advance(by);

    /// <exception cref="ArgumentException">A pattern of the rule is no regular expression.</exception>
    public InjectedFault InjectFault(FaultRule rule) => _state.Faults.Add(rule);

    /// <summary>Plays a numbered fault case, narrowed by <paramref name="narrow"/>; null when it only acts at once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such case or variant.</exception>
    public InjectedFault? InjectPreset(string faultCase, string? variant = null, Func<FaultRule, FaultRule>? narrow = null)
    {
        var preset = FaultPresets.Find(faultCase, variant) ?? throw new ArgumentOutOfRangeException(nameof(faultCase), "There is no such case or variant.");
        if (preset.EndsSessions)
        {
            ExpireSessions();
        }

        AdvanceClock(preset.ClockSkew);
        return preset.Rule is { } rule ? InjectFault(narrow?.Invoke(rule) ?? rule) : null;
    }

    public bool RemoveFault(long id) => _state.Faults.Remove(id);

    /// <summary>Ends every fault; requests that were held go on.</summary>
    public void ClearFaults() => _state.Faults.Clear();

    public int CountRequests(Func<RecordedRequest, bool>? predicate = null) => _state.Journal.Count(predicate ?? (_ => true));

    public void ClearRequests() => _state.Journal.Clear();

    /// <summary>Waits until a recorded request satisfies <paramref name="predicate"/>, which may look at its status.</summary>
    public async Task<RecordedRequest> WaitForRequestAsync(Func<RecordedRequest, bool> predicate, CancellationToken cancellationToken = default)
    {
        var found = new TaskCompletionSource<RecordedRequest>(TaskCreationOptions.RunContinuationsAsynchronously);
        _state.Journal.Changed += Look;
        try
        {
            Look(null, EventArgs.Empty);
            return await found.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            _state.Journal.Changed -= Look;
        }

        void Look(object? sender, EventArgs arguments)
        {
            if (Requests.FirstOrDefault(predicate) is { } request)
            {
                found.TrySetResult(request);
            }
        }
    }

    /// <summary>Ends everybody's session; says how many there were.</summary>
    public int ExpireSessions() => _state.Sessions.Expire();

    /// <summary>Ends the sessions of one pro; says how many there were.</summary>
    public int ExpireSession(long proId) => _state.Sessions.Expire(proId);

    /// <summary>The ids of a pro's open sessions, for a test that looks for them where they must not be.</summary>
    public IReadOnlyList<string> SessionIds(long proId) => _state.Sessions.IdsOf(proId);

    /// <summary>The next answer to a session sets a new id; the old one ends at once unless <paramref name="keepOld"/>.</summary>
    public void RotateNextSession(bool keepOld = false) => _state.Sessions.RotateNext(keepOld);
}
