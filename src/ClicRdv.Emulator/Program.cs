using System.Runtime.InteropServices;

namespace ClicRdv.Emulator;

/// <summary>The emulator as a program of its own. In a namespace, so that it is not the Program of a host that embeds it.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        if (!EmulatorSettings.TryRead(settings, out var options, out var errors))
        {
            await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, errors));
            return 1;
        }

        using var loggerFactory = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
        try
        {
            await using var emulator = await EmulatorHost.StartAsync(options, loggerFactory: loggerFactory);
            await Console.Out.WriteLineAsync($"ClicRDV emulator: {emulator.Address}");
            await SignalToStopAsync();
            return 0;
        }
        catch (IOException exception)
        {
            // A port in use, mostly.
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task SignalToStopAsync()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await stopped.Task;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }
    }
}
