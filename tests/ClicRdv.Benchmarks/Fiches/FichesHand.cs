using Microsoft.Playwright;

namespace ClicRdv.Benchmarks.Fiches;

/// <summary>Somebody's hand on the list of customers.</summary>
internal sealed class FichesHand(IPage tab) : IAsyncDisposable
{
    // A task after a frame's callbacks runs when the frame has been handed over to be painted.
    // The letters have been typed and heard before Enter is pressed, as by any hand.
    private const string Search = """
        name => new Promise(done => {
          const box = document.querySelector(".search-box input");
          const first = () => document.querySelector(".fiches-table tbody tr a");
          const before = first()?.href;
          box.focus();
          box.value = name;
          box.dispatchEvent(new Event("input", { bubbles: true }));
          setTimeout(() => {
            const since = performance.now();
            new MutationObserver((_, observer) => {
              const now = first();
              if (now === null || now.href === before || !now.textContent.toLowerCase().includes(name.toLowerCase())) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - since)));
            }).observe(document.querySelector("main"), { childList: true, characterData: true, subtree: true, attributeFilter: ["href"] });
            box.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
          }, 100);
        })
        """;

    private const string Next = """
        pages => (async () => {
          for (let page = 0; page < pages; page++) {
            const first = document.querySelector(".fiches-table tbody tr a").href;
            document.querySelector(".fiches-pager [rel=next]").click();
            await new Promise(done => (function look() {
              const now = document.querySelector(".fiches-table tbody tr a");
              if (now !== null && now.href !== first) done(); else setTimeout(look, 5);
            })());
          }
        })()
        """;

    /// <summary>Milliseconds from Enter until the rows of the name are painted.</summary>
    public Task<double> SearchAsync(string name) => tab.EvaluateAsync<double>(Search, name);

    /// <summary>So many pages further, one after the other.</summary>
    public Task PageOnAsync(int pages) => tab.EvaluateAsync(Next, pages);

    public async Task GoToAsync(string path)
    {
        await tab.GotoAsync(path);
        await tab.Locator(".shell[data-interactive=true] .fiches-pager [rel=next]").WaitForAsync();
    }

    public async ValueTask DisposeAsync() => await tab.Context.DisposeAsync();
}
