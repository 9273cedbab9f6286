namespace ClicRdv.Client;

/// <summary>A call's verb and path with the ids masked: what exceptions and spans may show of an address.</summary>
internal static class Route
{
    private const string Prefix = "/api/v1/";

    public static string Of(HttpRequestMessage request) => $"{request.Method} {Template(request.RequestUri)}";

    public static string Template(Uri? address)
    {
        var path = address is { IsAbsoluteUri: true } ? address.AbsolutePath : "";
        if (!path.StartsWith(Prefix, StringComparison.Ordinal)) return "?";
        var segments = path[Prefix.Length..].Split('/');
        for (var index = 0; index < segments.Length; index++)
        {
            var name = segments[index].EndsWith(".json", StringComparison.Ordinal) ? segments[index][..^5] : segments[index];
            segments[index] = name.Length > 0 && name.All(sign => char.IsAsciiLetter(sign) || sign == '_') ? name : "{id}";
        }

        return string.Join('/', segments);
    }
}
