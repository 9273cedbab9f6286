using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Control.Journal;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdv.Emulator.Seed;
using ClicRdv.Emulator.Storage;

namespace ClicRdv.Emulator;

/// <summary>All that one emulator holds, for as long as it runs.</summary>
internal sealed class EmulatorState : IDisposable
{
    public EmulatorState(EmulatorOptions options, TimeProvider clock, ILogger logger)
    {
        Options = options;
        Logger = logger;
        Clock = new EmulatorClock(clock);
        Store = new EmulatorStore(options.Database);
        Sessions = new SessionStore(Clock);
        Journal = new RequestJournal(options.JournalCapacity);
        Switches = new Switches(options);
        if (!Schema.IsCurrent(Store))
        {
            SeedStore();
        }
    }

    public EmulatorOptions Options { get; }

    public ILogger Logger { get; }

    public EmulatorClock Clock { get; }

    public EmulatorStore Store { get; }

    public SessionStore Sessions { get; }

    public RequestJournal Journal { get; }

    public FaultRegistry Faults { get; } = new();

    public Switches Switches { get; }

    /// <summary>Cancelled when the emulator stops, so that delayed and held answers end.</summary>
    public CancellationTokenSource Stopping { get; } = new();

    /// <summary>Everything as it was at the start: data, clock, sessions, faults, journal, switches.</summary>
    public void Reset()
    {
        Faults.Clear();
        Switches.Reset();
        Clock.Reset();
        Sessions.Reset();
        SeedStore();
        Journal.Clear();
    }

    public void Dispose()
    {
        Store.Dispose();
        Stopping.Dispose();
    }

    private void SeedStore() => Store.Run(() =>
    {
        Schema.Create(Store);
        SeedData.Fill(Store, Options.Seed, Clock);
        Schema.Complete(Store);
        return true;
    });
}
