using System.Globalization;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>axe finds nothing on any screen, at a desk in the light and on a phone in the dark. In two halves, which run side by side.</summary>
public abstract class AxeTests(Chromium chromium) : Journey(chromium)
{
    private static readonly (string Name, ColorScheme Scheme)[] Appearances = [("light", ColorScheme.Light), ("dark", ColorScheme.Dark)];

    protected async Task LookAtAsync(string name)
    {
        var screen = Screens.All.Single(one => one.Name == name);
        var tab = await ShowAsync(screen, Words.French);
        var found = new List<string>();
        foreach (var look in Looks())
        {
            // What depends on colours or on width is seen by each pair; the other two cost twice the time for next to nothing.
            if (!look.IsLookedAt && !Screenshots.AreWanted)
                continue;
            await DressAsync(tab, look);
            await Screenshots.TakeAsync(tab, $"{screen.Name}-fr-{look.Name}");
            if (look.IsLookedAt)
                found.AddRange((await Axe.LookAtAsync(tab)).Select(violation => $"{look.Name}: {violation}"));
        }

        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
        if (Screenshots.AreWanted)
            await PictureInEnglishAsync(screen);
    }

    // As the portal's own switch does it; it is drawn with the next frame.
    private const string Dress = """
        appearance => {
          document.documentElement.dataset.appearance = appearance;
          return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        """;

    private static IEnumerable<Look> Looks() =>
        from size in (VisitorOptions[])[VisitorOptions.Desk, VisitorOptions.Phone]
        from appearance in Appearances
        select new Look(string.Create(CultureInfo.InvariantCulture, $"{size.Width}-{appearance.Name}"), size, appearance.Scheme);

    private static async Task DressAsync(IPage tab, Look look)
    {
        await tab.SetViewportSizeAsync(look.Size.Width, look.Size.Height);
        await tab.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = look.Scheme, ReducedMotion = ReducedMotion.Reduce });
        await tab.EvaluateAsync(Dress, look.Scheme == ColorScheme.Dark ? "dark" : "light");
    }

    private async Task PictureInEnglishAsync(Screen screen)
    {
        var tab = await ShowAsync(screen, Words.English);
        foreach (var look in Looks())
        {
            await DressAsync(tab, look);
            await Screenshots.TakeAsync(tab, $"{screen.Name}-en-{look.Name}");
        }
    }

    private async Task<IPage> ShowAsync(Screen screen, Words words)
    {
        screen.Prepare(Site);
        var visitor = await ArriveAsync(VisitorOptions.Desk with { Locale = words.Locale });
        visitor.Expect(screen.Status);
        var tab = visitor.Tab;
        if (!screen.IsPublic)
            await Entrance.SignInAsync(visitor.Context);
        await tab.GotoAsync(screen.Url);
        if (!screen.IsPublic && screen.HasShell && screen.Status == 200)
            await new Shell(tab, words).ReadyAsync();
        await screen.Act(tab);
        await tab.Locator(screen.Shows).Filter(new() { Visible = true }).First.WaitForAsync();
        return tab;
    }

    private sealed record Look(string Name, VisitorOptions Size, ColorScheme Scheme)
    {
        public bool IsLookedAt => Size == VisitorOptions.Desk == (Scheme == ColorScheme.Light);
    }
}
