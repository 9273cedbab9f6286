namespace ClicRdv.Emulator.Protocol;

/// <summary>An answer other than success, from anywhere below the pipeline (clicrdv-api §4).</summary>
internal sealed class ApiRefusal(int status, string name, string message, int? number = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Name { get; } = name;

    /// <summary>The number of a business error; the status where the documentation gives none.</summary>
    public int Number { get; } = number ?? status;

    public static ApiRefusal Invalid(string message) => new(StatusCodes.Status400BadRequest, "BadRequest", message);

    /// <summary>A wrong key and a wrong login read the same: nothing documented tells them apart (clicrdv-api §19, rows 3 and 4).</summary>
    public static ApiRefusal Unauthorized() => new(StatusCodes.Status401Unauthorized, "Unauthorized", "Access denied");

    public static ApiRefusal Forbidden() => new(StatusCodes.Status403Forbidden, "Forbidden", "You lack the right for this operation");

    public static ApiRefusal NotFound() => new(StatusCodes.Status404NotFound, "NotFound", "It does not exist, or you cannot see it");

    public static ApiRefusal NoSuchVerb() => new(StatusCodes.Status405MethodNotAllowed, "MethodNotAllowed", "This verb does not exist for this resource");

    /// <summary>Not an answer of ClicRDV: the emulator's own way of saying that it does not know the request.</summary>
    public static ApiRefusal Unknown() => new(StatusCodes.Status501NotImplemented, "NotImplemented", "The emulator does not know this request");
}
