using System.Diagnostics;
using System.Globalization;
using ClicRdv.Benchmarks.Servers.Swapped;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>A site in a process of its own, started from this program's executable. It ends with this object, or with this process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan SeedPatience = TimeSpan.FromMinutes(10);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The portal over an upstream at this address.</summary>
    public static Task<ServerProcess> StartPortalAsync(Uri upstream, Swap swap = Swap.Nothing) =>
        StartAsync(Patience, ServeCommand.Portal, upstream.ToString(), swap.ToString());

    /// <summary>The least that Blazor can serve: see <see cref="BareSite"/>.</summary>
    public static Task<ServerProcess> StartBareAsync() => StartAsync(Patience, ServeCommand.Bare);

    /// <summary>An emulator that holds this load, which it writes before it answers.</summary>
    public static Task<ServerProcess> StartEmulatorAsync(EmulatorLoad load) => StartAsync(SeedPatience, ServeCommand.Emulator, load.ToArgument());

    /// <summary>Bytes in use after a full collection.</summary>
    public Task<long> HeapAsync() => AskAsync(ServeCommand.HeapQuestion);

    /// <summary>The same, once what a portal keeps for half a minute is gone: what a tab holds that nobody touches.</summary>
    public Task<long> IdleHeapAsync() => AskAsync(ServeCommand.LaterQuestion);

    /// <summary>Bytes of memory that the process has of the machine, likewise when idle.</summary>
    public async Task<long> IdleResidentAsync()
    {
        await IdleHeapAsync();
        return await AskAsync(ServeCommand.ResidentQuestion);
    }

    /// <summary>How many errors it has logged.</summary>
    public async Task<int> FaultsAsync() => (int)await AskAsync(ServeCommand.FaultsQuestion);

    /// <summary>How many circuits it holds, those of lost connections among them.</summary>
    public Task<long> CircuitsAsync() => AskAsync(ServeCommand.CircuitsQuestion);

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

    private static async Task<ServerProcess> StartAsync(TimeSpan patience, params string[] site)
    {
        var process = Process.Start(Self([ServeCommand.Name, .. site])) ?? throw new InvalidOperationException("No server could be started.");
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(patience);
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
