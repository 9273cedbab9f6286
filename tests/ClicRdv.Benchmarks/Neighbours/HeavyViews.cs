using System.Net.Http.Json;
using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;

namespace ClicRdv.Benchmarks.Neighbours;

/// <summary>The most that one may ask for. Each time in a session of its own, for which nothing has been read lately.</summary>
internal sealed class HeavyViews(ServerProcess portal)
{
    private const int Calendars = 50;

    /// <summary>Six weeks, which is a month as the planner shows it, of 25 appointments a day; as many customers as one may export.</summary>
    public static EmulatorLoad Load { get; } = new(Calendars, AppointmentsPerDay: 25, Days: 42, new DateOnly(2031, 5, 26), Fiches: 50_000);

    /// <summary>52,500 appointments, on 263 pages of the upstream's list.</summary>
    public Task MonthAsync() => LookAsync("month");

    /// <summary>8,750 appointments, all of them drawn.</summary>
    public Task WeekAsync() => LookAsync("week");

    public async Task ExportAsync()
    {
        using var browser = await PlannerSite.SignedInAsync(portal);
        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(EvenLoad.GroupId))
        {
            Content = JsonContent.Create(new { format = "xlsx", query = "", text = "", columns = new[] { "phone", "birthdate" } }),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var file = await browser.SendAsync(request);
        file.EnsureSuccessStatusCode();
        await file.Content.ReadAsByteArrayAsync();
    }

    private async Task LookAsync(string view)
    {
        using var browser = await PlannerSite.SignedInAsync(portal);
        using var page = await browser.GetAsync($"{PortalUrls.Planner(EvenLoad.GroupId)}?view={view}&date=2031-06-15");
        page.EnsureSuccessStatusCode();
        await page.Content.ReadAsByteArrayAsync();
    }
}
