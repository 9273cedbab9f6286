using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

/// <summary>The calls that tests of the pipeline make: any read and any write would do.</summary>
internal static class Calls
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Task<Calendar> ReadAsync(this ClicRdvClient client) => client.Calendars.GetAsync(12, 31, Stop);

    public static Task<Calendar> WriteAsync(this ClicRdvClient client) =>
        client.Calendars.UpdateAsync(12, 31, new CalendarChanges { Name = "Dr Lemoine" }, Stop);

    public static Task<ListPage<Calendar>> ListAsync(this ClicRdvClient client, ListQuery? query = null) =>
        client.Calendars.ListAsync(12, query ?? new ListQuery(), Stop);

    /// <summary>The failure of one read, which is not repeated and is no write.</summary>
    public static async Task<ClicRdvException> ReadFailsAsync(Func<HttpContext, Task> answer)
    {
        await using var upstream = await TestUpstream.StartAsync(answer);
        using var client = upstream.NewClient(options => options.MaxResponseBytes = 1024 * 1024);
        var failure = await FailsAsync(client.ReadAsync());
        Assert.Single(upstream.Calls);
        Assert.Equal(WriteOutcome.None, failure.Outcome);
        return failure;
    }

    public static Task<ClicRdvException> FailsAsync(Task call) => Assert.ThrowsAsync<ClicRdvException>(() => call);

    /// <summary>What one call sent, to an upstream that answers every call alike.</summary>
    public static async Task<ReceivedCall> SentAsync(Func<ClicRdvClient, Task> call, string answer = """{"id":1}""")
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(answer));
        using var client = upstream.NewClient();
        await call(client);
        return Assert.Single(upstream.Calls);
    }

    /// <summary>What one call makes of an answer.</summary>
    public static async Task<T> AnsweredAsync<T>(string answer, Func<ClicRdvClient, Task<T>> call)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(answer));
        using var client = upstream.NewClient();
        return await call(client);
    }
}
