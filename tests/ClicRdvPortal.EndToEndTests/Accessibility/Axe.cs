using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>What axe can see of WCAG 2.2, levels A and AA.</summary>
internal static class Axe
{
    private static readonly AxeRunOptions Options = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
    };

    /// <summary>One line a violation: rule, what it says, where.</summary>
    public static async Task<IReadOnlyList<string>> LookAtAsync(IPage tab)
    {
        var result = await tab.RunAxe(Options);
        Assert.True(result.Passes.Length > 5, "axe looked at next to nothing: the page was not there.");
        return [.. result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id}: {rule.Help} – {node.Target} – {node.Html}"))];
    }
}
