using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ClicRdv.Emulator.Control.Faults;
using ClicRdv.Emulator.Control.Journal;

namespace ClicRdv.Emulator.Control;

/// <summary>The control over HTTP; the README lists it.</summary>
internal static class ControlEndpoints
{
    public const string Root = "/__emulator";

    private static readonly ControlJsonContext Json = ControlJsonContext.Default;

    public static void MapControl(this IEndpointRouteBuilder endpoints, EmulatorControl control)
    {
        var root = endpoints.MapGroup(Root);
        Command(root, HttpMethods.Post, "/reset", _ => control.Reset());
        root.MapGet("/accounts", (RequestDelegate)(context => Write(context, EmulatorControl.Accounts, Json.IReadOnlyListDemoAccount)));
        root.MapGet("/messages", (RequestDelegate)(context => Write(context, control.Data.Messages(), Json.IReadOnlyListMessage)));
        MapClock(root, control);
        MapFaults(root, control);
        root.MapPresets(control);
        MapSwitches(root, control);
        MapSessions(root, control);
        root.MapRequests(control);
    }

    public static Task Write<T>(HttpContext context, T value, JsonTypeInfo<T> type) =>
        context.Response.WriteAsJsonAsync(value, type, cancellationToken: context.RequestAborted);

    /// <summary>Maps what is done at once and answers nothing.</summary>
    public static void Command(IEndpointRouteBuilder root, string verb, string path, Action<HttpContext> action) =>
        root.MapMethods(path, [verb], (RequestDelegate)(context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            action(context);
            return Task.CompletedTask;
        }));

    private static void MapClock(RouteGroupBuilder root, EmulatorControl control)
    {
        root.MapGet("/clock", (RequestDelegate)Now);
        root.MapPut("/clock", Taking(Json.ClockJson, (context, clock) =>
        {
            control.SetClock(clock.Now);
            return Now(context);
        }));
        root.MapPost("/clock/advance", Taking(Json.AdvanceJson, (context, advance) =>
        {
            control.AdvanceClock(TimeSpan.FromSeconds(advance.Seconds));
            return Now(context);
        }));

        Task Now(HttpContext context) => Write(context, new ClockJson(control.Now), Json.ClockJson);
    }

    private static void MapFaults(RouteGroupBuilder root, EmulatorControl control)
    {
        root.MapGet("/faults", (RequestDelegate)(context => Write(context, control.Faults.Select(View), Json.IEnumerableFaultJson)));
        root.MapPost("/faults", Taking(Json.FaultRule, (context, rule) => Write(context, View(control.InjectFault(rule)), Json.FaultJson)));
        Command(root, HttpMethods.Delete, "/faults", _ => control.ClearFaults());
        Command(root, HttpMethods.Delete, "/faults/{id:long}", context =>
        {
            if (!control.RemoveFault(Id(context)))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            }
        });
        Command(root, HttpMethods.Post, "/faults/{id:long}/release", context =>
            control.Faults.SingleOrDefault(fault => fault.Id == Id(context))?.Release());

        static FaultJson View(InjectedFault fault) => new(fault.Id, fault.Hits, fault.Rule);

        static long Id(HttpContext context) => long.Parse((string)context.Request.RouteValues["id"]!, CultureInfo.InvariantCulture);
    }

    private static void MapSwitches(RouteGroupBuilder root, EmulatorControl control)
    {
        root.MapGet("/switches", (RequestDelegate)Show);
        root.MapGet("/compatibility/count", (RequestDelegate)(context => Write(context, new CountJson(control.CompatibilityUses), Json.CountJson)));
        root.MapPut("/switches", Taking(Json.SwitchesJson, (context, switches) =>
        {
            control.ErrorBodyShape = switches.ErrorBodyShape ?? control.ErrorBodyShape;
            control.ExpiredSessionGuise = switches.ExpiredSessionGuise ?? control.ExpiredSessionGuise;
            control.Compatibility = switches.Compatibility ?? control.Compatibility;
            control.Latency = switches.LatencyMilliseconds is { } latency ? TimeSpan.FromMilliseconds(latency) : control.Latency;
            return Show(context);
        }));

        Task Show(HttpContext context) => Write(
            context,
            new SwitchesJson(control.ErrorBodyShape, control.ExpiredSessionGuise, control.Compatibility, control.Latency.TotalMilliseconds),
            Json.SwitchesJson);
    }

    private static void MapSessions(RouteGroupBuilder root, EmulatorControl control)
    {
        root.MapPost("/sessions/expire", (RequestDelegate)(context => Write(
            context,
            new CountJson(long.TryParse(context.Request.Query["pro"], out var pro) ? control.ExpireSession(pro) : control.ExpireSessions()),
            Json.CountJson)));
        Command(root, HttpMethods.Post, "/sessions/rotate", context => control.RotateNextSession(context.Request.Query["keepOld"] == "true"));
    }

    private static RequestDelegate Taking<T>(JsonTypeInfo<T> type, Func<HttpContext, T, Task> handle) => async context =>
    {
        try
        {
            var value = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
                ?? throw new JsonException("There is no body.");
            await handle(context, value);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(exception.Message, context.RequestAborted);
        }
    };
}
