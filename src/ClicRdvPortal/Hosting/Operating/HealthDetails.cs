using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>What the operator sees of the portal's health: every check with its words and figures.</summary>
internal static class HealthDetails
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public static RequestDelegate WriteAsync(IServiceProvider portal) => async context =>
    {
        var report = await portal.GetRequiredService<HealthCheckService>().CheckHealthAsync(context.RequestAborted);
        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(
            new { report.Status, Checks = report.Entries.ToDictionary(entry => entry.Key, entry => Told(entry.Value), StringComparer.Ordinal) },
            Format,
            context.RequestAborted);
    };

    private static Dictionary<string, object> Told(HealthReportEntry entry)
    {
        var told = new Dictionary<string, object>(StringComparer.Ordinal) { ["status"] = entry.Status };
        if (entry.Description is { } words)
            told["says"] = words;
        foreach (var (key, value) in entry.Data)
            told[key] = value;
        return told;
    }
}
