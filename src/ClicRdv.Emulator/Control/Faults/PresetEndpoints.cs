using System.Globalization;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary><c>POST /__emulator/faults/preset/F15</c>; <c>variant</c> chooses, the other parameters narrow the rule.</summary>
internal static class PresetEndpoints
{
    private static readonly ControlJsonContext Json = ControlJsonContext.Default;

    public static void MapPresets(this IEndpointRouteBuilder root, EmulatorControl control)
    {
        root.MapGet("/faults/presets", (RequestDelegate)(context => ControlEndpoints.Write(context, FaultPresets.All, Json.IReadOnlyListFaultPreset)));
        root.MapPost("/faults/preset/{case}", (RequestDelegate)(context => PlayAsync(context, control)));
    }

    private static Task PlayAsync(HttpContext context, EmulatorControl control)
    {
        var query = context.Request.Query;
        try
        {
            var variant = query["variant"].ToString() is { Length: > 0 } named ? named : null;
            var fault = control.InjectPreset((string)context.Request.RouteValues["case"]!, variant, rule => Narrow(rule, query));
            return ControlEndpoints.Write(context, fault is null ? [] : [new FaultJson(fault.Id, fault.Hits, fault.Rule)], Json.IEnumerableFaultJson);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            context.Response.StatusCode = exception is ArgumentOutOfRangeException ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync(exception.Message, context.RequestAborted);
        }
    }

    private static FaultRule Narrow(FaultRule rule, IQueryCollection query)
    {
        return rule with
        {
            Method = Text("method") ?? rule.Method,
            Path = Text("path") ?? rule.Path,
            Query = Text("query") ?? rule.Query,
            ProId = Number("proId") ?? rule.ProId,
            Times = (int?)Number("times") ?? rule.Times,
            Skip = (int?)Number("skip") ?? rule.Skip,
            Bytes = Number("bytes") ?? rule.Bytes,
            Delay = Text("delay") is { } delay ? TimeSpan.Parse(delay, CultureInfo.InvariantCulture) : rule.Delay,
        };

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

        long? Number(string name) => Text(name) is { } text ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
