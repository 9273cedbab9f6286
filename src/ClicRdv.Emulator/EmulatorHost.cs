using System.Net.Sockets;
using ClicRdv.Emulator.Control;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Resources;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;

namespace ClicRdv.Emulator;

/// <summary>Starts emulators: real HTTP on Kestrel, as many in one process as are wanted, sharing nothing.</summary>
public static class EmulatorHost
{
    /// <param name="options">Where it listens and what it holds.</param>
    /// <param name="clock">The time by which sessions end and rows are stamped; the system's when null.</param>
    /// <param name="loggerFactory">Where the emulator's own few lines go. The server's lines go nowhere: they show queries, so keys.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="IOException">The port is in use and <see cref="EmulatorOptions.FreePortWhenBusy"/> is not set.</exception>
    public static async Task<RunningEmulator> StartAsync(
        EmulatorOptions options,
        TimeProvider? clock = null,
        ILoggerFactory? loggerFactory = null,
        CancellationToken cancellationToken = default)
    {
        var logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger("ClicRdv.Emulator");
        var state = new EmulatorState(options, clock ?? TimeProvider.System, logger);
        try
        {
            return new RunningEmulator(await ListenAsync(state, options.Address, cancellationToken), state, portWasBusy: false);
        }
        catch (IOException exception) when (options.FreePortWhenBusy && IsBusyPort(exception))
        {
            return new RunningEmulator(await ListenAsync(state, "http://127.0.0.1:0", cancellationToken), state, portWasBusy: true);
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    private static bool IsBusyPort(IOException exception) =>
        exception.InnerException is AddressInUseException
        || exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse };

    private static async Task<WebApplication> ListenAsync(EmulatorState state, string addresses, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "ClicRdv.Emulator" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.AddServerHeader = false).UseUrls(addresses.Split(';'));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        var app = builder.Build();
        Map(app, state);
        try
        {
            await app.StartAsync(cancellationToken);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static void Map(WebApplication app, EmulatorState state)
    {
        var pipeline = new ApiPipeline(state);
        app.Use(next => context =>
        {
            var path = context.Request.Path.Value ?? "";
            if (path is "/" || path.StartsWith(ControlEndpoints.Root, StringComparison.Ordinal))
            {
                return next(context);
            }

            var (bare, suffix) = Formats.Split(path);
            context.Request.Path = bare;
            context.Features.Set(new SentPath(path, suffix));
            return next(context);
        });
        app.UseRouting();
        app.Use(next => context => context.Features.Get<SentPath>() is { } sent
            ? pipeline.InvokeAsync(context, sent.Path, sent.Suffix)
            : next(context));
        app.MapGet("/", (RequestDelegate)(context =>
            context.Response.WriteAsync("Emulator of the ClicRDV REST API v1 with fictional data: see /api/v1/groups.json\n", context.RequestAborted)));
        new ApiRoutes(app).MapResources();
        if (state.Options.Control)
        {
            app.MapControl(new EmulatorControl(state));
        }
    }

    private sealed record SentPath(string Path, string? Suffix);

    /// <summary>Leaves the process's signals to the host around the emulator.</summary>
    private sealed class EmbeddedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
