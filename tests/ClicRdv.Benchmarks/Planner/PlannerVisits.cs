using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ClicRdvPortal.Tests.Shared;

namespace ClicRdv.Benchmarks.Planner;

/// <summary>Circuits on the planner, and how long they take. What they show has been read before: the upstream is not timed.</summary>
internal static partial class PlannerVisits
{
    /// <summary>Opens a circuit and waits for the batch that has the grid, after which its script is started.</summary>
    public static async Task<HeadlessCircuit> OpenAsync(PortalBrowser browser, string path, bool keepFrames = false)
    {
        var circuit = await browser.OpenCircuitAsync(path, keepFrames);
        await circuit.WaitForInteropAsync(IsGridThere);
        return circuit;
    }

    /// <summary>Milliseconds from asking for the page to the batch that has the grid.</summary>
    public static async Task<double> TimeAsync(PortalBrowser browser, string path)
    {
        var since = Stopwatch.GetTimestamp();
        await using var circuit = await OpenAsync(browser, path);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    /// <summary>Milliseconds from leaving for another view to the batch that has its columns.</summary>
    public static async Task<double> MoveAsync(HeadlessCircuit circuit, Uri site, string path)
    {
        var seen = circuit.Frames.Count();
        var since = Stopwatch.GetTimestamp();
        await circuit.NavigateAsync(new Uri(site, path));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!circuit.Frames.Skip(seen).Any(frame => frame.AsSpan().IndexOf("data-shown"u8) >= 0))
            await Task.Delay(1, patience.Token);
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds;
    }

    /// <summary>Does what the page's script does once it has nothing else to do, and waits for both readings.</summary>
    public static async Task ReadAheadAsync(HeadlessCircuit circuit)
    {
        var call = await circuit.WaitForInteropAsync(text => Ahead().IsMatch(text));
        var (succeeded, answer) = await circuit.InvokeDotNetAsync(null, "ReadAheadAsync", long.Parse(Ahead().Match(call).Groups[1].Value, CultureInfo.InvariantCulture));
        if (!succeeded)
            throw new InvalidOperationException("Nothing was read ahead: " + answer);
    }

    private static bool IsGridThere(string call) => Grid().IsMatch(call);

    /// <summary>Of the grid's script.</summary>
    [GeneratedRegex("^attach \\[\\{\"__internalId")]
    private static partial Regex Grid();

    [GeneratedRegex("^attach \\[\\{\"__dotNetObject\":(\\d+)\\}\\]")]
    private static partial Regex Ahead();
}
