using System.Globalization;
using System.Text.RegularExpressions;
using ClicRdv.Client;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal.Drafts;
using ClicRdvPortal.Sessions;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ClicRdvPortal.Tests.Hosting.Operating;

/// <summary>T58: somebody uses the portal, and all that leaves it for whoever measures it is looked through.</summary>
public sealed partial class TelemetryTests : IAsyncLifetime
{
    private const string Claire = "claire.moreau@example.com";
    private const string Typed = "canarytyped";
    private const string BrowserName = "canarybrowser";
    private const long FicheId = 987654321;

    /// <summary>Of these alone a number is a word of the program or of the machine.</summary>
    private static readonly string[] Numbered = ["aspnetcore_components_type", "error_type", "le", "http_response_status_code", "server_port", "server_address", "network_protocol_version"];

    private readonly CircuitScopes _scopes = new();
    private Collector _collector = null!;
    private OperatorSite _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _collector = await Collector.StartAsync();
        _site = await OperatorSite.StartAsync(_scopes.AddTo, _collector.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _collector.DisposeAsync();
    }

    [Fact]
    public async Task T58_No_label_and_no_span_says_who_uses_the_portal_or_what_they_look_at()
    {
        var circuit = await UsePortalAsync();
        var metrics = await _site.MetricsAsync();
        Flush();

        Canary[] canaries =
        [
            new("address", Claire), new("name", "Moreau"), new("calendar", "Lemoine"), new("password", "demo-Passw0rd"),
            new("API key", _site.Site.Emulator.Options.ApiKey), new("typed text", Typed), new("browser", BrowserName),
            new("fiche", FicheId.ToString(CultureInfo.InvariantCulture)), new("circuit", circuit),
            .. _site.Site.Upstream.SessionIds(SeedAccount.Claire.ProId).Select((session, index) => new Canary($"session {index}", session)),
        ];
        foreach (var canary in canaries)
        {
            Assert.False(canary.IsIn(metrics), $"The {canary} is in the metrics.");
            Assert.False(_collector.Received.Any(message => canary.IsIn(message.Body)), $"The {canary} is in what the collector gets.");
        }

        // The nets hang in the stream.
        Assert.True(_collector.Has("/v1/traces", "GET groups/{id}/calendars"));
        Assert.True(_collector.Has("/v1/traces", "/groups/{GroupId:long}/calendars"));
        Assert.True(_collector.Has("/v1/metrics", "clicrdv.portal.upstream.duration"));
    }

    [Fact]
    public async Task T58_Every_label_is_a_word_of_the_program()
    {
        await UsePortalAsync();

        var labels = Label().Matches(await MetricsAsync()).Select(match => (Key: match.Groups[1].Value, Value: match.Groups[2].Value)).Distinct().ToList();

        Assert.True(labels.Count > 50);
        Assert.All(labels, label => Assert.Matches(Word(), label.Value));
        Assert.All(labels.Where(label => !Numbered.Contains(label.Key)), label => Assert.DoesNotMatch(@"\d{3}", label.Value));
    }

