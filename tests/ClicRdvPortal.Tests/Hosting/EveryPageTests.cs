using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>What holds for every page there is, found by its route, so that the next one is among them.</summary>
public sealed class EveryPageTests : IAsyncLifetime
{
    private const string Mark = "onerror=alert(1)";
    private const string Hostile = "<img src=x " + Mark + "></title></script>\"'\u202E😀";
    private const string Names = "ZHOSTILE";
    private PortalOverEmulator _site = null!;
    private PortalBrowser _browser = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await PortalOverEmulator.StartAsync();
        _browser = await _site.Portal.SignedInAsync(cancellationToken: Stop);
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task T25_T26_T27_T57_No_page_is_framed_or_kept_and_none_runs_a_script_that_stands_in_it()
    {
        foreach (var path in PagePaths())
        {
            using var answer = await _browser.GetAsync(path, Stop);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            using var page = await ReadAsync(answer);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            var inline = page.QuerySelectorAll("script:not([src])").Select(script => script.TextContent).Where(text => text.Trim().Length > 0).Distinct();

            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy.Split(';').Single(part => part.Trim().StartsWith("script-src", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.All(inline, text => Assert.Contains($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'", policy, StringComparison.Ordinal));
            Assert.DoesNotContain(page.All, HasScriptAttribute);
            Assert.True(answer.Headers.CacheControl?.NoStore, path);
        }
    }

    [Fact]
    public async Task T24_No_page_changes_anything_upstream_and_nothing_but_pages_files_and_health_is_opened_by_its_address()
    {
        _site.Upstream.ClearRequests();
        foreach (var path in PagePaths())
            (await _browser.GetAsync(path, Stop)).Dispose();

        Assert.All(_site.Upstream.Requests, request => Assert.Equal("GET", request.Method));
        Assert.Equal(
            [PortalUrls.LivePath, PortalUrls.ReadyPath, "{**path:file}"],
            Endpoints().Where(endpoint => TakesGet(endpoint) && !IsPage(endpoint) && !IsOfTheFramework(endpoint)).Select(endpoint => endpoint.RoutePattern.RawText).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task T44_T58_Whatever_stands_in_any_field_upstream_is_text_on_every_page_and_names_of_people_are_in_no_title()
    {
        var vevent = MakeHostile();
        var seen = 0;
        string[] more =
        [
            PortalUrls.PlannerAt(12, new DateOnly(2031, 3, 10), veventId: vevent), PortalUrls.Planner(12) + "?view=list&date=2031-03-10",
            PortalUrls.Planner(12) + "?view=month&date=2031-03-10", PortalUrls.BookingFor(12, 5001), PortalUrls.PlannerPrint(12) + "?date=2031-03-10",
        ];
        foreach (var path in PagePaths().Concat(more))
        {
            using var answer = await _browser.GetAsync(path, Stop);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            using var page = await ReadAsync(answer);

            Assert.Empty(page.QuerySelectorAll("img[src=x]"));
            Assert.DoesNotContain(page.All, HasScriptAttribute);
            Assert.DoesNotContain(page.QuerySelectorAll("script, style"), element => element.TextContent.Contains(Mark, StringComparison.Ordinal));
            Assert.DoesNotContain(Names, page.Title, StringComparison.Ordinal);
            seen += page.Body!.TextContent.Contains(Mark, StringComparison.Ordinal) ? 1 : 0;
        }

        // Every page of the group shows something of it.
        Assert.True(seen >= 12, $"Only {seen} pages showed what was made for this.");
    }

    private static bool HasScriptAttribute(IElement element) => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Stop), Stop);

    private long MakeHostile()
    {
        var data = _site.Emulator.Data;
        var person = Names + Hostile;
        data.TouchPro(77, ("firstname", Hostile), ("lastname", Hostile), ("cellphone", Hostile));
        data.TouchGroup(12, ("name", Hostile), ("preposition", Hostile), ("address", Hostile), ("zipcode", Hostile), ("city", Hostile), ("phone", Hostile), ("fax", Hostile), ("country", Hostile));
        foreach (var row in data.Calendars(12))
            data.TouchCalendar(row.Id, ("name", Hostile), ("publicname", Hostile), ("address", Hostile), ("zipcode", Hostile), ("city", Hostile));
        foreach (var row in data.Calendarsets(12))
            data.TouchCalendarset(row.Id, ("name", Hostile), ("publicname", Hostile), ("description", Hostile));
        foreach (var row in data.Interventions(12))
            data.TouchIntervention(row.Id, ("name", Hostile), ("publicname", Hostile), ("abbr", Hostile), ("colorref", "\"><img"));
        foreach (var row in data.Interventionsets(12))
            data.TouchInterventionset(row.Id, ("name", Hostile), ("publicname", Hostile), ("description", Hostile));
        foreach (var row in data.Customfields(12))
            data.TouchCustomfield(row.Id, ("pro_label", Hostile), ("user_label", Hostile));
        foreach (var row in data.Fiches(12))
            data.TouchFiche(row.Id, ("lastname", person), ("firstname", Hostile), ("firstphone", Hostile), ("secondphone", Hostile), ("email", Hostile), ("comments", Hostile + string.Concat(Enumerable.Repeat("😀", 10_000))), ("str0", Hostile), ("txt0", Hostile));
        return data.AddVevent(
            12, 31, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("fiche_id", 5001L), ("intervention_id", data.Interventions(12)[0].Id),
            ("text", person), ("comments", Hostile), ("taker", Hostile), ("colorref", "\"><img"), ("str0", Hostile)).Id;
    }

    private List<RouteEndpoint> Endpoints() => [.. _site.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private HashSet<string> PagePaths() => [.. Endpoints().Where(IsPage)
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{GroupId:long}", "12", StringComparison.Ordinal).Replace("{FicheId:long}", "5001", StringComparison.Ordinal))
        .Where(path => !path.Contains('{', StringComparison.Ordinal))];

    private static bool IsPage(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static bool IsOfTheFramework(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
        || endpoint.Metadata.GetMetadata<HubMetadata>() is not null
        || endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith('_');

    private static bool TakesGet(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET", StringComparer.OrdinalIgnoreCase);
}
