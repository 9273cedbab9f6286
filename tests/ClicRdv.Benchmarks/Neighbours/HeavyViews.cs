using System.Globalization;
using System.Net.Http.Json;
using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Neighbours;

/// <summary>Somebody who asks for the most that one may ask for, each time for something that has not been read lately.</summary>
internal sealed class HeavyViews(PortalBrowser browser) : IDisposable
{
    private const int Calendars = 50;
    private const int Practitioners = 60;
    private int _asked;

    /// <summary>Six weeks, which is a month as the planner shows it, of 25 appointments a day; as many customers as one may export.</summary>
    public static EmulatorLoad Load { get; } = new(Practitioners, AppointmentsPerDay: 25, Days: 42, new DateOnly(2031, 5, 26), Fiches: 50_000);

    public static async Task<HeavyViews> ArriveAsync(ServerProcess portal) => new(await PlannerSite.SignedInAsync(portal));

    /// <summary>So many calendars of the load, beginning with any of them, as an address names them.</summary>
    public static string CalendarsFrom(int first, int count) =>
        string.Join(',', Enumerable.Range(first, count).Select(number => (EvenLoad.FirstCalendar + (number % Practitioners)).ToString(CultureInfo.InvariantCulture)));

    /// <summary>52,500 appointments, on 263 pages of the upstream's list.</summary>
    public Task MonthAsync() => LookAsync("month");

    /// <summary>8,750 appointments, all of them drawn.</summary>
    public Task WeekAsync() => LookAsync("week");

    public async Task ExportAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(EvenLoad.GroupId))
        {
            Content = JsonContent.Create(new { format = "xlsx", query = "", text = "", columns = new[] { "phone", "birthdate" } }),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var file = await browser.SendAsync(request);
        file.EnsureSuccessStatusCode();
        await file.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => browser.Dispose();

    private async Task LookAsync(string view)
    {
        using var page = await browser.GetAsync($"{PortalUrls.Planner(EvenLoad.GroupId)}?view={view}&date=2031-06-15&calendars={CalendarsFrom(_asked++, Calendars)}");
        page.EnsureSuccessStatusCode();
        await page.Content.ReadAsByteArrayAsync();
    }
}
