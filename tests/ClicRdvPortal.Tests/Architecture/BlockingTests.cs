using System.Text.RegularExpressions;

namespace ClicRdvPortal.Tests.Architecture;

/// <summary>F41: a thread that waits for what other threads do is one that somebody else waits for.</summary>
public sealed partial class BlockingTests
{
    /// <summary>Where it is meant, with the reason.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["src/ClicRdvPortal/Hosting/Stopping/PortalStop.cs"] = "the host's callback is the one way to hold its stop up",
        ["src/ClicRdvPortal/Hosting/Operating/PoolProbe.cs"] = "a thread of its own, which is what it is for",
        ["src/ClicRdvPortal/Store/TicketRows.cs"] = "the interface asks for it; nobody calls it",
        ["src/ClicRdvPortal/Sessions/SignInQueue.cs"] = "waits for nothing: it takes a place or goes without",
    };

    /// <summary>Properties of ours that are called so.</summary>
    private static readonly string[] OurResults =
        ["Shared/Bulk/BulkSteps.razor.cs", "Shared/Bulk/BulkSteps.Drafts.cs", "Shared/Bulk/BulkRows.razor", "Shared/Runs/RowRun.cs", "Upstream/RecentReadings.cs", "Upstream/SessionMemory.cs"];

    [Fact]
    public void F41_No_thread_waits_for_a_task()
    {
        var faults = new List<string>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in SourceTree.Product)
        {
            foreach (Match match in Blocking().Matches(file.Text))
            {
                if (Meant.ContainsKey(file.Path))
                    used.Add(file.Path);
                else if (match.Value != ".Result" || !Array.Exists(OurResults, name => file.Path.EndsWith(name, StringComparison.Ordinal)))
                    faults.Add($"{file.At(match.Index)}: a thread waits at {match.Value}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Equal(Meant.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("var x = task.Result;", true)]
    [InlineData("task.Wait();", true)]
    [InlineData("task.Wait(token);", true)]
    [InlineData("task.GetAwaiter().GetResult();", true)]
    [InlineData("Task.WaitAll(one, other);", true)]
    [InlineData("Thread.Sleep(1);", true)]
    [InlineData("return await shown.Result is { Canceled: false };", false)]
    [InlineData("await task.WaitAsync(token);", false)]
    [InlineData("return reading.Result();", false)]
    public void F41_Waiting_is_known_by_its_words(string text, bool isOne) => Assert.Equal(isOne, Blocking().IsMatch(text));

    [GeneratedRegex(@"(?<!await \w+)\.Result\b(?!\s*\()|\.Wait\s*\(|\.GetAwaiter\s*\(\s*\)\s*\.GetResult\s*\(|\bTask\.Wait(?:All|Any)\s*\(|\bThread\.Sleep\s*\(")]
    private static partial Regex Blocking();
}
