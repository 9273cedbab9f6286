using System.Text;

namespace ClicRdvPortal.Tests.Shared.Fuzzing;

/// <summary>Somebody at work in a page of their own while others do something else: says whether they are still served.</summary>
public sealed class Neighbour : IAsyncDisposable
{
    private const string Known = "Dr Lemoine";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Heard _heard;
    private readonly HeadlessCircuit _tab;

    private Neighbour(HeadlessCircuit tab, Heard heard) => (_tab, _heard) = (tab, heard);

    public static async Task<Neighbour> OpenAsync(PortalBrowser browser, CancellationToken cancellationToken = default)
    {
        // The name is all that is kept of what comes: it goes on for minutes.
        var heard = new Heard();
        return new Neighbour(
            await browser.OpenCircuitAsync(
                PortalUrls.Calendars(12),
                frame => heard.Add(Encoding.UTF8.GetString(frame.Span).Contains(Known, StringComparison.Ordinal) ? Known : ""),
                cancellationToken),
            heard);
    }

    /// <summary>Leaves for another page and comes back to a list, which has to be there again.</summary>
    public async Task<bool> ReadAsync()
    {
        var after = _heard.All.Count;
        try
        {
            await _tab.NavigateAsync(new Uri(_tab.Address, PortalUrls.Groups));
            await _tab.NavigateAsync(new Uri(_tab.Address, PortalUrls.Calendars(12)));
            await _heard.WaitAsync(text => text == Known, Patience, after);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => _tab.DisposeAsync();
}
