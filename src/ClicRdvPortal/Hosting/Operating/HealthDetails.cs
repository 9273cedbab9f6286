using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ClicRdvPortal.Hosting.Operating;

/// <summary>What the operator sees of the portal's health: every check with its words and figures.</summary>
internal static class HealthDetails
{
    public static RequestDelegate WriteAsync(IServiceProvider portal) => async context =>
    {
        var report = await portal.GetRequiredService<HealthCheckService>().CheckHealthAsync(context.RequestAborted);
        context.Response.StatusCode = report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(Write(report), context.RequestAborted);
    };

    private static ReadOnlyMemory<byte> Write(HealthReport report)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            writer.WriteStartObject();
            writer.WriteString("status", report.Status.ToString());
            writer.WriteStartObject("checks");
            foreach (var (name, entry) in report.Entries)
            {
                writer.WriteStartObject(name);
                writer.WriteString("status", entry.Status.ToString());
                if (entry.Description is { } words)
                    writer.WriteString("says", words);
                foreach (var (key, value) in entry.Data)
                    Write(writer, key, value);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string key, object value)
    {
        switch (value)
        {
            case bool yes:
                writer.WriteBoolean(key, yes);
                break;
            case int number:
                writer.WriteNumber(key, number);
                break;
            case long number:
                writer.WriteNumber(key, number);
                break;
            case double number:
                writer.WriteNumber(key, number);
                break;
            case DateTimeOffset moment:
                writer.WriteString(key, moment);
                break;
            default:
                writer.WriteString(key, value.ToString());
                break;
        }
    }
}
