using System.Collections.Concurrent;
using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Shared;

namespace ClicRdvPortal.Tests.Hosting.Secrets;

/// <summary>
/// T10, T53 to T55: two people use the portal while nearly everything goes wrong, everything that could carry a secret
/// away is kept, and the secrets are looked for in all of it.
/// </summary>
public sealed class SecretsTests : IAsyncDisposable
{
    private const string ApiKey = "canary-key-6e1f0c7a9b";
    private const string Password = "demo-Passw0rd";
    private const string WrongPassword = "canari é 🐤 <faux>&+/";
    private static readonly string[] Pages = [PortalUrls.Groups, PortalUrls.Calendars(12), PortalUrls.GroupSettings(12), "/nowhere", "/error", "/login"];

    private readonly CapturedLog _log = new();
    private readonly CapturedTelemetry _telemetry = new();
    private readonly CircuitScopes _scopes = new();
    private readonly ConcurrentQueue<string> _answers = new();
    private readonly ConcurrentQueue<string> _exceptions = new();
    private readonly ConcurrentQueue<byte[]> _frames = new();
    private readonly ConcurrentQueue<byte[]> _files = new();
    private readonly HashSet<string> _sessionIds = new(StringComparer.Ordinal);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync()
    {
        _telemetry.Dispose();
        _log.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task T53_No_session_id_no_password_no_hash_and_no_key_leaves_the_server_or_reaches_a_log()
    {
        await UsePortalAsync();

        Canary[] canaries =
        [
            new("API key", ApiKey),
            new("password", Password),
            Canary.OfSha1("SHA-1 of the password", Password),
            new("wrong password", WrongPassword),
            Canary.OfSha1("SHA-1 of the wrong password", WrongPassword),
            .. _sessionIds.Select((id, index) => new Canary($"session id {index}", id)),
        ];
        Assert.True(_sessionIds.Count >= 3, "Two people signed in and one session was renewed.");
        foreach (var canary in canaries)
        {
            AssertAbsent(canary, "log", _log.Lines);
            AssertAbsent(canary, "trace", _telemetry.Activities);
            AssertAbsent(canary, "event", _telemetry.Events);
            AssertAbsent(canary, "answer to the browser", _answers);
            AssertAbsent(canary, "exception", _exceptions);
            Assert.False(_frames.Any(frame => canary.IsIn(frame)), $"The {canary} is in a WebSocket frame.");
            Assert.False(_files.Any(file => canary.IsIn(file)), $"The {canary} is in a file.");
        }

        AssertTheNetsCaughtSomething();
    }

    private static void AssertAbsent(Canary canary, string place, IEnumerable<string> texts) =>
        Assert.False(texts.Any(canary.IsIn), $"The {canary} is in a {place}.");

    /// <summary>A net that hangs beside the stream would let the test pass for ever.</summary>
    private void AssertTheNetsCaughtSomething()
    {
        Assert.Contains(_log.Lines, line => line.Contains("refused a sign-in", StringComparison.Ordinal));
        Assert.Contains("Microsoft.AspNetCore.Server.Kestrel.Connections", _log.Categories.Keys);
        Assert.Contains("Microsoft.AspNetCore.Components.RenderTree.Renderer", _log.Categories.Keys);
        Assert.Contains(_telemetry.Activities, text => text.StartsWith("ClicRdv.Client ", StringComparison.Ordinal));
        Assert.Contains(_telemetry.Events, text => text.StartsWith("System.Net.Http RequestStart", StringComparison.Ordinal));
        var shown = new Canary("a calendar", "Dr Lemoine");
        Assert.Contains(_answers, shown.IsIn);
        Assert.Contains(_frames, frame => shown.IsIn(frame));
        Assert.NotEmpty(_exceptions);
        Assert.Contains(_files, file => file.AsSpan().IndexOf("session:"u8) >= 0);
    }

    private async Task UsePortalAsync()
    {
        var emulator = await EmulatorFixture.StartAsync(options => options.ApiKey = ApiKey);
        await using var site = await PortalOverEmulator.StartAsync(emulator, Configure, new("Logging:LogLevel:Default", "Trace"), new("Logging:LogLevel:Microsoft.AspNetCore", "Trace"), new("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace"));
        using var claire = await SignInAsync(site, "claire.moreau@example.com");
        using var hugo = await SignInAsync(site, "hugo.petit@example.com");
        foreach (var (browser, proId) in new[] { (claire, 77), (hugo, 78) })
        {
            await LookAtPagesAsync(browser);
            await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
            _answers.Enqueue(tab.PageHtml);
            await MeetFaultsAsync(site, browser, proId, tab, await _scopes.NextAsync(Stop));
            tab.Frames.ToList().ForEach(_frames.Enqueue);
        }

        KeepSessionIds(site);
        await KeepAsync(await claire.SignOutAsync(PortalUrls.Groups, Stop));
        foreach (var file in Directory.GetFiles(site.Portal.DataPath, "*", SearchOption.AllDirectories))
            _files.Enqueue(await File.ReadAllBytesAsync(file, Stop));
    }

    private void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log);
        _scopes.AddTo(builder);
    }

    private async Task<PortalBrowser> SignInAsync(PortalOverEmulator site, string email)
    {
        var browser = site.Portal.NewBrowser();
        await KeepAsync(await browser.SignInAsync(email, WrongPassword, cancellationToken: Stop));
        foreach (var fault in new[] { Fault.Status(500), Fault.HtmlPage(), Fault.Body("{\"pro\":"), Fault.ResetMidBody(), Fault.ResetBeforeHeaders(FaultMoment.After) })
        {
            site.Upstream.InjectFault(fault with { Path = "sessions/login", Times = 1 });
            await KeepAsync(await browser.SignInAsync(email, Password, cancellationToken: Stop));
        }

        await KeepAsync(await browser.SignInAsync(email, Password, cancellationToken: Stop));
        KeepSessionIds(site);
        return browser;
    }

    private async Task LookAtPagesAsync(PortalBrowser browser)
    {
        foreach (var path in Pages)
            await KeepAsync(await browser.GetAsync(path, Stop));
        _answers.Enqueue(browser.CookieHeader);
    }

    private async Task MeetFaultsAsync(PortalOverEmulator site, PortalBrowser browser, long proId, HeadlessCircuit tab, IServiceProvider scope)
    {
        var calendars = scope.GetRequiredService<CalendarDirectory>();
        var known = (await calendars.GetAsync(12, 31, Stop)).Value!;
        site.Upstream.RotateNextSession();
        await calendars.GetAsync(12, 31, Stop);
        await calendars.GetAsync(12, 31, Stop);

        // An upstream that quotes what it was sent must not have it quoted on.
        var quoted = $"apikey={ApiKey} _session_id={site.Upstream.Requests.Last(request => request.ProId == proId).SessionId}";
        FaultRule[] faults =
        [
            Fault.Body($"{{\"error\":\"{quoted}\"}}", 400), Fault.Body($"{{\"error\":\"{quoted}\"}}", 500), Fault.Body($"<html><p>{quoted}</p></html>"),
            Fault.Status(500), Fault.Status(404), Fault.Status(400), Fault.HtmlPage(), Fault.Body("{\"records\":7}"), Fault.Body("[1,"), Fault.DeepJson(500),
            Fault.ResetBeforeHeaders(), Fault.ResetMidBody(), Fault.TruncatedBody(), Fault.WrongContentType("text/plain"), Fault.HugeBody(), Fault.GzipBomb(100_000_000),
        ];
        foreach (var fault in faults)
        {
            // Twice, since a read is tried again once.
            var injected = site.Upstream.InjectFault(fault with { Path = "/groups/12/", Times = 2 });
            await KeepAsync(() => calendars.ListAsync(12, Stop));
            site.Upstream.RemoveFault(injected.Id);
            injected = site.Upstream.InjectFault(fault with { Path = "/groups/12/", Method = "PUT" });
            await KeepAsync(() => calendars.SaveAsync(known, new CalendarChanges { City = "Saumur" }, Stop));
            site.Upstream.RemoveFault(injected.Id);
            injected = site.Upstream.InjectFault(fault with { Path = "/groups/12/" });
            await KeepAsync(await browser.GetAsync(PortalUrls.Calendars(12), Stop));
            site.Upstream.RemoveFault(injected.Id);

            // One answer between them, or the next would not be sent at all.
            Assert.True((await calendars.GetAsync(12, 31, Stop)).IsSuccess);
        }

        // The panel's own load fails inside the circuit, and the exception goes to its boundary and the log.
        site.Upstream.InjectFault(Fault.Body("{\"records\":7}") with { Path = "/groups/18/", Times = 2 });
        await tab.NavigateAsync(new Uri(site.Portal.Address, PortalUrls.Calendars(18)));
        await tab.InvokeDotNetAsync("None", "None");

        await site.Portal.Services.GetRequiredService<LiveSessions>().LockAsync((await scope.GetRequiredService<UpstreamSession>().FindAsync())!);
        foreach (var password in new[] { WrongPassword, Password })
            await KeepAsync(await browser.UnlockAsync(password, PortalUrls.LockPath, Stop));
        KeepSessionIds(site);

        // The upstream session ends under a call, which waits for the password.
        site.Upstream.ExpireSession(proId);
        var waiting = calendars.GetAsync(12, 31, Stop);
        await tab.WaitForInteropAsync(call => call.StartsWith("ask ", StringComparison.Ordinal));
        foreach (var password in new[] { WrongPassword, Password })
            await KeepAsync(await browser.UnlockAsync(password, PortalUrls.LockPath, Stop));
        Assert.True((await waiting).IsSuccess);
        KeepSessionIds(site);
    }

    private void KeepSessionIds(PortalOverEmulator site) => _sessionIds.UnionWith(
        site.Upstream.Requests.Select(request => request.SessionId).OfType<string>()
            .Concat(site.Upstream.SessionIds(77)).Concat(site.Upstream.SessionIds(78)));

    private async Task KeepAsync(HttpResponseMessage answer)
    {
        using (answer)
            _answers.Enqueue($"{answer.Headers} {answer.Content.Headers} {await answer.Content.ReadAsStringAsync(Stop)}");
    }

    private async Task KeepAsync<T>(Func<Task<ApiResult<T>>> call)
    {
        try
        {
            var result = await call();
            _exceptions.Enqueue(result.Problem?.ToString() ?? "");
        }
        catch (ClicRdvException exception)
        {
            _exceptions.Enqueue(exception.ToString());
        }
    }
}
