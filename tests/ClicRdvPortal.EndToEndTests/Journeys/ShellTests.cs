using System.Text.RegularExpressions;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ClicRdvPortal.EndToEndTests.Journeys;

public sealed class ShellTests(Chromium chromium) : Journey(chromium)
{
    private static readonly Regex OnLogin = new("/login(?:\\?|$)");

    [Fact]
    public async Task A_language_is_chosen_kept_and_given_back()
    {
        var claire = await ArriveAsync();
        var tab = claire.Tab;
        var french = await Shell.EnterAsync(tab, PortalUrls.Calendars(12) + "?sort=name");
        await Expect(french.Title).ToHaveTextAsync(Words.French.Calendars);

        var menu = await french.OpenPersonMenuAsync();
        await menu.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        var english = await new Shell(tab, Words.English).ReadyAsync();
        await Expect(english.Title).ToHaveTextAsync(Words.English.Calendars);
        await Expect(tab.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(tab).ToHaveURLAsync(Site.Portal.Address + "groups/12/calendars?sort=name");

        await tab.GotoAsync(PortalUrls.Groups);
        await english.ReadyAsync();
        await Expect(english.Title).ToHaveTextAsync(Words.English.Groups);

        await english.SignOutAsync();
        await new LoginPage(tab, Words.English).SignInAsync();
        await english.ReadyAsync();
        await (await english.OpenPersonMenuAsync()).GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        await Expect(french.Title).ToHaveTextAsync(Words.French.Groups);
    }

    [Fact]
    public async Task The_language_of_the_login_page_is_chosen_without_a_script()
    {
        var somebody = await ArriveAsync(VisitorOptions.Desk with { HasScripts = false });
        await new LoginPage(somebody.Tab).OpenAsync();

        await somebody.Tab.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(new LoginPage(somebody.Tab, Words.English).Password).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_language_is_chosen_on_a_login_page_that_stood_open_while_somebody_signed_in()
    {
        var claire = await ArriveAsync();
        var waiting = await claire.NewTabAsync();
        await new LoginPage(waiting).OpenAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Groups);

        await waiting.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();

        await Expect(new Shell(waiting, Words.English).Title).ToHaveTextAsync(Words.English.Groups);
    }

    [Theory]
    [InlineData(PortalUrls.Groups)]
    [InlineData("/groups/12/calendars")]
    [InlineData("/groups/12/settings")]
    public async Task Whoever_goes_by_keys_sees_where_they_are(string url)
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, url);
        var seen = new HashSet<string>();

        for (var step = 0; step < 25; step++)
        {
            await claire.Tab.Keyboard.PressAsync("Tab");
            var (thing, hasRing) = await FocusAsync(claire.Tab);
            Assert.True(hasRing, $"No ring around {thing}");
            seen.Add(thing);
        }

