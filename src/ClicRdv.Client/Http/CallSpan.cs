using System.Diagnostics;

namespace ClicRdv.Client;

/// <summary>
/// The library's own trace of a call, source "ClicRdv.Client". It takes the place of the platform's, which is switched off
/// because it hands the whole request, key and cookie included, to whoever listens.
/// </summary>
internal static class CallSpan
{
    public const string SourceName = "ClicRdv.Client";
    private static readonly ActivitySource Source = new(SourceName);

    public static Activity? Start(HttpRequestMessage request)
    {
        if (!Source.HasListeners()) return null;
        var template = Route.Template(request.RequestUri);
        var span = Source.StartActivity($"{request.Method} {template}", ActivityKind.Client);
        span?.SetTag("http.request.method", request.Method.Method);
        span?.SetTag("url.template", template);
        span?.SetTag("server.address", request.RequestUri?.Host);
        return span;
    }

    public static void End(Activity? span, HttpResponseMessage answer) =>
        span?.SetTag("http.response.status_code", (int)answer.StatusCode);

    public static void End(Activity? span, ClicRdvException failure)
    {
        if (failure.StatusCode is { } status) span?.SetTag("http.response.status_code", (int)status);
        span?.SetTag("error.type", failure.Kind.ToString());
        span?.SetStatus(ActivityStatusCode.Error);
    }
}
