using System.Globalization;

namespace ClicRdv.Client.Tests;

public sealed class VeventWindowTests
{
    private static readonly DateTime From = new(2031, 3, 10);

    [Fact]
    public async Task A_long_stretch_is_read_window_by_window_and_each_vevent_comes_once()
    {
        await using var upstream = await StartAsync(
            (1, From.AddDays(-1), From),
            (2, From.AddDays(-1), From.AddHours(1)),
            (3, From.AddDays(6).AddHours(23), From.AddDays(7).AddHours(1)),
            (4, From.AddDays(7), From.AddDays(7)),
            (5, From.AddDays(1), From.AddDays(15)),
            (6, From.AddDays(13).AddHours(23), From.AddDays(14)),
            (7, From.AddDays(16), From.AddDays(16)),
            (8, From, From));

        var (ids, walk) = await WalkAsync(upstream, From.AddDays(16));

        Assert.Equal([2, 3, 5, 8, 4, 6], ids);
        Assert.True(walk.IsComplete);
        Assert.Equal(
            ["2031-03-17 00:00:00", "2031-03-24 00:00:00", "2031-03-26 00:00:00"],
            upstream.Calls.Select(call => System.Web.HttpUtility.ParseQueryString(call.Query)["conditions[0][value]"]));
    }

    [Fact]
    public async Task A_vevent_that_is_moved_to_a_later_window_meanwhile_comes_once()
    {
        await using var upstream = await StartAsync((1, From, From.AddHours(1)));
        upstream.Answer = context => context.Request.Query["conditions[0][value]"] == "2031-03-17 00:00:00"
            ? Answers.Json(Answers.Page([Record((1, From, From.AddHours(1)))], 1))(context)
            : Answers.Json(Answers.Page([Record((1, From.AddDays(8), From.AddDays(8).AddHours(1)))], 1))(context);

        Assert.Equal([1], (await WalkAsync(upstream, From.AddDays(14))).Ids);
    }

    [Fact]
    public async Task The_bound_counts_over_all_windows()
    {
        await using var upstream = await StartAsync((1, From, From.AddHours(1)), (2, From.AddDays(8), From.AddDays(9)), (3, From.AddDays(15), From.AddDays(16)));

        var (ids, walk) = await WalkAsync(upstream, From.AddDays(21), maxRecords: 2);

        Assert.Equal([1, 2], ids);
        Assert.Equal((true, false), (walk.IsTruncated, walk.IsComplete));
    }

    [Fact]
    public async Task An_empty_stretch_costs_no_call()
    {
        await using var upstream = await StartAsync();
        var (ids, walk) = await WalkAsync(upstream, From);

        Assert.Empty(ids);
        Assert.True(walk.IsComplete);
        Assert.Empty(upstream.Calls);
    }

    private static async Task<(List<long> Ids, ListWalk<Vevent> Walk)> WalkAsync(TestUpstream upstream, DateTime to, int maxRecords = 1000)
    {
        using var client = upstream.NewClient();
        var walk = client.WalkVevents(12, From, to, maxRecords: maxRecords);
        var ids = new List<long>();
        await foreach (var vevent in walk.WithCancellation(Calls.Stop)) ids.Add(vevent.Id);
        return (ids, walk);
    }

    /// <summary>An upstream that filters as it is asked to.</summary>
    private static Task<TestUpstream> StartAsync(params (int Id, DateTime Start, DateTime End)[] vevents) => TestUpstream.StartAsync(context =>
    {
        var (before, from) = (TimeOf(context.Request.Query["conditions[0][value]"]!), TimeOf(context.Request.Query["conditions[1][value]"]!));
        Assert.Equal("start < end >=", $"{context.Request.Query["conditions[0][field]"]} {context.Request.Query["conditions[0][op]"]} {context.Request.Query["conditions[1][field]"]} {context.Request.Query["conditions[1][op]"]}");
        var found = vevents.Where(vevent => vevent.Start < before && vevent.End >= from).ToList();
        return Answers.Json(Answers.Page(found.Select(Record), found.Count))(context);
    });

    private static string Record((int Id, DateTime Start, DateTime End) vevent) =>
        $$"""{"id":{{vevent.Id}},"start":"{{WallClock.Format(vevent.Start)}}","end":"{{WallClock.Format(vevent.End)}}"}""";

    private static DateTime TimeOf(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
