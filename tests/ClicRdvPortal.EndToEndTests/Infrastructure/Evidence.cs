using System.Globalization;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>What is kept of a journey that failed: a picture of each tab, the trace, what the console said and the server wrote.</summary>
internal static class Evidence
{
    /// <summary>A snapshot of the page at every step makes a planner's journey take twice as long: for whoever sets <c>PORTAL_TRACE</c>.</summary>
    public static readonly bool HasSnapshots = !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("PORTAL_TRACE"));

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "TestResults");

    /// <summary>Says where it was put.</summary>
    public static async Task<string> KeepAsync(string testName, int number, Visitor visitor, IEnumerable<string> serverLog)
    {
        var name = string.Concat(testName.Split('.')[^1].Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
        var folder = Directory.CreateDirectory(Path.Combine(Root, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))).FullName;
        await File.WriteAllLinesAsync(Path.Combine(folder, "console.log"), visitor.Log);
        await File.WriteAllLinesAsync(Path.Combine(folder, "server.log"), serverLog.Where(line => !line.Contains(" scope ", StringComparison.Ordinal)));
        await visitor.Context.Tracing.StopAsync(new TracingStopOptions { Path = Path.Combine(folder, "trace.zip") });
        foreach (var (index, tab) in visitor.Context.Pages.Index())
        {
            try
            {
                await tab.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"tab-{index}.png")) });
            }
            catch (PlaywrightException)
            {
                // A tab that crashed or is being closed has no picture; the failure itself must still be told.
            }
        }

        return folder;
    }
}