    [Fact]
    public async Task What_people_do_is_counted_under_the_names_that_the_README_gives()
    {
        await UsePortalAsync();

        var metrics = await _site.MetricsAsync();

        foreach (var series in new[]
        {
            "clicrdv_portal_upstream_duration_seconds_bucket", "clicrdv_portal_upstream_outage", "clicrdv_portal_sign_ins_total", "clicrdv_portal_drafts_total", "clicrdv_portal_circuits",
            "clicrdv_portal_circuits_limit", "clicrdv_portal_sessions", "clicrdv_portal_locks_total", "clicrdv_portal_store_duration_seconds_count",
            "http_server_request_duration_seconds_bucket", "kestrel_active_connections", "aspnetcore_components_circuit_active",
            "aspnetcore_components_navigate_total", "aspnetcore_components_render_diff_duration_seconds_bucket", "dotnet_gc_collections_total",
        })
            Assert.Contains(series + "{", metrics, StringComparison.Ordinal);
        Assert.Matches("clicrdv_portal_sign_ins_total\\{[^}]*clicrdv_outcome=\"Refused\"[^}]*\\} [1-9]", metrics);
        Assert.Matches("clicrdv_portal_sign_ins_total\\{[^}]*clicrdv_outcome=\"SignedIn\"[^}]*\\} [1-9]", metrics);
        Assert.Matches("clicrdv_portal_upstream_duration_seconds_count\\{[^}]*clicrdv_outcome=\"NotFound\"[^}]*url_template=\"groups/\\{id\\}/fiches/\\{id\\}\"", metrics);
        Assert.Matches("clicrdv_portal_upstream_duration_seconds_count\\{[^}]*clicrdv_outcome=\"Unreachable\"", metrics);
        Assert.Matches("clicrdv_portal_drafts_total\\{[^}]*clicrdv_outcome=\"Kept\"[^}]*\\} [1-9]", metrics);
    }

    /// <returns>The id of the circuit.</returns>
    private async Task<string> UsePortalAsync()
    {
        using var browser = _site.Portal.NewBrowser();
        (await browser.SignInAsync(Claire, Typed, cancellationToken: Stop)).Dispose();
        (await browser.SignInAsync(Claire, "demo-Passw0rd", cancellationToken: Stop)).Dispose();
        foreach (var path in new[] { PortalUrls.Calendars(12), PortalUrls.Planner(12), $"/nowhere/{Typed}?q={Typed}", PortalUrls.Fiche(12, FicheId), "/error" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("User-Agent", BrowserName);
            request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            request.Headers.Add("tracestate", "x=" + Typed);
            (await browser.SendAsync(request, Stop)).Dispose();
        }

        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        var scope = await _scopes.NextAsync(Stop);
        var door = scope.GetRequiredService<UpstreamDoor>();
        Assert.False((await door.CallAsync((client, token) => client.Fiches.GetAsync(12, FicheId, token), Stop)).IsSuccess);
        Assert.True((await door.CallAsync((client, token) => client.Calendars.ListAsync(12, new ListQuery(), token), Stop)).IsSuccess);
        _site.Site.Upstream.InjectFault(Fault.Status(500) with { Path = "groups/12/interventions", Times = 2 });
        Assert.False((await door.CallAsync((client, token) => client.Interventions.ListAsync(12, new ListQuery(), token), Stop)).IsSuccess);

        var session = (await scope.GetRequiredService<UpstreamSession>().FindAsync())!;
        var shelf = _site.Portal.Services.GetRequiredService<DraftShelf>();
        var subject = new DraftSubject("test", 12, FicheId);
        shelf.Put(shelf.OwnerOf(session)!, new Draft(Guid.CreateVersion7(), subject, "/groups/12") { Fields = [new DraftField("text", "", Typed)] });
        await shelf.FlushAsync();
        await _site.Portal.Services.GetRequiredService<LiveSessions>().LockAsync(session);
        return tab.CircuitId;
    }

    /// <summary>Without the program itself, of which a version is told.</summary>
    private async Task<string> MetricsAsync() =>
        string.Join('\n', (await _site.MetricsAsync()).Split('\n').Where(line => !line.StartsWith("target_info", StringComparison.Ordinal)));

    private void Flush()
    {
        Assert.True(_site.Portal.Services.GetRequiredService<TracerProvider>().ForceFlush());

        // False in any case: what Prometheus fetches cannot be pushed.
        _site.Portal.Services.GetRequiredService<MeterProvider>().ForceFlush();
    }

    [GeneratedRegex("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Label();

    /// <summary>Names of types, routes and protocols: no blank, no address, no sign that a program does not write.</summary>
    [GeneratedRegex(@"^[\w.:/{}*<>+`?\[\]-]*(?:\[\[[\w.`=+, \[\]]*\]\])?$")]
    private static partial Regex Word();
}
