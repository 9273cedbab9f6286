namespace ClicRdvPortal.Features.Planner;

/// <summary>Tells a phone by what its browser says of itself, before the page is drawn.</summary>
public static class PhoneRequest
{
    /// <summary>By the client hint, or by the word that phones' browsers put into their names.</summary>
    public static bool Is(HttpRequest request) =>
        request.Headers["Sec-CH-UA-Mobile"] == "?1" || request.Headers.UserAgent.ToString().Contains("Mobi", StringComparison.Ordinal);
}
