using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ClicRdvPortal.Tests.Shared;

/// <summary>A program of ours as a process of its own, with its own settings and none of this one's.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    // A publish compiles everything anew, on the cores that run the other tests.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private readonly Process _process;
    private readonly Heard _lines = new();

    private ChildProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', _lines.All);

    public static ChildProcess StartAssembly(string assembly, IEnumerable<string> arguments, params IEnumerable<KeyValuePair<string, string>> environment) =>
        Start("dotnet", [assembly, .. arguments], Path.GetDirectoryName(assembly)!, environment);

    public static ChildProcess Start(
        string program, IEnumerable<string> arguments, string folder, params IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // A test runner's own settings (its MSBuild, its address) would reach the child otherwise.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_ENVIRONMENT" or "DOTNET_URLS").ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ChildProcess(new Process { StartInfo = start });
    }

    /// <summary>Waits for a line that <paramref name="predicate"/> accepts, or says what was printed instead.</summary>
    public Task<string> WaitForLineAsync(Func<string, bool> predicate) => _lines.WaitAsync(predicate, Patience);

    /// <summary>Sends a signal of the system by its name: <c>TERM</c>, <c>KILL</c>.</summary>
    public async Task SignalAsync(string signal, CancellationToken cancellationToken = default)
    {
        using var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
    }

    public async Task<int> WaitForExitAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _lines.Add(line);
    }
}
