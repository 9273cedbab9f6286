namespace ClicRdvPortal.Hosting;

/// <summary>
/// <c>ClicRdvPortal health</c>: asks the portal of the same machine whether it is alive. The image has no shell and
/// no curl that its health check could use instead.
/// </summary>
internal static class HealthProbe
{
    public const string Command = "health";

    public static async Task<int> RunAsync(IConfiguration environment)
    {
        var url = environment["ASPNETCORE_URLS"]?.Split(';')[0].Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//+", "//127.0.0.1", StringComparison.Ordinal).Replace("//0.0.0.0", "//127.0.0.1", StringComparison.Ordinal)
            ?? "http://127.0.0.1:" + (environment["ASPNETCORE_HTTP_PORTS"]?.Split(';')[0] ?? "8080");
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };

        // The portal answers only to the hosts it was told: the first of them is as good as any.
        var host = (environment["AllowedHosts"] ?? environment["ASPNETCORE_ALLOWEDHOSTS"])?.Split(';')[0];
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(url), PortalUrls.LivePath));
        if (!string.IsNullOrEmpty(host) && !host.Contains('*', StringComparison.Ordinal))
            request.Headers.Host = host;

        try
        {
            using var response = await client.SendAsync(request);
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (HttpRequestException)
        {
            return 1;
        }
        catch (TaskCanceledException)
        {
            return 1;
        }
    }
}
