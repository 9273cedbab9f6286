using ClicRdv.Emulator.Seed;

namespace ClicRdv.Emulator;

/// <summary>How an emulator is started. Every default makes a demonstration that needs no setting.</summary>
public sealed class EmulatorOptions
{
    /// <summary>Addresses to listen on, <c>;</c> between several. Port 0 lets the system choose.</summary>
    public string Address { get; set; } = "http://127.0.0.1:5081";

    /// <summary>Takes a free port of 127.0.0.1 instead of failing when the port is in use.</summary>
    public bool FreePortWhenBusy { get; set; }

    /// <summary>Path of the SQLite file; null keeps the data in memory, one store per emulator.</summary>
    public string? Database { get; set; }

    /// <summary>Opens <c>/__emulator</c> over HTTP. <see cref="RunningEmulator.Control"/> needs no opening.</summary>
    public bool Control { get; set; }

    /// <summary>The application key that every call must carry in its query (clicrdv-api §3.1).</summary>
    public string ApiKey { get; set; } = "demo-key";

    /// <summary>Takes the key as old clients send it: in a JSON body, or not at all with a cookie (clicrdv-api §3.1).</summary>
    public bool Compatibility { get; set; }

    /// <summary>Which fictional data the emulator starts with.</summary>
    public SeedOptions Seed { get; set; } = new();

    /// <summary>Real time added to each answer of the API.</summary>
    public TimeSpan Latency { get; set; }

    /// <summary>How many requests the journal remembers; the oldest are forgotten first.</summary>
    public int JournalCapacity { get; set; } = 20_000;
}
