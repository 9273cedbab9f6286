namespace ClicRdv.Emulator.Control;

/// <summary>The control over HTTP.</summary>
internal static class ControlEndpoints
{
    public const string Root = "/__emulator";

    public static void MapControl(this IEndpointRouteBuilder endpoints, EmulatorControl control)
    {
        var root = endpoints.MapGroup(Root);
        root.MapPost("/reset", (RequestDelegate)(context =>
        {
            control.Reset();
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
    }
}
