using System.Globalization;
using ClicRdv.Benchmarks.Running;
using ClicRdv.Benchmarks.Servers.Swapped;
using ClicRdv.Emulator;
using ClicRdvPortal.Tests.Shared;
using ClicRdvPortal.Upstream;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>
/// The other end of <see cref="ServerProcess"/>: one site in a process of its own, so that its heap holds nothing of
/// the clients that load it. Says its address, answers questions line by line, stops when nobody asks any more.
/// </summary>
internal static class ServeCommand
{
    public const string Name = "serve";
    public const string Portal = "portal";
    public const string Bare = "bare";
    public const string Emulator = "emulator";
    public const string HeapQuestion = "heap";
    public const string CircuitsQuestion = "circuits";
    public const string ResidentQuestion = "resident";
    public const string FaultsQuestion = "faults";

    /// <summary>All circuits of a benchmark are one person's.</summary>
    private const string MostTabs = "100000";

    /// <summary>Puts the portal's clock forward until what was read lately is over, and sweeps it away.</summary>
    public const string LaterQuestion = "later";

    public static async Task<int> RunAsync(string[] site)
    {
        var circuits = new OpenCircuits();
        switch (site)
        {
            case [Portal, var upstream, var swap]:
                await ServePortalAsync(new Uri(upstream), Enum.Parse<Swap>(swap), circuits);
                return 0;
            case [Bare]:
                await using (var bare = await BareSite.StartAsync(services => Count(services, circuits)))
                    await AnswerAsync(bare.Address, circuits);
                return 0;
            case [Emulator, var load]:
                await using (var emulator = await EmulatorHost.StartAsync(EmulatorLoad.Parse(load).ToOptions()))
                    await AnswerAsync(emulator.Address, circuits);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"{Name} is for the benchmarks themselves: {Name} {Portal} <upstream> <swap>, {Name} {Bare}, {Name} {Emulator} <load>.");
                return 2;
        }
    }

    private static async Task ServePortalAsync(Uri upstream, Swap swap, OpenCircuits circuits)
    {
        var clock = new ShiftedClock();
        var faults = new FaultCount();
        await using var portal = await PortalHost.StartAsync(
            upstream,
            builder =>
            {
                Count(builder.Services, circuits);
                builder.Logging.AddProvider(faults);
                builder.Services.AddSingleton<TimeProvider>(clock);
                if (swap != Swap.Nothing)
                    builder.Services.AddScoped<IComponentActivator>(services => new SwappedComponents(services, swap));
            },
            new("Portal:Circuits:PerPerson", MostTabs),
            new("Portal:Circuits:InAll", MostTabs));
        await AnswerAsync(
            portal.Address,
            circuits,
            () =>
            {
                clock.Advance(RecentReadings.Life);
                portal.Services.GetRequiredService<RecentReadings>().Sweep();
            },
            faults);
    }

    private static void Count(IServiceCollection services, OpenCircuits circuits)
    {
        services.AddSingleton<CircuitHandler>(circuits);

        // A circuit whose client has left is let go at once, or the next round would be measured on top of it.
        services.PostConfigure<CircuitOptions>(options =>
        {
            options.DisconnectedCircuitMaxRetained = 0;
            options.PersistedCircuitInMemoryMaxRetained = 0;
        });
    }

    private static async Task AnswerAsync(Uri address, OpenCircuits circuits, Action? later = null, FaultCount? faults = null)
    {
        await SayAsync(address.ToString());
        while (await Console.In.ReadLineAsync() is { } question)
        {
            if (question == LaterQuestion)
                later?.Invoke();
            await SayAsync(question switch
            {
                HeapQuestion or LaterQuestion => Number(HeapInUse.Measure()),
                ResidentQuestion => Number(ResidentMemory.Measure()),
                CircuitsQuestion => Number(circuits.Count),
                FaultsQuestion => Number(faults?.Count ?? 0),
                _ => "?",
            });
        }
    }

    private static async Task SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
