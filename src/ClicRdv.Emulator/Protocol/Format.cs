namespace ClicRdv.Emulator.Protocol;

internal enum Format
{
    Json,
    Xml,
}

/// <summary>Which format an answer takes: suffix, then <c>format=</c>, then <c>Accept</c>, otherwise XML [inferred: §19 row 5].</summary>
internal static class Formats
{
    public static Format Choose(string? suffix, HttpRequest request)
    {
        var named = suffix ?? request.Query["format"].ToString();
        if (named.Length > 0)
        {
            return named.Equals("json", StringComparison.OrdinalIgnoreCase) ? Format.Json : Format.Xml;
        }

        return request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase) ? Format.Json : Format.Xml;
    }

    /// <summary>Takes <c>.json</c> or <c>.xml</c> off a path.</summary>
    public static (string Path, string? Suffix) Split(string path)
    {
        foreach (var suffix in (ReadOnlySpan<string>)[".json", ".xml"])
        {
            if (path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return (path[..^suffix.Length], suffix[1..]);
            }
        }

        return (path, null);
    }
}
