using System.Runtime.InteropServices;

namespace ClicRdv.Client;

/// <summary>The stretch of a day's wall clock over which the clock jumps, or which comes twice.</summary>
/// <param name="Fit"><see cref="WallClockFit.Never"/> or <see cref="WallClockFit.Twice"/>.</param>
/// <param name="Start">Its first minute: wall-clock time, <see cref="DateTimeKind.Unspecified"/>.</param>
/// <param name="End">Its end, exclusive; never after the day's.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClockChange(WallClockFit Fit, DateTime Start, DateTime End);
