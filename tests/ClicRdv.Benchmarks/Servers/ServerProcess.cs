using System.Diagnostics;
using System.Globalization;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>A site in a process of its own, started from this program's executable. It ends with this object, or with this process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The portal over an upstream at this address.</summary>
    public static Task<ServerProcess> StartPortalAsync(Uri upstream) => StartAsync(ServeCommand.Portal, upstream.ToString());

    /// <summary>The least that Blazor can serve: see <see cref="BareSite"/>.</summary>
    public static Task<ServerProcess> StartBareAsync() => StartAsync(ServeCommand.Bare);

    /// <summary>Bytes in use after a full collection.</summary>
    public Task<long> HeapAsync() => AskAsync(ServeCommand.HeapQuestion);

    /// <summary>Waits until the server has let go of every circuit.</summary>
    public async Task WaitForNoCircuitAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await AskAsync(ServeCommand.CircuitsQuestion) > 0)
            await Task.Delay(50, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(params string[] site)
    {
        var process = Process.Start(Self([ServeCommand.Name, .. site])) ?? throw new InvalidOperationException("No server could be started.");
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return Uri.TryCreate(line, UriKind.Absolute, out var address)
            ? new ServerProcess(process, address)
            : throw new InvalidOperationException($"The server {string.Join(' ', site)} did not start; it said: {line}");
    }

    private static ProcessStartInfo Self(string[] arguments)
    {
        // Started as `dotnet ClicRdv.Benchmarks.dll` the process is dotnet's, and has to be told the assembly.
        var path = Environment.ProcessPath!;
        var assembly = typeof(ServerProcess).Assembly.Location;
        string[] all = Path.GetFileNameWithoutExtension(path) == "dotnet" ? [assembly, .. arguments] : arguments;
        return new ProcessStartInfo(path, all) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };
    }

    private async Task<long> AskAsync(string question)
    {
        await _process.StandardInput.WriteLineAsync(question);
        await _process.StandardInput.FlushAsync();
        var answer = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        return long.Parse(answer ?? throw new InvalidOperationException("The server has gone."), CultureInfo.InvariantCulture);
    }
}
