using ClicRdv.Emulator.Control;

namespace ClicRdv.Benchmarks.Calls;

/// <summary>The fewest calls that read a list whole: its length over the page size, rounded up, and one for an empty list.</summary>
internal sealed class FewestCalls(EmulatorData data)
{
    private const int PageSize = 200;

    /// <summary>The groups of the person who signs in, which fit on one page.</summary>
    public int Groups { get; } = 1;

    /// <summary>The calendars of a group and its sets.</summary>
    public int CalendarsOf(long groupId) => PagesOf(data.Calendars(groupId).Count) + PagesOf(data.Calendarsets(groupId).Count);

    private static int PagesOf(int records) => Math.Max(1, (records + PageSize - 1) / PageSize);
}
