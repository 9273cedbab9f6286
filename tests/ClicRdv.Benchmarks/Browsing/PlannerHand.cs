using ClicRdv.Benchmarks.Planner;
using ClicRdv.Benchmarks.Servers;
using Microsoft.Playwright;

namespace ClicRdv.Benchmarks.Browsing;

/// <summary>Somebody's hand on the planner of twenty practitioners with twenty-five appointments each.</summary>
internal sealed class PlannerHand : IAsyncDisposable
{
    private const int Appointments = PlannerSite.Calendars * PlannerSite.PerDay;

    // A task after a frame's callbacks runs when the frame has been handed over to be painted. Looking at every frame
    // instead of at every change would have the browser draw frames that nobody asked for.
    private const string Turn = """
        ([link, count]) => new Promise(done => {
          const key = () => document.querySelector("[data-shown] > planner-col")?.dataset.k;
          const first = key();
          const since = performance.now();
          new MutationObserver((_, observer) => {
            if (key() === first || document.querySelectorAll("[data-vevent-id]").length !== count) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - since)));
          }).observe(document.querySelector("planner-grid"), { childList: true, subtree: true, attributeFilter: ["data-shown"] });
          document.getElementById(link).click();
        })
        """;

    private const string WatchDrop = """
        () => {
          const key = () => document.querySelector("[data-shown] > planner-col")?.dataset.k;
          const before = key();
          window.dropped = new Promise(done => {
            let since;
            addEventListener("pointerup", () => { since = performance.now(); }, { capture: true, once: true });
            new MutationObserver((_, observer) => {
              if (since === undefined || key() === before) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => done(performance.now() - since)));
            }).observe(document.querySelector("planner-grid"), { childList: true, subtree: true });
          });
        }
        """;

    private const string FirstAppointment = """
        () => {
          const { left, top, width, height } = document.querySelector("[data-shown] [data-vevent-id]").getBoundingClientRect();
          const grid = document.querySelector("planner-grid");
          const hour = document.querySelector("[data-shown] > planner-col").clientHeight / (grid.dataset.to - grid.dataset.from) * 60;
          return [left + width / 2, top + height / 2, hour];
        }
        """;

    private readonly IPage _tab;
    private int _sent;
    private bool _isLater;

    private PlannerHand(IPage tab) => _tab = tab;

    public static async Task<PlannerHand> OpenAsync(ChromiumProcess chromium, ServerProcess portal)
    {
        var tab = await chromium.OpenAsync(portal, PlannerSite.Day);
        var hand = new PlannerHand(tab);
        tab.WebSocket += (_, socket) => socket.FrameSent += (_, _) => Interlocked.Increment(ref hand._sent);
        await tab.ReloadAsync();
        await tab.Locator("planner-grid[data-interactive=true] [data-vevent-id]").First.WaitForAsync();
        return hand;
    }

    /// <summary>To the next day and back in turn: milliseconds from the click until its appointments are painted. Both days have been read.</summary>
    public async Task<double> TurnAsync()
    {
        await _tab.BringToFrontAsync();
        await QuietAsync();
        _isLater = !_isLater;
        return await _tab.EvaluateAsync<double>(Turn, new object[] { _isLater ? "planner-later" : "planner-earlier", Appointments });
    }

    /// <summary>Moves an appointment by two hours and takes it back: milliseconds from the drop until the column is painted, and messages sent meanwhile.</summary>
    public async Task<(double Milliseconds, int Messages)> DragAsync()
    {
        await _tab.BringToFrontAsync();
        await QuietAsync();
        var place = await _tab.EvaluateAsync<float[]>(FirstAppointment);
        await _tab.EvaluateAsync(WatchDrop);
        var before = _sent;
        await _tab.Mouse.MoveAsync(place[0], place[1]);
        await _tab.Mouse.DownAsync();
        await _tab.Mouse.MoveAsync(place[0], place[1] + place[2]);
        await _tab.Mouse.MoveAsync(place[0], place[1] + (place[2] * 2));
        await _tab.Mouse.UpAsync();
        var taken = await _tab.EvaluateAsync<double>("() => window.dropped");
        var sent = _sent - before;
        await _tab.Locator("planner-grid").PressAsync("Control+z");
        await _tab.Locator("planner-col .vp").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        return (taken, sent);
    }

    public async ValueTask DisposeAsync() => await _tab.Context.DisposeAsync();

    /// <summary>Until the page has sent nothing for half a second: reading ahead and the acknowledgement of the last batch are over.</summary>
    private async Task QuietAsync()
    {
        for (var (seen, quiet) = (-1, 0); quiet < 5;)
        {
            await Task.Delay(100);
            quiet = _sent == seen ? quiet + 1 : 0;
            seen = _sent;
        }
    }
}
