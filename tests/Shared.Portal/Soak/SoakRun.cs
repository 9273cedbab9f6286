using Tests.Shared;

namespace ClicRdvPortal.Tests.Shared.Soak;

/// <summary>
/// Many people at work at the same time over one portal: reads, writes, sign-ins, lapses, reconnects, and attempts with what was copied of
/// others. Every call upstream and everything that is shown is searched for what is another's (threats T12 to T15 and T20), and what was claimed of writes is held against what stands upstream (faults F15 and F16).
/// </summary>
public static class SoakRun
{
    private const string Many = "100000";

    public static async Task<SoakTally> RunAsync(SoakSettings settings)
    {
        // As many again, who sit down at the others' computers.
        var people = settings.People * 2;
        var scopes = new SoakScopes();
        var (tally, loot) = (new SoakTally(), new SoakLoot());
        await using var site = await PortalOverEmulator.StartAsync(
            await EmulatorFixture.StartAsync(options => SoakScene.Configure(options, people)),
            builder =>
            {
                scopes.AddTo(builder);
                settings.Configure(builder);
            },
            new("Portal:Circuits:PerPerson", Many),
            new("Portal:Circuits:InAll", Many),
            new("Portal:SignIn:AtOnce", Many),

            // All of them come from one address.
            new("Portal:SignIn:PerAddress", Many));
        var scene = new SoakScene(site.Upstream, people);
        if (settings.Faults)
            SoakWeather.Begin(site.Upstream);
        var work = Task.WhenAll(Enumerable.Range(1, settings.People).Select(WorkAsync));
        await new SoakJournal(site.Upstream, scene, tally).WatchAsync(work);
        await work;
        scene.CheckRows(tally);
        tally.CheckClaims(scene);
        return tally;

        async Task WorkAsync(int number)
        {
            await using var person = new SoakPerson(number, settings, site.Portal.NewBrowser(), site.Upstream, scopes, tally, loot);
            await person.WorkAsync(settings.Operations / settings.People);
        }
    }
}
