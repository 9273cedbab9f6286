namespace ClicRdv.Emulator.Protocol;

/// <summary>Answers one call; runs alone on the store. Refuses by throwing <see cref="ApiRefusal"/>.</summary>
internal delegate ApiAnswer ApiHandler(ApiCall call);

/// <summary>What an endpoint does, found by the pipeline in its metadata.</summary>
internal sealed record ApiOperation(ApiHandler Handler, bool NeedsPerson)
{
    public static readonly ApiOperation Unknown = new(_ => throw ApiRefusal.Unknown(), NeedsPerson: false);

    public static readonly ApiOperation NoSuchVerb = new(_ => throw ApiRefusal.NoSuchVerb(), NeedsPerson: true);
}

/// <summary>Maps the paths of a resource; a verb that is not mapped answers 405 (clicrdv-api §4).</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder endpoints)
{
    private const string Root = "/api/v1";

    /// <summary>A collection of a group, with its group-less twin [inferred: §19 row 29].</summary>
    public void Collection(string name, ApiHandler list, ApiHandler? create = null)
    {
        foreach (var path in (ReadOnlySpan<string>)[$"/groups/{{groupId}}/{name}", $"/{name}"])
        {
            Map(HttpMethods.Get, path, list);
            if (create is not null)
            {
                Map(HttpMethods.Post, path, create);
            }
        }
    }

    public void Item(string name, ApiHandler read, ApiHandler change, ApiHandler? remove = null)
    {
        foreach (var path in (ReadOnlySpan<string>)[$"/groups/{{groupId}}/{name}/{{id}}", $"/{name}/{{id}}"])
        {
            Map(HttpMethods.Get, path, read);
            Map(HttpMethods.Put, path, change);
            if (remove is not null)
            {
                Map(HttpMethods.Delete, path, remove);
            }
        }
    }

    public void Map(string verb, string path, ApiHandler handler, bool needsPerson = true) =>
        endpoints.MapMethods(Root + path, [verb], AnsweredByThePipeline).WithMetadata(new ApiOperation(handler, needsPerson));

    private static Task AnsweredByThePipeline(HttpContext context) => Task.CompletedTask;
}
