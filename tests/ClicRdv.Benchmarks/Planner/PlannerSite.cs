using ClicRdv.Benchmarks.Servers;
using ClicRdv.Benchmarks.Servers.Swapped;
using ClicRdv.Emulator.Seed.Measuring;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;
using Tests.Shared;
using DemoAccount = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdv.Benchmarks.Planner;

/// <summary>
/// Group 90 with twenty calendars of twenty-five appointments a day, behind three portals: one as it is, one with a plain
/// loop instead of its columns, one of which only the shell is left.
/// </summary>
internal sealed class PlannerSite : IAsyncDisposable
{
    public const int Calendars = 20;
    public const int PerDay = 25;

    /// <summary>Eight calendars have 200 appointments a day and 1,000 in a week of five.</summary>
    public const int FewCalendars = 8;

    /// <summary>The Monday of the load, which lasts three weeks.</summary>
    private static readonly DateOnly Monday = new(2031, 3, 10);

    private readonly EmulatorFixture _emulator;

    private PlannerSite(EmulatorFixture emulator, ServerProcess portal, ServerProcess plain, ServerProcess shell) =>
        (_emulator, Portal, Plain, Shell) = (emulator, portal, plain, shell);

    public ServerProcess Portal { get; }

    public ServerProcess Plain { get; }

    public ServerProcess Shell { get; }

    public static string Day { get; } = Address("view=day&date=2031-03-17");

    public static string NextDay { get; } = Address("view=day&date=2031-03-18");

    /// <summary>Without an appointment: the planner's own frame.</summary>
    public static string EmptyDay { get; } = Address("view=day&date=2032-03-17");

    public static string NextEmptyDay { get; } = Address("view=day&date=2032-03-18");

    public static string Of200 { get; } = Address("view=day&date=2031-03-17&calendars=" + FirstFew());

    public static string Of1000 { get; } = Address("view=week&days=5&date=2031-03-17&calendars=" + FirstFew());

    public static async Task<PlannerSite> StartAsync()
    {
        var emulator = await StartEmulatorAsync();
        return new PlannerSite(
            emulator,
            await ServerProcess.StartPortalAsync(emulator.Address),
            await ServerProcess.StartPortalAsync(emulator.Address, Swap.PlainSheet),
            await ServerProcess.StartPortalAsync(emulator.Address, Swap.Shell));
    }

    public static Task<EmulatorFixture> StartEmulatorAsync() => EmulatorFixture.StartAsync(options =>
    {
        options.Seed.Practitioners = Calendars;
        options.Seed.AppointmentsPerDay = PerDay;
        options.Seed.Days = 21;
        options.Seed.Monday = Monday;
    });

    /// <summary>A session of its own.</summary>
    /// <param name="portal">Where.</param>
    /// <param name="person">Whose; the same person's each time when left out.</param>
    public static async Task<PortalBrowser> SignedInAsync(ServerProcess portal, DemoAccount? person = null)
    {
        person ??= PortalSite.Person;
        var browser = new PortalBrowser(portal.Address);
        using var answer = await browser.SignInAsync(person.Email, person.Password);
        return answer.Headers.Location is null ? throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.") : browser;
    }

    /// <summary>How many calls reach the upstream meanwhile, and until nothing has for half a second.</summary>
    public async Task<int> CallsOfAsync(Func<Task> work)
    {
        _emulator.Control.ClearRequests();
        await work();
        for (var (before, quiet) = (-1, 0); quiet < 5;)
        {
            await Task.Delay(100);
            var now = _emulator.Control.CountRequests();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }

        return _emulator.Control.CountRequests();
    }

    public async ValueTask DisposeAsync()
    {
        await Portal.DisposeAsync();
        await Plain.DisposeAsync();
        await Shell.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private static string Address(string query) => PortalUrls.Planner(EvenLoad.GroupId) + "?" + query;

    private static string FirstFew() => string.Join(',', Enumerable.Range(0, FewCalendars).Select(index => EvenLoad.FirstCalendar + index));
}
