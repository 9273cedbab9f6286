using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class WalkTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(95, 10)]
    public async Task A_collection_is_walked_with_as_few_calls_as_its_length_allows(int total, int calls)
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(() => Enumerable.Range(1, total)));
        var (ids, walk) = await WalkAsync(upstream);

        Assert.Equal(Enumerable.Range(1, total), ids);
        Assert.Equal((true, false, total), (walk.IsComplete, walk.IsTruncated, (int)walk.TotalRecords!));
        Assert.Equal(calls, upstream.Calls.Count);
        Assert.All(upstream.Calls, call => Assert.Contains("sort=id&dir=asc", call.Query, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(15)]
    public async Task Without_a_total_or_a_page_size_the_end_is_seen_all_the_same(int length)
    {
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            var page = Enumerable.Range(1, length).Skip(StartOf(context)).Take(SizeOf(context)).Select(Record);
            return Answers.Json($$"""{"records":[{{string.Join(',', page)}}]}""")(context);
        });
        var (ids, walk) = await WalkAsync(upstream);

        Assert.Equal((length, true), (ids.Count, walk.IsComplete));
    }

    [Fact]
    public async Task F26_A_page_that_fails_never_looks_like_an_end()
    {
        await using var upstream = await TestUpstream.StartAsync(context =>
            StartOf(context) > 15 ? Answers.Status(403)(context) : Collection(() => Enumerable.Range(1, 95))(context));
        using var client = upstream.NewClient(options => options.PageSize = 10);
        var walk = client.Walk((page, stop) => client.Calendars.ListAsync(12, page, stop));
        var met = 0;

        var failure = await Assert.ThrowsAsync<ClicRdvException>(async () =>
        {
            await foreach (var _ in walk.WithCancellation(Calls.Stop)) met++;
        });

        Assert.Equal((ClicRdvErrorKind.Forbidden, 20, false), (failure.Kind, met, walk.IsComplete));
    }

    [Fact]
    public async Task The_bound_ends_a_walk_and_says_so()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(() => Enumerable.Range(1, 95)));
        var (ids, walk) = await WalkAsync(upstream, maxRecords: 20);

        Assert.Equal((20, true, false), (ids.Count, walk.IsTruncated, walk.IsComplete));
    }

    [Fact]
    public async Task A_bound_that_is_the_length_truncates_nothing()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(() => Enumerable.Range(1, 20)));
        var (ids, walk) = await WalkAsync(upstream, maxRecords: 20);

        Assert.Equal((20, false, true), (ids.Count, walk.IsTruncated, walk.IsComplete));
    }

    [Fact]
    public async Task F26_Records_that_leave_meanwhile_take_no_other_with_them()
    {
        // From the fourth call on, the first 25 records are gone: what follows has slid under pages that were read.
        var calls = 0;
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            calls++;
            return Collection(() => Enumerable.Range(1, 60).Where(id => calls < 4 || id > 25))(context);
        });
        var (ids, walk) = await WalkAsync(upstream);

        Assert.Equal(Enumerable.Range(1, 60), ids);
        Assert.True(walk.IsComplete);
    }

    [Fact]
    public async Task Under_another_order_no_record_comes_twice()
    {
        // One record is added in front after the first page: the tenth comes again as the eleventh.
        var calls = 0;
        await using var upstream = await TestUpstream.StartAsync(context =>
            Collection(() => Enumerable.Range(calls++ == 0 ? 1 : 0, calls == 1 ? 30 : 31))(context));
        var (ids, walk) = await WalkAsync(upstream, new ListQuery { Sort = "name" });

        Assert.Equal(Enumerable.Range(1, 30), ids);
        Assert.False(walk.IsComplete);
    }

    [Fact]
    public async Task An_upstream_that_heeds_no_offset_is_not_walked_for_ever()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Page(Enumerable.Range(1, 10).Select(Record), 1_000_000, pageSize: 10)));

        Assert.Equal(ClicRdvErrorKind.Unexpected, (await Calls.FailsAsync(WalkAsync(upstream))).Kind);
        Assert.InRange(upstream.Calls.Count, 2, 12);
    }

    [Fact]
    public async Task A_walk_is_made_once()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(() => []));
        using var client = upstream.NewClient();
        var walk = client.Walk((page, stop) => client.Calendars.ListAsync(12, page, stop));
        await foreach (var _ in walk) { }

        Assert.Throws<InvalidOperationException>(() => walk.GetAsyncEnumerator(Calls.Stop));
    }

    private static async Task<(List<int> Ids, ListWalk<Calendar> Walk)> WalkAsync(TestUpstream upstream, ListQuery? query = null, int maxRecords = 1000)
    {
        using var client = upstream.NewClient(options => options.PageSize = 10);
        var walk = client.Walk((page, stop) => client.Calendars.ListAsync(12, page, stop), query, maxRecords);
        var ids = new List<int>();
        await foreach (var record in walk.WithCancellation(Calls.Stop)) ids.Add((int)record.Id);
        return (ids, walk);
    }

    private static Func<HttpContext, Task> Collection(Func<IEnumerable<int>> ids) => context =>
    {
        var all = ids().ToList();
        return Answers.Json(Answers.Page(all.Skip(StartOf(context)).Take(SizeOf(context)).Select(Record), all.Count, StartOf(context), SizeOf(context)))(context);
    };

    private static int StartOf(HttpContext context) => int.Parse(context.Request.Query["startIndex"]!, CultureInfo.InvariantCulture);

    private static int SizeOf(HttpContext context) => int.Parse(context.Request.Query["results"]!, CultureInfo.InvariantCulture);

    private static string Record(int id) => $$"""{"id":{{id}}}""";
}
