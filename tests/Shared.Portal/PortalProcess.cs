using System.Globalization;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>The portal's own program over a given upstream, as a process that takes signals and can be killed.</summary>
public sealed class PortalProcess : IAsyncDisposable
{
    private const string Announcement = "The portal answers at ";
    private readonly ChildProcess _process;

    private PortalProcess(ChildProcess process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public string Output => _process.Output;

    /// <param name="upstream">Scheme, host and port of the upstream.</param>
    /// <param name="data">The folder for what it keeps.</param>
    /// <param name="port">Where it listens; 0 for wherever there is room.</param>
    public static async Task<PortalProcess> StartAsync(Uri upstream, string data, int port = 0)
    {
        var process = ChildProcess.StartAssembly(
            typeof(PortalApp).Assembly.Location,
            [],
            new("ASPNETCORE_ENVIRONMENT", "Development"),
            new("ASPNETCORE_URLS", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
            new("AllowedHosts", "localhost"),
            new("ClicRdv__BaseUrl", upstream.GetLeftPart(UriPartial.Authority)),
            new("ClicRdv__ApiKey", "demo-key"),
            new("Portal__DataPath", data));
        try
        {
            var line = await process.WaitForLineAsync(text => text.Contains(Announcement, StringComparison.Ordinal));
            var address = line[(line.IndexOf(Announcement, StringComparison.Ordinal) + Announcement.Length)..].Trim();
            return new PortalProcess(process, new Uri(address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public PortalBrowser NewBrowser() => new(Address);

    public async Task<PortalBrowser> SignedInAsync(string email, string password, CancellationToken cancellationToken = default)
    {
        var browser = NewBrowser();
        using var answer = await browser.SignInAsync(email, password, cancellationToken: cancellationToken);
        return answer.Headers.Location is null ? throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.") : browser;
    }

    /// <summary>Asks it to stop, as hosts do, and waits until it is gone; its exit code.</summary>
    public async Task<int> TerminateAsync(CancellationToken cancellationToken = default)
    {
        await _process.SignalAsync("TERM", cancellationToken);
        return await _process.WaitForExitAsync(cancellationToken);
    }

    public async Task KillAsync(CancellationToken cancellationToken = default)
    {
        await _process.SignalAsync("KILL", cancellationToken);
        await _process.WaitForExitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
