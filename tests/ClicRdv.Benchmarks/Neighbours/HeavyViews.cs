using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;

namespace ClicRdv.Benchmarks.Neighbours;

/// <summary>The most that one may ask for, in one tab: each time another month or another week, which has not been read lately.</summary>
internal sealed class HeavyViews : IAsyncDisposable
{
    private const int Calendars = 50;
    private const int PerDay = 25;
    private const int DaysOfMonth = 42;
    private const int Weeks = 26;

    /// <summary>As many as fill a month's six weeks to what a view may hold.</summary>
    private const int CalendarsOfMonth = VeventDirectory.MostAtOnce / (PerDay * DaysOfMonth);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly PortalBrowser _browser;
    private HeadlessCircuit? _tab;
    private (byte[] Sign, TaskCompletionSource IsThere)? _awaited;
    private int _turn;

    private HeavyViews(PortalBrowser browser) => _browser = browser;

    /// <summary>Half a year; and as many customers as one may export.</summary>
    public static EmulatorLoad Load { get; } = new(Calendars, PerDay, Days: Weeks * 7, new DateOnly(2031, 5, 26), Fiches: 50_000, People: NeighboursBenchmark.People);

    public static async Task<HeavyViews> ArriveAsync(ServerProcess portal)
    {
        var views = new HeavyViews(await PlannerSite.SignedInAsync(portal));
        views._tab = await views._browser.OpenCircuitAsync(Address("view=week", Load.Monday.AddYears(-1)), views.Look);
        return views;
    }

    public async ValueTask DisposeAsync()
    {
        await _tab!.DisposeAsync();
        _browser.Dispose();
    }

    /// <summary>19,950 appointments, on 100 pages of the upstream's list. Every day has a label that says how many it has.</summary>
    public Task MonthAsync() => GoAsync(
        $"view=month&calendars={string.Join(',', Enumerable.Range(0, CalendarsOfMonth).Select(number => EvenLoad.FirstCalendar + number))}",
        Load.Monday.AddDays(20).AddMonths(_turn++ % 5),
        string.Create(CultureInfo.InvariantCulture, $", {CalendarsOfMonth * PerDay}"));

    /// <summary>8,750 appointments on 44 pages, all of them drawn.</summary>
    public Task WeekAsync() => GoAsync("view=week", Load.Monday.AddDays(7 * (_turn++ % Weeks)), "data-shown");

    public async Task ExportAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(EvenLoad.GroupId))
        {
            Content = JsonContent.Create(new { format = "xlsx", query = "", text = "", columns = new[] { "phone", "birthdate" } }),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var file = await _browser.SendAsync(request);
        file.EnsureSuccessStatusCode();
        await file.Content.ReadAsByteArrayAsync();
    }

    private static string Address(string view, DateOnly day) =>
        $"{PortalUrls.Planner(EvenLoad.GroupId)}?{view}&date={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    /// <param name="sign">What comes with the view that was asked for, and with nothing before it.</param>
    private async Task GoAsync(string view, DateOnly day, string sign)
    {
        var isThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _awaited = (Encoding.UTF8.GetBytes(sign), isThere);
        await _tab!.NavigateAsync(new Uri(_browser.Address, Address(view, day)));
        await isThere.Task.WaitAsync(Patience);
    }

    private void Look(ReadOnlyMemory<byte> frame)
    {
        if (_awaited is { } awaited && frame.Span.IndexOf(awaited.Sign) >= 0)
            awaited.IsThere.TrySetResult();
    }
}
