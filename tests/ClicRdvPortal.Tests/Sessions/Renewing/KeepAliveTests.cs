using ClicRdv.Emulator.Protocol.Authentication;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Sessions.Renewing;

/// <summary>The portal's hour and the upstream's, under somebody who works in a page that needs no call.</summary>
public sealed class KeepAliveTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(EmulatorFixture.Start);
    private readonly CircuitScopes _scopes = new();
    private PortalOverEmulator _site = null!;
    private PortalBrowser _browser = null!;
    private HeadlessCircuit _tab = null!;
    private CalendarDirectory _calendars = null!;

    private LiveSession Session { get; set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>What the page reads by itself as it comes to life is another matter.</summary>
    private int Calls => _site.Upstream.CountRequests(request =>
        request.Path.EndsWith("/groups.json", StringComparison.Ordinal) && request.Query.Split('&').Contains("results=1"));

    public async ValueTask InitializeAsync()
    {
        _site = await PortalOverEmulator.StartAsync(_clock, _scopes.AddTo);
        _browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
        _tab = await OpenAsync();
        var scope = await _scopes.NextAsync(Stop);
        _calendars = scope.GetRequiredService<CalendarDirectory>();
        Session = (await scope.GetRequiredService<UpstreamSession>().FindAsync())!;
        _site.Upstream.ClearRequests();
    }

    public async ValueTask DisposeAsync()
    {
        await _tab.DisposeAsync();
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task T17_Somebody_busy_in_the_circuit_alone_stays_signed_in_here_and_upstream_until_the_absolute_end()
    {
        var statuses = new List<int>();
        for (var minutes = 0; minutes < 11 * 60; minutes += 40)
        {
            _clock.Advance(TimeSpan.FromMinutes(40));
            await _tab.BeHereAsync();
            await CalledAsync();
        }

        Assert.True((await _calendars.GetAsync(12, 31, Stop)).IsSuccess);
        statuses.Add((int)(await _browser.GetAsync(PortalUrls.Groups, Stop)).StatusCode);
        _clock.Advance(TimeSpan.FromMinutes(59));
        await _tab.BeHereAsync();
        statuses.Add((int)(await _browser.GetAsync(PortalUrls.Groups, Stop)).StatusCode);

        Assert.Equal([200, 302], statuses);
        Assert.False(Session.Hour.IsAsleep);
    }

    [Fact]
    public async Task Signs_of_two_tabs_make_one_cheap_call_in_ten_minutes_and_none_where_others_were_made()
    {
        await using var other = await OpenAsync();
        for (var minutes = 5; minutes <= 30; minutes += 5)
        {
            _clock.Advance(TimeSpan.FromMinutes(5));
            await _tab.BeHereAsync();
            await other.BeHereAsync();
            await CalledAsync();
        }

        Assert.Equal(3, Calls);

        _clock.Advance(TimeSpan.FromMinutes(9));
        await _calendars.GetAsync(12, 31, Stop);
        _clock.Advance(TimeSpan.FromMinutes(9));
        await _tab.BeHereAsync();
        Assert.Equal(3, Calls);
    }

    [Fact]
    public async Task T18_A_page_that_only_stands_open_lets_the_upstream_hour_end()
    {
        for (var minutes = 0; minutes < 55; minutes += 5)
        {
            _clock.Advance(TimeSpan.FromMinutes(5));
            await _tab.InvokeDotNetAsync("None", "None");
        }

        Assert.Equal(0, Calls);
        _clock.Advance(TimeSpan.FromMinutes(6));
        var reading = _calendars.GetAsync(12, 31, Stop);
        while (!Session.Hour.IsAsleep && !reading.IsCompleted)
            await Task.Yield();

        Assert.True(Session.Hour.IsAsleep);
    }

    [Fact]
    public async Task Who_comes_back_is_asked_before_they_have_filled_in_what_they_could_not_save()
    {
        _site.Upstream.ExpiredSessionGuise = ExpiredSessionGuise.EmptyOk;
        _site.Upstream.ExpireSession(77);
        _clock.Advance(TimeSpan.FromMinutes(10));

        await _tab.BeHereAsync();

        await _tab.WaitForInteropAsync(call => call.StartsWith("ask ", StringComparison.Ordinal));
    }

    /// <summary>A page that is there: its circuit would read anew what the clock has passed by.</summary>
    private async Task<HeadlessCircuit> OpenAsync()
    {
        var tab = await _browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        await tab.WaitForFrameAsync("Dr Lemoine", after: 0);
        return tab;
    }

    /// <summary>The call is nobody's to wait for, and the clock must not be moved under it.</summary>
    private async Task CalledAsync()
    {
        while (Session.Hour.Silence >= TimeSpan.FromMinutes(10))
        {
            Stop.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
