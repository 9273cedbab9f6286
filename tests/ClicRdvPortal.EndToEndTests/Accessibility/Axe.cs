using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>What axe can see of WCAG 2.2, levels A and AA.</summary>
internal static class Axe
{
    // Of what is in order only the number comes back: the whole of it, in a page of its own, takes ten times as long.
    private const string Run = """
        async () => {
          const result = await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"], resultTypes: ["violations"] });
          return {
            passes: result.passes.length,
            violations: result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.any[0]?.message ?? rule.help} – ${node.target} – ${node.html}`)),
          };
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line a violation: rule, what it says, where.</summary>
    public static async Task<IReadOnlyList<string>> LookAtAsync(IPage tab)
    {
        if (!await tab.EvaluateAsync<bool>("() => 'axe' in window"))
            await tab.EvaluateAsync(Script);
        var found = await tab.EvaluateAsync<Found>(Run);
        Assert.True(found.Passes > 5, "axe looked at next to nothing: the page was not there.");
        return found.Violations;
    }

    private sealed class Found
    {
        public int Passes { get; set; }

        public string[] Violations { get; set; } = [];
    }
}