        Assert.True(seen.Count > 8, $"The keys went to {seen.Count} places only.");
    }

    [Fact]
    public async Task The_appearance_follows_the_system_until_one_is_chosen_and_is_remembered()
    {
        var claire = await ArriveAsync(VisitorOptions.Desk with { ColorScheme = ColorScheme.Dark });
        var tab = claire.Tab;
        var shell = await Shell.EnterAsync(tab, PortalUrls.Groups);
        await Expect(tab.Locator("html")).ToHaveCSSAsync("color-scheme", new Regex("dark"));
        await IsDrawnAsync(tab, dark: true);

        // Colours that go over into each other on every element are left behind on some: the browser asks for no motion here.
        await tab.EvaluateAsync("() => { window.moved = 0; addEventListener('transitionrun', () => window.moved++, true); }");
        await (await shell.OpenPersonMenuAsync()).GetByRole(AriaRole.Button, new() { Name = "Clair", Exact = true }).ClickAsync();
        await Expect(tab.Locator("html")).ToHaveAttributeAsync("data-appearance", "light");
        await IsDrawnAsync(tab, dark: false);
        Assert.Equal(0, await tab.EvaluateAsync<int>("() => window.moved"));

        // What the server sends already says it, so nothing flashes before the scripts run.
        var answer = await tab.ReloadAsync();
        Assert.Contains("data-appearance=\"light\"", await answer!.TextAsync(), StringComparison.Ordinal);
        await shell.ReadyAsync();
        await IsDrawnAsync(tab, dark: false);
        var chosen = (await shell.OpenPersonMenuAsync()).GetByRole(AriaRole.Button, new() { Name = "Clair", Exact = true });
        await Expect(chosen).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_others()
    {
        var claire = await ArriveAsync();
        await Shell.EnterAsync(claire.Tab, PortalUrls.Calendars(12));
        var second = await claire.NewTabAsync();
        await second.GotoAsync(PortalUrls.Groups);

        await (await new Shell(second).ReadyAsync()).SignOutAsync();

        await Expect(new LoginPage(second).Notice).ToContainTextAsync("Déconnexion faite");
        await Expect(new LoginPage(claire.Tab).Notice).ToContainTextAsync("Déconnexion faite");
        await claire.Tab.GotoAsync(PortalUrls.Calendars(12));
        await Expect(claire.Tab).ToHaveURLAsync(OnLogin);
    }

    [Fact]
    public async Task Signing_out_elsewhere_ends_a_tab_with_unsaved_text_too()
    {
        var claire = await ArriveAsync();
        var page = await CalendarsPage.EnterAsync(claire.Tab);
        await (await page.OpenAsync("Dr Lemoine")).FillAsync("Ville", "Amboise");
        var second = await claire.NewTabAsync();
        await second.GotoAsync(PortalUrls.Groups);

        await (await new Shell(second).ReadyAsync()).SignOutAsync();

        await Expect(claire.Tab).ToHaveURLAsync(OnLogin);
        Assert.Equal("", Upstream.Data.Calendar(31)!.Text("city"));
        Assert.Equal(0, Upstream.CountRequests(request => request.Method == "PUT"));
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_and_leads_home()
    {
        var claire = await ArriveAsync();
        claire.Expect(404);
        await Shell.EnterAsync(claire.Tab, PortalUrls.Groups);

        await claire.Tab.GotoAsync("/nowhere");

        await Expect(claire.Tab.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Page introuvable");
        await claire.Tab.GetByRole(AriaRole.Link, new() { Name = "Revenir à l’accueil" }).ClickAsync();
        await Expect(new GroupsPage(claire.Tab).Table).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Switching_the_group_keeps_the_place()
    {
        var claire = await ArriveAsync();
        await CalendarsPage.EnterAsync(claire.Tab);

        await claire.Tab.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Cabinet des Tilleuls") }).ClickAsync();
        await claire.Tab.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Optique des Sept Lunes") }).ClickAsync();

        await Expect(claire.Tab).ToHaveURLAsync(Site.Portal.Address + "groups/18/calendars");
        await Expect(new CalendarsPage(claire.Tab).Row("Examen de vue 1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Somebody_with_one_group_lands_on_its_planner()
    {
        var hugo = await ArriveAsync();

        await Shell.EnterAsync(hugo.Tab, PortalUrls.Home, LoginPage.Hugo);

        await Expect(hugo.Tab).ToHaveURLAsync(Site.Portal.Address + "groups/12/planner");
        await Expect(new PlannerPage(hugo.Tab).Grid).ToBeVisibleAsync();
    }

    /// <summary>What has the focus; the document's own turn, between the last place and the first, counts as seen.</summary>
    private static async Task<(string Thing, bool HasRing)> FocusAsync(IPage tab)
    {
        var focus = await tab.EvaluateAsync<string[]>(
            """
            () => {
              const thing = document.activeElement;
              const has = part => getComputedStyle(thing, part).outlineStyle === "solid";
              return [thing.outerHTML.slice(0, 300), String(thing === document.body || has() || has("::after"))];
            }
            """);
        return (focus[0], focus[1] == "true");
    }

    private static async Task IsDrawnAsync(IPage tab, bool dark) => await tab.WaitForFunctionAsync(
        """
        dark => {
          const [red, green, blue, opacity = 1] = getComputedStyle(document.body).backgroundColor.match(/[\d.]+/g).map(Number);
          return opacity > 0 && [red, green, blue].every(part => dark ? part < 80 : part > 200);
        }
        """,
        dark);
}
