using System.Globalization;
using ClicRdvPortal.Tests.Shared;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.DependencyInjection;

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
    public const string HeapQuestion = "heap";
    public const string CircuitsQuestion = "circuits";

    public static async Task<int> RunAsync(string[] site)
    {
        var circuits = new OpenCircuits();
        switch (site)
        {
            case [Portal, var upstream]:
                await using (var portal = await PortalHost.StartAsync(new Uri(upstream), builder => Count(builder.Services, circuits)))
                    await AnswerAsync(portal.Address, circuits);
                return 0;
            case [Bare]:
                await using (var bare = await BareSite.StartAsync(services => Count(services, circuits)))
                    await AnswerAsync(bare.Address, circuits);
                return 0;
            default:
                await Console.Error.WriteLineAsync($"{Name} is for the benchmarks themselves: {Name} {Portal} <upstream>, {Name} {Bare}.");
                return 2;
        }
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

    private static async Task AnswerAsync(Uri address, OpenCircuits circuits)
    {
        await SayAsync(address.ToString());
        while (await Console.In.ReadLineAsync() is { } question)
        {
            await SayAsync(question switch
            {
                HeapQuestion => Number(Heap()),
                CircuitsQuestion => Number(circuits.Count),
                _ => "?",
            });
        }
    }

    /// <summary>Bytes in use. One collection leaves what finalizers and pools hold on to; three do not.</summary>
    private static long Heap()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: false);
    }

    private static async Task SayAsync(string line)
    {
        await Console.Out.WriteLineAsync(line);
        await Console.Out.FlushAsync();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
