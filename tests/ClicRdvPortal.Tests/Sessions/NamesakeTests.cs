using ClicRdvPortal.Personal;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Tests.Shared;
using Person = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>Two people of one name in two groups (threat T20): what is remembered for one is nothing of the other's.</summary>
public sealed class NamesakeTests
{
    private const long Nantes = 18;
    private const long Ecluses = 25;
    private readonly CircuitScopes _scopes = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T20_Two_people_of_one_name_share_nothing_that_is_remembered()
    {
        await using var site = await PortalOverEmulator.StartAsync(
            await EmulatorFixture.StartAsync(options => (options.Seed.People, options.Seed.Practitioners) = (2, 1)), _scopes.AddTo);
        await using var first = await ArriveAsync(site, Person.Staff(1), Nantes);
        await using var second = await ArriveAsync(site, Person.Staff(2), Ecluses);

        // Asked in turn, so that what the one was told is remembered when the other asks the same.
        Assert.Equal([Nantes], await first.GroupsAsync());
        Assert.Equal([Ecluses], await second.GroupsAsync());
        Assert.Null(await first.ProblemOfAsync(Nantes));
        Assert.Equal(ProblemKind.NotFound, await second.ProblemOfAsync(Nantes));
        Assert.Null(await second.ProblemOfAsync(Ecluses));
        Assert.Equal(ProblemKind.NotFound, await first.ProblemOfAsync(Ecluses));

        await first.Scope.GetRequiredService<PersonalPreferences>().SetAsync("density", "compact");
        Assert.Equal("compact", (await first.Scope.GetRequiredService<PersonalPreferences>().ReadAsync())["density"]);
        Assert.DoesNotContain("density", (await second.Scope.GetRequiredService<PersonalPreferences>().ReadAsync()).Keys);

        Assert.Contains("Optique des Sept Lunes", first.Tab.PageHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Optique des Sept Lunes", second.Tab.PageHtml, StringComparison.Ordinal);
        Assert.All([first, second], visit => Assert.Contains("Alix Martin", visit.Tab.PageHtml, StringComparison.Ordinal));
    }

    private async Task<Visit> ArriveAsync(PortalOverEmulator site, Person person, long group)
    {
        site.Emulator.Data.TouchPro(person.ProId, ("firstname", "Alix"), ("lastname", "Martin"));
        site.Emulator.Data.RevokeGroup(person.ProId, 90);
        site.Emulator.Data.GrantGroup(person.ProId, group);
        var browser = await site.Portal.SignedInAsync(person.Email, cancellationToken: Stop);
        var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(group), cancellationToken: Stop);
        return new Visit(browser, tab, await _scopes.NextAsync(Stop));
    }

    private sealed record Visit(PortalBrowser Browser, HeadlessCircuit Tab, IServiceProvider Scope) : IAsyncDisposable
    {
        public async Task<IEnumerable<long>> GroupsAsync() =>
            (await Scope.GetRequiredService<GroupDirectory>().ListAsync(Stop)).Value!.Select(group => group.Id);

        public async Task<ProblemKind?> ProblemOfAsync(long group) =>
            (await Scope.GetRequiredService<CalendarDirectory>().RecentAsync(group, Stop)).Problem?.Kind;

        public async ValueTask DisposeAsync()
        {
            await Tab.DisposeAsync();
            Browser.Dispose();
        }
    }
}
