using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace ClicRdvPortal.EndToEndTests.Infrastructure;

/// <summary>
/// Listens to every tab of a browser: a console error, a page error or a request that leaves the site is a fault,
/// whatever the test looks at.
/// </summary>
internal sealed class PageWatch
{
    private readonly Uri _site;
    private readonly ConcurrentQueue<string> _log = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<int, byte> _expectedStatuses = new();
    private readonly ConcurrentBag<string> _expectedWords = [];
    private readonly ConcurrentBag<string> _otherWays = [];

    public PageWatch(IBrowserContext context, Uri site)
    {
        _site = site;
        context.Console += (_, message) => OnConsole(message);
        context.WebError += (_, error) => OnError(error.Error);
        context.Request += (_, request) => OnRequest(request.Url);
        context.Response += (_, response) => Log(string.Create(CultureInfo.InvariantCulture, $"{response.Status} {response.Request.Method} {response.Url}"));
        context.RequestFailed += (_, request) => Log($"failed {request.Method} {request.Url} {request.Failure}");
    }

    public IReadOnlyCollection<string> Faults => _faults;

    public IReadOnlyCollection<string> Everything => _log;

    /// <summary>A page that answers with this status is what the test is about; Chromium reports it as an error.</summary>
    public void Expect(int status) => _expectedStatuses.TryAdd(status, 0);

    /// <summary>Errors with these words in them are what the test is about.</summary>
    public void Expect(string words) => _expectedWords.Add(words);

    /// <summary>The same portal by another way.</summary>
    public void Expect(Uri otherWay) => _otherWays.Add(otherWay.Authority);

    private void OnConsole(IConsoleMessage message)
    {
        var text = $"console {message.Type}: {message.Text} ({message.Location})";
        if (message.Type == "error" && !IsExpected(message.Text))
            Fault(text);
        else
            Log(text);
    }

    private void OnError(string error)
    {
        var text = "page error: " + error;
        if (IsExpected(error))
            Log(text);
        else
            Fault(text);
    }

    private void OnRequest(string url)
    {
        var address = new Uri(url);
        if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != _site.Authority && !_otherWays.Contains(address.Authority))
            Fault("request to another site: " + url);
    }

    private bool IsExpected(string text) => _expectedWords.Any(words => text.Contains(words, StringComparison.Ordinal)) || _expectedStatuses.Keys.Any(status =>
        text.Contains(string.Create(CultureInfo.InvariantCulture, $"responded with a status of {status} "), StringComparison.Ordinal));

    private void Fault(string text)
    {
        _faults.Enqueue(text);
        Log(text);
    }

    private void Log(string text) => _log.Enqueue(text);
}
