using System.Runtime.InteropServices;

namespace ClicRdv.Client;

/// <summary>How often a wall-clock time comes.</summary>
public enum WallClockFit
{
    /// <summary>Once, as nearly all do.</summary>
    Once,

    /// <summary>Never: the clock jumps over it, in Paris from 2 to 3 o'clock on the last Sunday of March.</summary>
    Never,

    /// <summary>Twice: the clock is put back over it, in Paris from 3 to 2 o'clock on the last Sunday of October.</summary>
    Twice,
}

/// <summary>What a wall-clock time of a group means in time.</summary>
/// <param name="Fit">How often it comes.</param>
/// <param name="Earlier">
/// The moment; the first of two. Of a time that never comes, the one that its digits have under the offset after the change.
/// </param>
/// <param name="Later">
/// The moment; the second of two. Of a time that never comes, the one that its digits have under the offset before the change:
/// as long after the jump as they are after its begin, which is how calendars commonly show it.
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WallClockMoment(WallClockFit Fit, DateTimeOffset Earlier, DateTimeOffset Later);
