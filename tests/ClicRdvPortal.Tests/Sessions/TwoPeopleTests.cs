using ClicRdv.Emulator.Control.Journal;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Person = ClicRdv.Emulator.Seed.DemoAccount;

namespace ClicRdvPortal.Tests.Sessions;

/// <summary>
/// Two people at work at the same time, each in two tabs. What a person's circuits ask for names them: Claire reads
/// calendar 31 and Hugo calendar 32, which both of them may read, so that a crossed call would succeed unseen.
/// </summary>
public sealed class TwoPeopleTests
{
    private const long ClairesCalendar = 31;
    private const long HugosCalendar = 32;
    private const int CallsPerLoop = 150;
    private const int TicksPerTimer = 50;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Thousands_of_interleaved_calls_from_tasks_and_timers_of_two_people_each_carry_their_own_session()
    {
        var scopes = new CircuitScopes();
        await using var site = await PortalOverEmulator.StartAsync(scopes.AddTo);
        using var claire = await site.Portal.SignedInAsync(Person.Claire.Email, cancellationToken: Stop);
        using var hugo = await site.Portal.SignedInAsync(Person.Hugo.Email, cancellationToken: Stop);
        var tabs = new List<(HeadlessCircuit Circuit, IServiceProvider Scope, long Calendar)>();
        foreach (var (browser, calendar) in new[] { (claire, ClairesCalendar), (hugo, HugosCalendar), (claire, ClairesCalendar), (hugo, HugosCalendar) })
        {
            var circuit = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
            tabs.Add((circuit, await scopes.NextAsync(Stop), calendar));
        }

        site.Upstream.ClearRequests();
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var work = tabs
            .SelectMany(tab => Enumerable.Range(0, 4).Select(_ => BackgroundAsync(tab.Scope, tab.Calendar, start.Task))
                .Append(TimerAsync(tab.Scope, tab.Calendar, start.Task)))
            .ToList();
        start.SetResult();
        var made = (await Task.WhenAll(work)).Sum();

        var requests = site.Upstream.Requests.Where(request => request.Path.Contains("/calendars/", StringComparison.Ordinal)).ToList();
        Assert.True(made >= 2000, $"Only {made} calls were made.");
        Assert.Equal(made, requests.Count);
        AssertOnly(requests, ClairesCalendar, Person.Claire, site.Upstream.SessionIds(Person.Claire.ProId));
        AssertOnly(requests, HugosCalendar, Person.Hugo, site.Upstream.SessionIds(Person.Hugo.ProId));
        foreach (var (circuit, _, _) in tabs)
            await circuit.DisposeAsync();
    }

    [Fact]
    public async Task A_session_that_the_upstream_renews_is_taken_over_by_every_tab_of_that_person_and_by_nobody_else()
    {
        var scopes = new CircuitScopes();
        await using var site = await PortalOverEmulator.StartAsync(scopes.AddTo);
        using var claire = await site.Portal.SignedInAsync(Person.Claire.Email, cancellationToken: Stop);
        using var hugo = await site.Portal.SignedInAsync(Person.Hugo.Email, cancellationToken: Stop);
        await using var first = await claire.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var firstScope = await scopes.NextAsync(Stop);
        await using var second = await claire.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var secondScope = await scopes.NextAsync(Stop);
        await using var other = await hugo.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var otherScope = await scopes.NextAsync(Stop);
        var before = Assert.Single(site.Upstream.SessionIds(Person.Claire.ProId));
        var hugosBefore = Assert.Single(site.Upstream.SessionIds(Person.Hugo.ProId));

        site.Upstream.RotateNextSession();
        await ReadAsync(firstScope, ClairesCalendar);
        site.Upstream.ClearRequests();
        await ReadAsync(secondScope, ClairesCalendar);
        await ReadAsync(otherScope, HugosCalendar);

        var after = Assert.Single(site.Upstream.SessionIds(Person.Claire.ProId));
        Assert.NotEqual(before, after);
        Assert.Equal([after, hugosBefore], site.Upstream.Requests.Select(request => request.SessionId!));
    }

    private static void AssertOnly(
        List<RecordedRequest> requests, long calendar, Person person, IReadOnlyList<string> sessions)
    {
        var path = $"/api/v1/groups/12/calendars/{calendar}.json";
        var own = requests.Where(request => request.Path == path).ToList();
        Assert.NotEmpty(own);
        Assert.All(own, request =>
        {
            Assert.Equal(person.ProId, request.ProId);
            Assert.Contains(request.SessionId, sessions);
        });
        Assert.DoesNotContain(requests, request => request.Path != path && sessions.Contains(request.SessionId));
    }

    private static async Task<int> BackgroundAsync(IServiceProvider scope, long calendar, Task start)
    {
        await start;
        return await Task.Run(
            async () =>
            {
                for (var i = 0; i < CallsPerLoop; i++)
                    await ReadAsync(scope, calendar);
                return CallsPerLoop;
            },
            Stop);
    }

    /// <summary>A timer of the circuit, whose ticks run on threads that never saw the request.</summary>
    private static async Task<int> TimerAsync(IServiceProvider scope, long calendar, Task start)
    {
        await start;
        var ticks = 0;
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Timer? timer = null;
        timer = new Timer(OnTick, null, TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        await using (timer)
        {
            await done.Task.WaitAsync(Stop);
        }

        return ticks;

        void OnTick(object? state) => _ = TickAsync();

        async Task TickAsync()
        {
            try
            {
                await ReadAsync(scope, calendar);
            }
            catch (Exception exception)
            {
                done.TrySetException(exception);
                throw;
            }

            if (++ticks == TicksPerTimer)
                done.TrySetResult();
            else
                timer!.Change(TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
        }
    }

    private static async Task ReadAsync(IServiceProvider scope, long calendar)
    {
        var read = await scope.GetRequiredService<CalendarDirectory>().GetAsync(12, calendar, Stop);
        Assert.True(read.IsSuccess, read.Problem?.ToString());
        Assert.Equal(calendar, read.Value.Id);
    }
}
