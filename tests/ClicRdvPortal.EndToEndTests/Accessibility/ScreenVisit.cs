using System.Globalization;
using ClicRdvPortal.EndToEndTests.Infrastructure;
using ClicRdvPortal.EndToEndTests.Pages;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Accessibility;

/// <summary>Goes to a screen and lets axe look at it, at a desk in the light and on a phone in the dark.</summary>
internal static class ScreenVisit
{
    // As the portal's own switch does it; it is drawn with the next frame.
    private const string Dress = """
        appearance => {
          document.documentElement.dataset.appearance = appearance;
          return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        """;

    private static readonly (string Name, ColorScheme Scheme)[] Appearances = [("light", ColorScheme.Light), ("dark", ColorScheme.Dark)];

    /// <param name="screen">What is looked at.</param>
    /// <param name="tab">Somebody's who is signed in, unless the screen is public.</param>
    public static async Task LookAtAsync(Screen screen, IPage tab)
    {
        await ShowAsync(screen, tab, Words.French);
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
    }

    /// <param name="tab">Of a browser that asks for English.</param>
    /// <inheritdoc cref="LookAtAsync"/>
    public static async Task PictureInEnglishAsync(Screen screen, IPage tab)
    {
        await ShowAsync(screen, tab, Words.English);
        foreach (var look in Looks())
        {
            await DressAsync(tab, look);
            await Screenshots.TakeAsync(tab, $"{screen.Name}-en-{look.Name}");
        }
    }

    private static async Task ShowAsync(Screen screen, IPage tab, Words words)
    {
        await tab.GotoAsync(screen.Url);
        if (!screen.IsPublic && screen.HasShell && screen.Status == 200)
            await new Shell(tab, words).ReadyAsync();
        await screen.Act(tab);
        await tab.Locator(screen.Shows).Filter(new() { Visible = true }).First.WaitForAsync();
    }

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

    private sealed record Look(string Name, VisitorOptions Size, ColorScheme Scheme)
    {
        public bool IsLookedAt => Size == VisitorOptions.Desk == (Scheme == ColorScheme.Light);
    }
}
