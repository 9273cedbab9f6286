namespace ClicRdv.Emulator.Control.Faults;

/// <summary>One of the numbered fault cases that a client has to stand, ready to be played.</summary>
/// <param name="Case">Its number, <c>F15</c>.</param>
/// <param name="Variant">Which of the case's forms; the first one listed is the usual one.</param>
/// <param name="Rule">What goes wrong with requests; null when the preset only acts at once.</param>
public sealed record FaultPreset(string Case, string Variant, FaultRule? Rule = null)
{
    /// <summary>Moves the emulator's clock.</summary>
    public TimeSpan ClockSkew { get; init; }

    /// <summary>Ends every open session.</summary>
    public bool EndsSessions { get; init; }
}
