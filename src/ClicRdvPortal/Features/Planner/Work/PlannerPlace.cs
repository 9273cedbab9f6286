using System.Runtime.InteropServices;

namespace ClicRdvPortal.Features.Planner.Work;

/// <summary>A place on the grid: a calendar and a wall-clock time of the group.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PlannerPlace(long CalendarId, DateTime Time);
