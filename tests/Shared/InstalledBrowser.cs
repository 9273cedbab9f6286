namespace Tests.Shared;

/// <summary>The browser of this machine: the one that <c>CHROMIUM</c> names, or the first found on PATH.</summary>
public static class InstalledBrowser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Its file. Without one it throws, since what nobody has walked or measured proves nothing.</summary>
    public static string Find()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        string[] names = string.IsNullOrWhiteSpace(named) ? Names : [named];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        // Combining with a rooted name gives that name, so a path in CHROMIUM is found as well.
        return names.SelectMany(name => folders.Select(folder => Path.GetFullPath(Path.Combine(folder, name)))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("No browser found. Install Chromium or Chrome, or name one in CHROMIUM.");
    }
}
