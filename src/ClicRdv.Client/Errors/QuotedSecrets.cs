using System.Text;

namespace ClicRdv.Client;

/// <summary>
/// Takes the secrets of a request out of the answer to it. A refusal may quote what it refuses, and its text is shown to
/// people as it is.
/// </summary>
internal static class QuotedSecrets
{
    private const string Hidden = "***";

    public static ReadOnlyMemory<byte> Hide(ReadOnlyMemory<byte> body, HttpRequestMessage request, string apiKey)
    {
        var text = Encoding.UTF8.GetString(body.Span);
        var clean = Of(request, apiKey).Aggregate(text, (left, secret) => left.Replace(secret, Hidden, StringComparison.OrdinalIgnoreCase));
        return ReferenceEquals(clean, text) ? body : Encoding.UTF8.GetBytes(clean);
    }

    private static IEnumerable<string> Of(HttpRequestMessage request, string apiKey)
    {
        yield return apiKey;
        yield return Uri.EscapeDataString(apiKey);
        if (request.Headers.Authorization?.Parameter is { Length: > 0 } basic) yield return basic;
        if (!request.Headers.TryGetValues("Cookie", out var cookies)) yield break;
        foreach (var cookie in cookies)
        {
            if (cookie.Split('=', 2) is [_, { Length: > 0 } sessionId]) yield return sessionId;
        }
    }
}
