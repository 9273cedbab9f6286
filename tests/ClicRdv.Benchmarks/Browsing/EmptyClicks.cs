using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Servers;
using Microsoft.Playwright;

namespace ClicRdv.Benchmarks.Browsing;

/// <summary>A button in the portal's shell that counts its clicks on the server: what any answer of a circuit takes.</summary>
internal sealed class EmptyClicks(IPage tab) : IAsyncDisposable
{
    // A task after a frame's callbacks runs when the frame has been handed over to be painted.
    private const string Click = """
        () => new Promise(done => {
          const button = document.getElementById("count");
          const since = performance.now();
          new MutationObserver((_, observer) => {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - since)));
          }).observe(button, { characterData: true, childList: true, subtree: true });
          button.click();
        })
        """;

    public static async Task<EmptyClicks> OpenAsync(ChromiumProcess chromium, ServerProcess shell) => new(await chromium.OpenAsync(shell, PlannerSite.Day));

    /// <summary>Milliseconds from the click to the count on the screen.</summary>
    public async Task<double> ClickAsync()
    {
        await tab.BringToFrontAsync();
        return await tab.EvaluateAsync<double>(Click);
    }

    public async ValueTask DisposeAsync() => await tab.Context.DisposeAsync();
}
