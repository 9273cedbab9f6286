using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdvPortal;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdv.Benchmarks.Lapses;

/// <summary>
/// The upstream session ends exactly during a save, a thousand times: in every guise, before the write is done and after, for every kind
/// of write. What was claimed is held against what stands upstream.
/// </summary>
internal static class LapseBenchmark
{
    private const int Lapses = 1000;
    private const int Waiting = 20;

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        var scopes = new CircuitScopes();
        await using var site = await PortalOverEmulator.StartAsync(scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(PortalSite.Person.Email, PortalSite.Person.Password);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(LapsedSaves.Group));
        var scope = await scopes.NextAsync();
        var session = await scope.GetRequiredService<UpstreamSession>().FindAsync() ?? throw new InvalidOperationException("Nobody is signed in.");
        using var person = new AskedPerson(session, browser);

        var saves = await SaveAsync(site.Upstream, new LapsedSaves(scope, site.Upstream.Data), person);
        var asked = person.Asked;
        var (lost, doubled, untold) = (saves.Count(save => save is { IsClaimed: true, Count: 0 }), saves.Count(save => save.Count > 1), saves.Count(save => save is { IsClaimed: false, Count: > 0 }));
        var (dialogs, logins) = await MeetAtOnceAsync(site.Upstream, scope.GetRequiredService<CalendarDirectory>(), person);
        return
        [
            new($"writes that stand upstream, of {Lapses} that met a lapse", Comparison.OfCounts(saves.Sum(save => save.Count), saves.Count(save => save.IsClaimed)), "writes", 1),
            new("claimed and lost; doubled; done and not claimed", Comparison.OfCounts(lost + doubled + untold, 0), "writes", 1),
            new("dialogs of these lapses", Comparison.OfCounts(asked, Lapses), "dialogs", 1),
            new($"logins when {Waiting} calls meet a lapsed session", Comparison.OfCounts(logins, 1), "logins", 1),
            new($"dialogs when {Waiting} calls meet a lapsed session", Comparison.OfCounts(dialogs, 1), "dialogs", 1),
        ];
    }

    private static async Task<List<(bool IsClaimed, int Count)>> SaveAsync(EmulatorControl upstream, LapsedSaves saves, AskedPerson person)
    {
        var guises = Enum.GetValues<ExpiredSessionGuise>();
        var made = new List<(LapsedSave Save, bool IsClaimed)>();
        for (var number = 0; number < Lapses; number++)
        {
            var save = await saves.BeginAsync(number / (guises.Length * 2), number);
            upstream.ExpiredSessionGuise = guises[number % guises.Length];
            var moment = number / guises.Length % 2 == 0 ? FaultMoment.Before : FaultMoment.After;
            var fault = upstream.InjectFault(Fault.SessionEnds() with { Method = "POST|PUT|DELETE", Path = "^/api/v1/groups/", Times = 1, Moment = moment });
            made.Add((save, await save.RunAsync()));
            await person.QuietAsync();
            upstream.RemoveFault(fault.Id);
        }

        // At the very end: a second write that came late would be counted too.
        return [.. made.Select(one => (one.IsClaimed, one.Save.Count()))];
    }

    private static async Task<(int Dialogs, int Logins)> MeetAtOnceAsync(EmulatorControl upstream, CalendarDirectory calendars, AskedPerson person)
    {
        upstream.ExpireSession(PortalSite.Person.ProId);
        upstream.ClearRequests();
        var before = person.Asked;
        var read = await Task.WhenAll(Enumerable.Range(0, Waiting).Select(_ => calendars.GetAsync(LapsedSaves.Group, LapsedSaves.Calendar)));
        if (!read.All(result => result.IsSuccess))
            throw new InvalidOperationException("A call that waited for the password got nothing.");
        await person.QuietAsync();
        return (person.Asked - before, upstream.CountRequests(request => request.Path.Contains("sessions/login", StringComparison.Ordinal)));
    }
}
