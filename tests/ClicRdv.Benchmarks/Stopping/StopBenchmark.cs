using System.Diagnostics;
using System.Globalization;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;
using Microsoft.Data.Sqlite;
using Tests.Shared;
using DemoAccount = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdv.Benchmarks.Stopping;

/// <summary>
/// The portal's own program with a hundred pages open, in half of which something is typed and not saved, is told to stop as hosts do: how
/// long until it is gone, how many pages were left something to resume from, and how much of what was typed is kept as a draft.
/// </summary>
internal static class StopBenchmark
{
    private const int Pages = 100;
    private const int Typed = Pages / 2;
    private const double Within = 1;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        var data = Directory.CreateTempSubdirectory("portal-stop-").FullName;
        try
        {
            await using var emulator = await EmulatorFixture.StartAsync(options =>
            {
                options.Seed.People = Pages;
                options.Seed.Practitioners = Typed;
                options.Seed.AppointmentsPerDay = 0;
            });
            await using var portal = await PortalProcess.StartAsync(emulator.Address, data);
            var browsers = new List<PortalBrowser>();
            var tabs = new List<HeadlessCircuit>();
            for (var i = 0; i < Pages; i++)
            {
                var person = DemoAccount.Staff(i + 1);
                browsers.Add(await portal.SignedInAsync(person.Email, person.Password));
                tabs.Add(await OpenAsync(browsers[^1], i));
            }

            var watch = Stopwatch.StartNew();
            var exit = await portal.TerminateAsync();
            var took = watch.Elapsed;
            if (exit != 0)
                throw new InvalidOperationException($"The portal ended with {exit}: {portal.Output}");

            var paused = tabs.Count(tab => tab.Paused.IsCompleted && tab.Carried.State.Length > 0);
            foreach (var tab in tabs)
                await tab.DisposeAsync();
            browsers.ForEach(browser => browser.Dispose());
            var allowed = new PortalOptions().StopWithin;
            var lost = Typed - await CountDraftsAsync(data);
            return
            [
                new($"SIGTERM to gone, {Pages} pages open", new Comparison(took.TotalMilliseconds, allowed.TotalMilliseconds, took / allowed), "ms", Within),
                new("pages that were left nothing to resume from", Comparison.OfCounts(Pages - paused, 0), "pages", Within),
                new("forms typed in of which no draft is kept", Comparison.OfCounts(lost, 0), "forms", Within),
            ];
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Every other page is a form, each of another person and record, with something typed into one field.</summary>
    private static async Task<HeadlessCircuit> OpenAsync(PortalBrowser browser, int number)
    {
        if (number % 2 == 0)
            return await browser.OpenCircuitAsync(PortalUrls.Calendars(EvenLoad.GroupId));
        var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(EvenLoad.GroupId) + $"?open={EvenLoad.FirstCalendar + (number / 2)}", keepFrames: true);
        await tab.WaitForFrameAsync("calendar-form", after: 0);
        await tab.TypeAsync("calendar-City", $"Ville {number}");
        return tab;
    }

    /// <summary>How many drafts the portal that has gone left in its store.</summary>
    private static async Task<int> CountDraftsAsync(string data)
    {
        await using var store = new SqliteConnection($"Data Source={Path.Combine(data, "portal.db")};Mode=ReadOnly;Pooling=False");
        await store.OpenAsync();
        await using var count = store.CreateCommand();
        count.CommandText = "SELECT COUNT(*) FROM drafts";
        return Convert.ToInt32(await count.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
