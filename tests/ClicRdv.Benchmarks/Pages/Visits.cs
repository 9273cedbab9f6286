using System.Diagnostics;
using System.Net;
using System.Text;
using ClicRdv.Benchmarks.Servers;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Pages;

/// <summary>What a visit is timed to.</summary>
internal enum VisitEnd
{
    /// <summary>The last byte of the prerendered page.</summary>
    Html,

    /// <summary>The first batch of the circuit that shows what the page is about.</summary>
    Circuit,
}

/// <summary>Visits of one person, in milliseconds. Only what is timed waits for the latency.</summary>
internal sealed class Visits(PortalSite site, TimeSpan latency) : IDisposable
{
    private PortalBrowser? _warm;

    public void Dispose() => _warm?.Dispose();

    /// <summary>Time of something over the slow upstream.</summary>
    public async Task<double> TimeAsync(Func<Task> work)
    {
        site.Upstream.Latency = latency;
        var since = Stopwatch.GetTimestamp();
        await work();
        var elapsed = Stopwatch.GetElapsedTime(since);
        site.Upstream.Latency = TimeSpan.Zero;
        return elapsed.TotalMilliseconds;
    }

    /// <summary>The form stands in the browser; timed from sending it to the answer that leads on.</summary>
    public async Task<double> SignInAsync()
    {
        using var browser = site.NewBrowser();
        using var form = await browser.SignInFormAsync(PortalSite.Person.Email, PortalSite.Person.Password);
        return await TimeAsync(async () => await SendAsync(browser, form));
    }

    /// <summary>The same, and on through its redirects to <paramref name="path"/>.</summary>
    public async Task<double> SignInToAsync(string path, string shows, VisitEnd end)
    {
        using var browser = site.NewBrowser();
        using var form = await browser.SignInFormAsync(PortalSite.Person.Email, PortalSite.Person.Password);
        return await TimeAsync(async () =>
        {
            for (var at = await SendAsync(browser, form); at != path;)
                at = await SendAsync(browser, new HttpRequestMessage(HttpMethod.Get, at));
            await LookAsync(browser, path, shows, end);
        });
    }

    /// <summary>The first page of a session.</summary>
    public async Task<double> ColdAsync(string path, string shows, VisitEnd end)
    {
        using var browser = await site.SignedInAsync();
        return await TimeAsync(() => LookAsync(browser, path, shows, end));
    }

    /// <summary>A page of a session that has read its groups.</summary>
    public async Task<double> WarmAsync(string path, string shows, VisitEnd end)
    {
        if (_warm is null)
        {
            _warm = await site.SignedInAsync();
            await LookAsync(_warm, path, shows, VisitEnd.Circuit);
        }

        return await TimeAsync(() => LookAsync(_warm, path, shows, end));
    }

    private static async Task<string> SendAsync(PortalBrowser browser, HttpRequestMessage request)
    {
        using var answer = await browser.SendAsync(request);
        return answer.Headers.Location is { } location
            ? new Uri(browser.Address, location).PathAndQuery
            : throw new InvalidOperationException($"{request.RequestUri} answered {(int)answer.StatusCode} and leads nowhere.");
    }

    private static async Task LookAsync(PortalBrowser browser, string path, string shows, VisitEnd end)
    {
        if (end == VisitEnd.Circuit)
        {
            await using var circuit = await browser.OpenCircuitAsync(path, keepFrames: true);
            Expect(circuit.PageHtml);
            await WaitForBatchAsync(circuit, Encoding.UTF8.GetBytes(shows));
        }
        else
        {
            using var page = await browser.GetAsync(path);
            Expect(await page.Content.ReadAsStringAsync());
        }

        void Expect(string html)
        {
            if (!WebUtility.HtmlDecode(html).Contains(shows, StringComparison.Ordinal))
                throw new InvalidOperationException($"{path} does not show {shows}.");
        }
    }

    private static async Task WaitForBatchAsync(HeadlessCircuit circuit, byte[] text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!circuit.Frames.Any(frame => frame.AsSpan().IndexOf(text) >= 0))
            await Task.Delay(1, patience.Token);
    }
}
