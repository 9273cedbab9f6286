using System.Net.Http.Json;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>Ids of somebody else's practice, asked for under one's own and under theirs (threat T42).</summary>
public sealed class OutOfReachTests
{
    private const string Secret = "ZSECRET";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T42_A_calendar_that_somebody_may_not_see_stays_out_of_their_planner_though_a_colleague_has_just_looked_at_it()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        site.Emulator.Data.AddVevent(12, 33, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("text", Secret));
        using var owner = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var stranger = await site.Portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
        foreach (var path in new[]
        {
            PortalUrls.PlannerAt(12, new DateOnly(2031, 3, 10)), PortalUrls.PlannerAt(12, new DateOnly(2031, 3, 10), 33),
            PortalUrls.Planner(12) + "?view=list&date=2031-03-10", PortalUrls.PlannerPrint(12) + "?date=2031-03-10",
        })
        {
            using var hers = await owner.GetAsync(path, Stop);
            using var his = await stranger.GetAsync(path, Stop);

            Assert.Contains(Secret, await hers.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, await his.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(12)]
    [InlineData(25)]
    public async Task T42_Neither_a_page_nor_an_export_gives_anything_of_another_practice_whichever_group_its_ids_are_asked_for_under(int group)
    {
        await using var site = await PortalOverEmulator.StartAsync(settings: [new("Portal:SignIn:PerAddress", "100")]);
        var data = site.Emulator.Data;
        var fiche = data.AddFiche(25, Secret, Secret).Id;
        var calendar = data.Calendars(25)[0].Id;
        var vevent = data.AddVevent(25, calendar, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("fiche_id", fiche), ("text", Secret)).Id;
        using var owner = await site.Portal.SignedInAsync(cancellationToken: Stop);
        using var stranger = await site.Portal.SignedInAsync("hugo.petit@example.com", cancellationToken: Stop);
        var hers = 0;

        foreach (var path in new[]
        {
            PortalUrls.Fiche(group, fiche), PortalUrls.Fiches(group), PortalUrls.BookingFor(group, fiche), PortalUrls.PlannerAt(group, new DateOnly(2031, 3, 10), calendar, vevent),
            PortalUrls.PlannerPrint(group) + $"?date=2031-03-10&calendars={calendar}", PortalUrls.Planner(group) + $"?view=list&date=2031-03-10&calendars={calendar}",
        })
        {
            // Hers first, so that the portal has just read it.
            using var open = await owner.GetAsync(path, Stop);
            hers += (await open.Content.ReadAsStringAsync(Stop)).Contains(Secret, StringComparison.Ordinal) ? 1 : 0;
            using var page = await stranger.GetAsync(path, Stop);
            Assert.InRange((int)page.StatusCode, 200, 404);
            Assert.DoesNotContain(Secret, await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.Equal(group == 25, hers >= 4);

        using var request = new HttpRequestMessage(HttpMethod.Post, PortalUrls.FicheExport(group)) { Content = JsonContent.Create(new { format = "csv", query = "", text = "zsecret", columns = Array.Empty<string>() }) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var export = await stranger.SendAsync(request, Stop);
        Assert.DoesNotContain(Secret, await export.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }
}
