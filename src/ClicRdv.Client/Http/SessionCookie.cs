namespace ClicRdv.Client;

/// <summary>Reads <c>_session_id</c> out of an answer's Set-Cookie lines (clicrdv-api §8).</summary>
internal static class SessionCookie
{
    public const string Name = "_session_id";
    private const int MaxLength = 4096;

    public static string? Find(HttpResponseMessage answer)
    {
        if (!answer.Headers.TryGetValues("Set-Cookie", out var lines)) return null;
        var host = answer.RequestMessage?.RequestUri?.Host ?? "";
        return lines.Select(line => Parse(line, host)).LastOrDefault(id => id is not null);
    }

    /// <summary>Whether the text could stand in a cookie header as it is: no blank, quote, comma, semicolon, backslash or control sign.</summary>
    public static bool IsValidId(string? id) =>
        id is { Length: > 0 and <= MaxLength } && id.All(sign => sign is > ' ' and < '\x7f' and not ('"' or ',' or ';' or '\\'));

    private static string? Parse(string line, string host)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        var equals = parts[0].IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || parts[0][..equals] is not Name) return null;
        var id = parts[0][(equals + 1)..];
        return IsValidId(id) && parts.Skip(1).All(part => Keeps(part, host)) ? id : null;
    }

    // A removal ("Max-Age=0", or an expiry in the past) is no new session, and neither is another host's cookie.
    private static bool Keeps(string attribute, string host)
    {
        var equals = attribute.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0) return true;
        var value = attribute[(equals + 1)..].Trim();
        return attribute[..equals].Trim().ToUpperInvariant() switch
        {
            "MAX-AGE" => !value.StartsWith('-') && value.Trim('0').Length > 0,
            "EXPIRES" => !value.Contains("1970", StringComparison.Ordinal),
            "DOMAIN" => IsOrContains(value.TrimStart('.'), host),
            _ => true,
        };
    }

    private static bool IsOrContains(string domain, string host) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);
}
