using System.Net;
using System.Text.RegularExpressions;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers;
using ClicRdv.Emulator.Control.Faults;
using ClicRdvPortal;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Faults;

/// <summary>
/// Five thousand pages over an upstream of whose reads one in ten fails: each shows everything, or says that it does not and shows it when
/// it is asked again. A read is tried twice, so a page of n calls is whole at first sight with a chance of 0.99 to the power of n.
/// </summary>
internal static partial class ViewsBenchmark
{
    private const int Views = 5000;
    private const int AtOnce = 8;
    private const int MostTries = 12;
    private const double Failing = 0.1;

    private static readonly string[] Pages =
    [
        PortalUrls.Groups,
        PortalUrls.Calendars(12),
        PortalUrls.PlannerAt(12, new DateOnly(2031, 3, 10)),
        PortalUrls.Fiches(12),
        PortalUrls.Fiche(12, 5002),
        PortalUrls.Interventions(12),
        PortalUrls.GroupSettings(12),
    ];

    public static async Task<IReadOnlyList<Reading>> MeasureAsync()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        var views = new List<(string Path, string Whole, int Calls)>();
        foreach (var path in Pages)
            views.Add(await WithoutFaultsAsync(site, path));

        site.Upstream.InjectFault(Fault.Status(500) with { Method = "GET", Path = "^/api/v1/groups", Share = Failing });
        var looks = new List<Look>();
        await Parallel.ForAsync(0, Views, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) =>
        {
            var (path, whole, calls) = views[number % views.Count];
            var look = await LookAsync(site, path, whole, calls);
            lock (looks)
                looks.Add(look);
        });

        var expected = looks.Sum(look => 1 - Math.Pow(1 - (Failing * Failing), look.Calls));
        var spread = Math.Sqrt(looks.Sum(look => Math.Pow(1 - (Failing * Failing), look.Calls) * (1 - Math.Pow(1 - (Failing * Failing), look.Calls))));
        var incomplete = looks.Count(look => !look.IsWholeAtOnce);
        return
        [
            new($"of {Views} pages, those that lack something and do not say so", Comparison.OfCounts(looks.Count(look => look.IsSilent), 0), "pages", 1),
            new("those that were not whole after all, asked again", Comparison.OfCounts(looks.Count(look => !look.IsWholeInTheEnd), 0), "pages", 1),
            new("those that were not whole at first sight, against what chance says", new Comparison(incomplete, expected, incomplete / expected), "pages", 1 + (3 * spread / expected)),
        ];
    }

    /// <summary>Each in a session of its own, in which nothing is known yet.</summary>
    private static async Task<(string Path, string Whole, int Calls)> WithoutFaultsAsync(PortalOverEmulator site, string path)
    {
        // The first of its kind is compiled while it is drawn, and may be late.
        using (var first = await site.Portal.SignedInAsync(PortalSite.Person.Email, PortalSite.Person.Password))
            await PageAsync(first, path);
        using var browser = await site.Portal.SignedInAsync(PortalSite.Person.Email, PortalSite.Person.Password);
        var before = site.Upstream.CountRequests();
        var html = await PageAsync(browser, path);
        if (SaysSo(html))
            throw new InvalidOperationException($"{path} is not whole without a fault.");
        return (path, ContentOf(html), site.Upstream.CountRequests() - before);
    }

    private static async Task<Look> LookAsync(PortalOverEmulator site, string path, string whole, int calls)
    {
        using var browser = await SignedInAsync(site);
        var (isWholeAtOnce, isSilent) = (false, false);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var html = await PageAsync(browser, path);
            var isWhole = ContentOf(html) == whole;
            isSilent |= !isWhole && !SaysSo(html);
            isWholeAtOnce |= isWhole && tries == 0;
            if (isWhole)
                return new Look(calls, isWholeAtOnce, isSilent, IsWholeInTheEnd: true);
        }

        return new Look(calls, isWholeAtOnce, isSilent, IsWholeInTheEnd: false);
    }

    /// <summary>Five reads in a row that fail by chance stop all calls for a moment, sign-ins too: whoever is told so tries again.</summary>
    private static async Task<PortalBrowser> SignedInAsync(PortalOverEmulator site)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await site.Portal.SignedInAsync(PortalSite.Person.Email, PortalSite.Person.Password);
            }
            catch (InvalidOperationException) when (tries < MostTries)
            {
                await Task.Delay(TimeSpan.FromSeconds(1));
            }
        }
    }

    private static async Task<string> PageAsync(PortalBrowser browser, string path)
    {
        using var page = await browser.GetAsync(path);
        return await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>What stands in the page's own part, without what is made anew for each page.</summary>
    private static string ContentOf(string html) => Words().Replace(Markup().Replace(MainOf(html), " "), " ");

    private static string MainOf(string html) => html[html.IndexOf("<main", StringComparison.Ordinal)..html.IndexOf("</main>", StringComparison.Ordinal)];

    /// <summary>A problem told, what is still loading, or the sentence that a customer's custom fields are missing.</summary>
    private static bool SaysSo(string html)
    {
        var main = WebUtility.HtmlDecode(MainOf(html));
        return ((string[])["problem-view", "load-skeleton", "n’ont pas pu être lus"]).Any(sign => main.Contains(sign, StringComparison.Ordinal));
    }

    private sealed record Look(int Calls, bool IsWholeAtOnce, bool IsSilent, bool IsWholeInTheEnd);

    [GeneratedRegex("<[^>]*>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Words();
}
