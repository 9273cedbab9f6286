using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using ClicRdvPortal.Shared.Navigation;
using ClicRdvPortal.Tests.Hosting.Secrets;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ClicRdvPortal.Tests.Hosting.Abuse;

/// <summary>What the browser's end of a circuit can do that no page of the portal does.</summary>
public sealed partial class CircuitAbuseTests : IDisposable
{
    private const string Mark = "onerror=alert";
    private const string Markup = "<img src=x " + Mark + "(1)>";
    private readonly CapturedLog _log = new();
    private readonly CircuitScopes _scopes = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task T37_A_page_that_acknowledges_nothing_is_sent_no_more_than_the_limit_and_then_what_stands_last()
    {
        await using var site = await PortalOverEmulator.StartAsync(_scopes.AddTo);
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        await tab.WaitForFrameAsync("Dr Lemoine", after: 0);
        var limit = site.Portal.Services.GetRequiredService<IOptions<CircuitOptions>>().Value.MaxBufferedUnacknowledgedRenderBatches;
        tab.Acknowledges = false;
        var before = tab.Batches;

        for (var number = 0; number < limit * 10; number++)
        {
            await tab.NavigateAsync(new Uri(site.Portal.Address, PortalUrls.Groups));
            await tab.NavigateAsync(new Uri(site.Portal.Address, PortalUrls.Calendars(12)));

            // Answered once all that came before has been taken.
            await tab.InvokeDotNetAsync("None", "None");
        }

        Assert.InRange(tab.Batches - before, 1, limit);
        var shown = tab.Frames.Count();
        await tab.AcknowledgeAsync();
        await tab.WaitForFrameAsync("Dr Lemoine", shown);
        Assert.False(tab.Closed.IsCompleted);
    }

    [Theory]
    [InlineData("import", true, "\"" + Markup + "\"")]
    [InlineData("import", true, "{\"" + Markup + "\":1}")]
    [InlineData("import", false, "\"" + Markup + "\\r\\nfail: forged\"")]
    [InlineData("attach", true, "\"" + Markup + "\"")]
    [InlineData("attach", true, "{\"" + Markup + "\":[[[[[[[[[[[[1]]]]]]]]]]]]}")]
    [InlineData("attach", true, "huge")]
    [InlineData("attach", true, "broken" + Markup)]
    [InlineData("attach", false, "\"" + Markup + "\\r\\nfail: forged\"")]
    [InlineData("attach", false, "huge")]
    [InlineData("watch", true, "{\"" + Markup + "\":1}")]
    [InlineData("watch", false, "\"" + Markup + "\\r\\nfail: forged\"")]
    public async Task T39_What_a_script_should_not_answer_is_neither_shown_nor_logged(string call, bool succeeded, string json)
    {
        await using var site = await PortalOverEmulator.StartAsync(builder => builder.Logging.AddProvider(_log));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        var answer = json == "huge" ? "\"" + string.Concat(Enumerable.Repeat(Markup, 1200)) + "\"" : json;
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Planner(12) + "?date=2031-03-10", Answer, Stop);

        await asked.Task.WaitAsync(Stop);
        await Task.WhenAny(tab.Closed, tab.InvokeDotNetAsync("None", "None"));

        Assert.DoesNotContain(tab.Frames, frame => frame.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Mark)) >= 0);
        Assert.DoesNotContain(_log.Lines, line => line.Contains(Mark, StringComparison.Ordinal) || line.Contains("forged", StringComparison.Ordinal));
        await using var next = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), cancellationToken: Stop);
        Assert.True(next.Batches > 0);

        (bool, string)? Answer(string name)
        {
            if (name != call)
                return null;
            asked.TrySetResult();
            return (succeeded, answer);
        }
    }

    [Fact]
    public async Task T41_A_circuit_that_fails_tells_the_page_nothing_but_a_reference_that_leads_to_the_log()
    {
        await using var site = await PortalOverEmulator.StartAsync(
            builder =>
            {
                builder.Logging.AddProvider(_log);
                builder.Services.AddSingleton(ShellPart.Of<Breaking>(ShellPlace.Foot));
            },
            new("DetailedErrors", "true"),
            new("Logging:LogLevel:ClicRdvPortal.App", "Information"));
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        await using var tab = await browser.OpenCircuitAsync(PortalUrls.Calendars(12), keepFrames: true, Stop);
        var reference = Reference().Match(tab.PageHtml).Groups["reference"].Value;

        await tab.NavigateAsync(new Uri(site.Portal.Address, PortalUrls.Drafts));
        var told = await tab.Closed.WaitAsync(Stop);

        var fault = Assert.Single(_log.Lines, line => line.Contains(Breaking.Words, StringComparison.Ordinal) && line.Contains("CircuitId=", StringComparison.Ordinal));
        var circuit = Circuit().Match(fault).Groups["id"].Value;
        Assert.Contains(_log.Lines, line => line.Contains(reference, StringComparison.Ordinal) && line.Contains(circuit, StringComparison.Ordinal));
        foreach (var text in tab.Frames.Select(Encoding.UTF8.GetString).Append(told).Append(WebUtility.HtmlDecode(tab.PageHtml)))
        {
            Assert.DoesNotContain(Breaking.Words, text, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
            Assert.DoesNotContain(nameof(InvalidOperationException), text, StringComparison.Ordinal);
            Assert.DoesNotContain(circuit, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task T33_Nothing_that_holds_personal_data_is_compressed()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
        foreach (var path in new[] { PortalUrls.Fiches(12) + "?q=1", PortalUrls.Planner(12), PortalUrls.PlannerPrint(12), PortalUrls.Login("/groups") })
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br, zstd");
            using var page = await browser.SendAsync(asked, Stop);
            Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
            Assert.Empty(page.Content.Headers.ContentEncoding);
        }

        using var socket = new ClientWebSocket();
        socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        socket.Options.SetRequestHeader("Cookie", browser.CookieHeader);
        socket.Options.SetRequestHeader("Origin", site.Portal.Address.GetLeftPart(UriPartial.Authority));
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new UriBuilder(site.Portal.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, Stop);

        Assert.DoesNotContain(socket.HttpResponseHeaders!.Keys, name => name.Equals("Sec-WebSocket-Extensions", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex("id=\"blazor-error-ui\".*?<code[^>]*>(?<reference>[2-9A-HJKMNP-Z]{8})</code>", RegexOptions.Singleline)]
    private static partial Regex Reference();

    [GeneratedRegex("CircuitId=(?<id>[^ ]+)")]
    private static partial Regex Circuit();

    /// <summary>A part of the shell, which stands beyond the boundaries of all panels, that fails at one address.</summary>
    private sealed class Breaking : ComponentBase
    {
        public const string Words = "the circuit is on fire";

        [CascadingParameter] private PortalLocation? Location { get; set; }

        protected override void OnParametersSet()
        {
            if (Location?.Path == PortalUrls.Drafts)
                throw new InvalidOperationException(Words);
        }
    }
}
