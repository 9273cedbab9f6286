using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Control;

/// <summary>Behaviours that can be changed while the emulator runs.</summary>
internal sealed class Switches(EmulatorOptions options)
{
    private int _compatibilityUses;

    public ErrorBodyShape ErrorBodyShape { get; set; }

    public ExpiredSessionGuise ExpiredSessionGuise { get; set; }

    /// <summary>Takes the key from a body, or does without it once signed in, as old clients had it (clicrdv-api §3.1).</summary>
    public bool Compatibility { get; set; } = options.Compatibility;

    public int CompatibilityUses => _compatibilityUses;

    public TimeSpan Latency { get; set; } = options.Latency;

    public void CountCompatibilityUse() => Interlocked.Increment(ref _compatibilityUses);

    public void Reset()
    {
        ErrorBodyShape = ErrorBodyShape.Structured;
        ExpiredSessionGuise = ExpiredSessionGuise.Unauthorized;
        Compatibility = options.Compatibility;
        _compatibilityUses = 0;
        Latency = options.Latency;
    }
}
