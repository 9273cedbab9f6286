using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal;

namespace ClicRdv.Benchmarks.Pages;

/// <summary>
/// How long a person waits, over an upstream whose every answer takes 100 ms: for the whole HTML of the page, which
/// must show what it is about, and for the first batch of its circuit that shows the same, from which on it can be used.
/// </summary>
internal static class PageBenchmark
{
    private const double Aim = 1.25;
    private const int WarmUps = 3;
    private const int Count = 15;
    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(100);

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PortalSite.StartAsync();
        using var direct = new DirectCalls(site.Emulator);
        using var visits = new Visits(site, Latency);
        await direct.SignInAsync();

        var group = site.Emulator.Data.Group(12)!.Text("name");
        var calendar = site.Emulator.Data.Calendar(31)!.Text("name");
        var (groups, settings, calendars) = (PortalUrls.Groups, PortalUrls.GroupSettings(12), PortalUrls.Calendars(12));
        string[] ofSettings = ["groups/12.json"];
        string[] ofCalendars = ["groups/12/calendars.json", "groups/12/calendarsets.json"];
        return
        [
            await ReadAsync("sign-in, to its answer", visits.SignInAsync, direct.SignInAsync),
            .. await BothAsync("sign-in and /groups", end => visits.SignInToAsync(groups, group, end), async () =>
            {
                await direct.SignInAsync();
                await direct.ReadAsync("groups.json");
            }),
            .. await BothAsync($"{settings}, cold", end => visits.ColdAsync(settings, group, end), () => direct.ReadAsync(["groups.json", .. ofSettings])),
            .. await BothAsync($"{settings}, warm", end => visits.WarmAsync(settings, group, end), () => direct.ReadAsync(ofSettings)),
            .. await BothAsync($"{calendars}, cold", end => visits.ColdAsync(calendars, calendar, end), () => direct.ReadAsync(["groups.json", .. ofCalendars])),
            .. await BothAsync($"{calendars}, warm", end => visits.WarmAsync(calendars, calendar, end), () => direct.ReadAsync(ofCalendars)),
        ];

        async Task<Reading[]> BothAsync(string what, Func<VisitEnd, Task<double>> visit, Func<Task> calls) =>
        [
            await ReadAsync(what + ", HTML", () => visit(VisitEnd.Html), calls),
            await ReadAsync(what + ", circuit", () => visit(VisitEnd.Circuit), calls),
        ];

        async Task<Reading> ReadAsync(string what, Func<Task<double>> visit, Func<Task> calls) =>
            new(what, await Pairs.MeasureAsync(WarmUps, Count, visit, () => visits.TimeAsync(calls)), "ms", Aim);
    }
}
