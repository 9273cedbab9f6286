using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

/// <summary>How a page comes to life: over whatever the network lets through, and without anything moving.</summary>
public sealed class StartingTests(Chromium chromium) : Journey(chromium)
{
    // As a proxy does that lets no socket through: it closes before it has opened.
    private const string BlockSockets = """
        window.WebSocket = class extends EventTarget {
          constructor() {
            super();
            setTimeout(() => {
              for (const event of [new Event("error"), new CloseEvent("close", { code: 1006 })]) {
                this["on" + event.type]?.(event);
                this.dispatchEvent(event);
              }
            });
          }
          close() {}
        };
        """;

    // Of everything that is not the library's own.
    private const string Looks = """
        () => [...document.querySelectorAll("body *")]
          .filter(element => element.closest("[class*=mud-], script, link, [hidden]") === null)
          .map(element => {
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            return `${element.tagName}.${element.className} ${box.x},${box.y},${box.width},${box.height} `
              + ["color", "backgroundColor", "font", "display", "padding", "margin", "border", "cursor", "textDecorationLine", "whiteSpace", "verticalAlign"].map(name => style[name]).join("|");
          })
        """;

    [Fact]
    public async Task F44_where_sockets_are_blocked_a_page_answers_all_the_same()
    {
        var claire = await ArriveAsync();
        foreach (var complaint in (string[])["Failed to start the transport", "Failed to start the connection", "There was an error with the transport", "WebSocket failed to connect", "Failed to start the circuit", "Circuit host not initialized"])
            claire.Expect(complaint);
        await claire.Tab.AddInitScriptAsync(BlockSockets);

        var shell = await Shell.EnterAsync(claire.Tab, PortalUrls.Groups);
        await Expect(shell.Title).ToHaveTextAsync(Words.French.Groups);
        await (await shell.OpenPersonMenuAsync()).GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(new Shell(claire.Tab, Words.English).Title).ToHaveTextAsync(Words.English.Groups);
    }

    [Fact]
    public async Task The_first_frame_waits_for_the_whole_of_this_page_and_not_for_another_s()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Calendars(12) + "?q=dr&sort=name");

        var awaited = await claire.Tab.Locator("link[rel=expect]").EvaluateAsync<string>("link => link.href");

        Assert.Equal(claire.Tab.Url + "#page-end", awaited);
    }

    [Fact]
    public async Task A_script_of_the_page_that_is_missing_leaves_the_rest_of_it_alive()
    {
        Agenda.Fill(Site);
        var claire = await ArriveAsync();
        claire.Expect("Failed to load resource");
        claire.Expect("PrintLink");
        var missed = 0;
        await claire.Tab.RouteAsync("**/PrintLink.*razor.js", route =>
        {
            missed++;
            return route.AbortAsync();
        });
        await Shell.EnterAsync(claire.Tab, "/groups/12/planner?date=2031-03-10");

        await Expect(claire.Tab.Locator("planner-grid[data-interactive=true]")).ToHaveCountAsync(1);
        Assert.True(missed > 0);
    }

    [Fact]
    public async Task A_page_that_cannot_start_says_so()
    {
        var claire = await ArriveAsync();
        claire.Expect("Failed to load resource");
        claire.Expect("Blazor is not defined");
        await claire.Tab.RouteAsync("**/blazor.web*.js", route => route.AbortAsync());
        await Entrance.SignInAsync(claire.Context);
        await claire.Tab.GotoAsync(PortalUrls.Groups);

        await Expect(claire.Tab.Locator("#blazor-error-ui")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_is_at_work_before_the_circuit_comes_stays_where_they_are_with_what_they_typed()
    {
        var claire = await ArriveAsync();
        var (tab, start) = (claire.Tab, new TaskCompletionSource());
        await tab.RouteAsync("**/blazor.web*.js", async route =>
        {
            await start.Task;
            await route.ContinueAsync();
        });
        await Entrance.SignInAsync(claire.Context);
        await tab.GotoAsync(PortalUrls.Calendars(12), new() { WaitUntil = WaitUntilState.Commit });
        var page = new CalendarsPage(tab);
        await page.Search.PressSequentiallyAsync("lem");
        start.SetResult();
        await new Shell(tab).ReadyAsync();

        await Expect(page.Rows).ToHaveCountAsync(1);
        await Expect(page.Search).ToHaveValueAsync("lem");
        await Expect(page.Search).ToBeFocusedAsync();

        await page.Link("Dr Lemoine").ClickAsync();
        await page.Panel.Dialog.WaitForAsync();
        await tab.GotoAsync(PortalUrls.Calendars(12));
        await new Shell(tab).ReadyAsync();
        await new Shell(tab).Navigation.GetByRole(AriaRole.Link, new() { Name = "Planning" }).First.ClickAsync();
        await Expect(new PlannerPage(tab).Title).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData(PortalUrls.Groups)]
    [InlineData("/groups/12/calendars")]
    [InlineData("/groups/12/calendars?open=31")]
    [InlineData("/groups/12/settings")]
    [InlineData("/groups/12/planner?date=2031-03-10")]
    [InlineData("/groups/12/planner?view=list&date=2031-03-10")]
    public async Task Nothing_moves_when_the_library_s_sheet_comes(string path)
    {
        Agenda.Fill(Site);
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, path);
        var sheet = claire.Tab.Locator("#library-sheet");
        await Expect(sheet).ToHaveAttributeAsync("rel", "stylesheet");
        await claire.Tab.WaitForFunctionAsync("document.getElementById('library-sheet').sheet !== null");

        var with = await claire.Tab.EvaluateAsync<string[]>(Looks);
        await sheet.EvaluateAsync("sheet => { sheet.sheet.disabled = true; }");
        var without = await claire.Tab.EvaluateAsync<string[]>(Looks);

        Assert.NotEmpty(with);
        Assert.Equal(without, with);
    }
}
