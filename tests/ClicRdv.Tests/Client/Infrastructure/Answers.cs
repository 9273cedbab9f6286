using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

/// <summary>What a <see cref="TestUpstream"/> can be told to say.</summary>
internal static class Answers
{
    public const string Calendar =
        """{"id":31,"group_id":12,"name":"Dr Lemoine","publicname":"Dr Lemoine","sort":5,"deleted":false,"created_at":"2030-09-02 08:15:00","updated_at":"2031-01-14 17:40:12"}""";

    public static Func<HttpContext, Task> Json(string json, int status = 200) => Text(json, "application/json; charset=utf-8", status);

    public static Func<HttpContext, Task> Html(string html, int status = 200) => Text(html, "text/html; charset=utf-8", status);

    public static Func<HttpContext, Task> Status(int status, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers) context.Response.Headers.Append(name, value);
        return Task.CompletedTask;
    };

    public static Func<HttpContext, Task> Text(string text, string contentType, int status = 200) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(text);
    };

    public static Task Reset(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public static Func<HttpContext, Task> CutAfter(int bytes, string json) => async context =>
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = json.Length;
        await context.Response.WriteAsync(json[..bytes]);
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    public static async Task Never(HttpContext context) =>
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public static string Page(IEnumerable<string> records, object? total, int startIndex = 0, int pageSize = 200)
    {
        var all = records.ToList();
        return $$"""{"records":[{{string.Join(',', all)}}],"dir":null,"sort":"id","totalRecords":{{total ?? "null"}},"startIndex":{{startIndex}},"recordsReturned":{{all.Count}},"pageSize":{{pageSize}}}""";
    }
}
