using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>Pictures of the screens, for whoever names a folder in <c>PORTAL_SCREENSHOTS</c>.</summary>
internal static class Screenshots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS");

    public static bool AreWanted => !string.IsNullOrWhiteSpace(Folder);

    public static Task TakeAsync(IPage tab, string name) => AreWanted
        ? tab.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder!, name + ".png"), Animations = ScreenshotAnimations.Disabled })
        : Task.CompletedTask;
}
