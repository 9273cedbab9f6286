using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Shared;
using Microsoft.JSInterop;

namespace ClicRdvPortal.Tests.Hosting.Abuse;

/// <summary>Everything that a page's script may call is an address that anybody may call, with anything in it (threat T40).</summary>
public sealed partial class ScriptCallsTests
{
    private const string Mark = "<img src=x onerror=alert(1)>";
    private static readonly string Long = "\"" + string.Concat(Enumerable.Repeat(Mark, 300)) + "\"";

    /// <summary>Between them they have every object that a script is given.</summary>
    private static readonly (string Path, string[] Given)[] Pages =
    [
        (PortalUrls.NewFiche(12), ["watch [", "attend ["]),
        (PortalUrls.Calendars(12), ["watch [", "attach ["]),
        (PortalUrls.Planner(12) + "?date=2031-03-10", ["watch [", "attach [{\"__internalId", "attach [{\"__dotNet"]),
    ];

    private static readonly IReadOnlyList<MethodInfo> Methods =
        [.. typeof(PortalApp).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(JSInvokableAttribute), inherit: false))];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task T40_Whatever_a_script_may_call_bears_whatever_it_is_given()
    {
        await using var site = await PortalOverEmulator.StartAsync();
        site.Emulator.Data.AddVevent(12, 31, "2031-03-10 09:30:00", "2031-03-10 10:15:00", ("type", "Vevent"), ("fiche_id", 5001L), ("text", "DURAND Paul"));
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, given) in Pages)
        {
            using var browser = await site.Portal.SignedInAsync(cancellationToken: Stop);
            await using var tab = await browser.OpenCircuitAsync(page, cancellationToken: Stop);
            foreach (var begin in given)
                await tab.WaitForInteropAsync(call => call.StartsWith(begin, StringComparison.Ordinal) && call.Contains("__dotNetObject", StringComparison.Ordinal));
            foreach (var target in ObjectsOf(tab))
                reached.UnionWith(await AbuseAsync(tab, target));
            Assert.False(tab.Closed.IsCompleted, page);
            using var after = await browser.GetAsync(PortalUrls.LockPath, Stop);
            Assert.Equal(200, (int)after.StatusCode);
        }

        // Whoever adds a method says here on which page it is heard.
        Assert.Equal(Methods.Select(method => method.Name).Distinct().Order(StringComparer.Ordinal), reached.Order(StringComparer.Ordinal));
        Assert.All(site.Upstream.Requests.Where(request => !request.Path.Contains("/sessions/", StringComparison.Ordinal)), request => Assert.Equal("GET", request.Method));
    }

    /// <summary>Gives the methods that the object has.</summary>
    private static async Task<IReadOnlyList<string>> AbuseAsync(HeadlessCircuit tab, long target)
    {
        var known = new List<string>();

        // Locking ends what can be tried, so it comes last.
        foreach (var method in Methods.OrderBy(method => method.Name == "LockAsync"))
        {
            foreach (var arguments in HostileFor(method))
            {
                var (succeeded, answer) = await tab.InvokeDotNetAsync(assembly: null, method.Name, target, arguments);
                if (succeeded)
                    known.Add(method.Name);
                Assert.DoesNotContain("onerror", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("Exception", answer, StringComparison.Ordinal);
                Assert.DoesNotContain("   at ", answer, StringComparison.Ordinal);
            }
        }

        return known;
    }

    private static IEnumerable<string> HostileFor(MethodInfo method)
    {
        var types = method.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        foreach (var choice in Enumerable.Range(0, 4))
            yield return "[" + string.Join(',', types.Select(type => ValuesOf(type)[choice])) + "]";
        yield return "[" + string.Join(',', types.Select(_ => "null")) + "]";
        yield return "[" + string.Join(',', types.Select(_ => "{\"" + Mark + "\":[[[[1]]]]}")) + "]";
        yield return "[1,2,3,4,5,6,7,8,9]";
        yield return "{}";
        yield return "[[[[";
    }

    /// <summary>Three that bind to the type and mean harm, and one that does not bind.</summary>
    private static string[] ValuesOf(Type type)
    {
        if (type == typeof(long))
            return ["-1", "9223372036854775807", "31", Long];
        if (type == typeof(int))
            return ["-2147483648", "2147483647", "0", "1e300"];
        if (type == typeof(bool))
            return ["true", "false", "true", "7"];
        if (type == typeof(long[]))
            return ["[-1,0,9223372036854775807]", "[" + string.Join(',', Enumerable.Range(1, 3000)) + "]", "[]", "[null]"];
        if (type == typeof(string[]))
            return ["[" + Long + "]", "[null,\"\"]", "[]", "7"];
        if (type == typeof(string))
            return [Long, "\"\\u0000\\u202E2031-02-30\"", "\"\"", "{}"];
        return ["{\"" + Mark + "\":" + Long + "}", "{\"\":\"\"}", "{}", "[]"];
    }

    private static HashSet<long> ObjectsOf(HeadlessCircuit tab) =>
        [.. tab.Interop.SelectMany(call => ObjectId().Matches(call).Select(match => long.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture)))];

    [GeneratedRegex("\"__dotNetObject\":(?<id>[0-9]+)")]
    private static partial Regex ObjectId();
}
