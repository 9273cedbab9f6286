using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class ReadAllTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(20, 2)]
    [InlineData(95, 10)]
    public async Task A_collection_costs_its_length_over_the_page_size_rounded_up(int total, int calls)
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(total));
        var result = await ReadAllAsync(upstream);

        Assert.Equal(Enumerable.Range(1, total).Select(id => (long)id), result.Items.Select(item => item.Id));
        Assert.Equal((true, false, total), (result.IsComplete, result.IsTruncated, (int)result.TotalRecords!));
        Assert.Equal(calls, upstream.Calls.Count);
        Assert.All(upstream.Calls, call => Assert.Contains("sort=id&dir=asc", call.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_more_pages_are_read_at_the_same_time_than_allowed()
    {
        var (open, most) = (0, 0);
        var together = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync(async context =>
        {
            if (StartOf(context) > 0)
            {
                lock (together) most = Math.Max(most, ++open);
                if (most == 3) together.TrySetResult();
                await together.Task;
                lock (together) open--;
            }

            await Collection(95)(context);
        });

        Assert.True((await ReadAllAsync(upstream)).IsComplete);
        Assert.Equal(3, most);
    }

    [Fact]
    public async Task F26_A_page_that_fails_fails_the_whole()
    {
        await using var upstream = await TestUpstream.StartAsync(context =>
            StartOf(context) == 20 ? Answers.Status(403)(context) : Collection(30)(context));

        var failure = await Calls.FailsAsync(ReadAllAsync(upstream));

        Assert.Equal(ClicRdvErrorKind.Forbidden, failure.Kind);
    }

    [Fact]
    public async Task A_longer_collection_than_the_bound_comes_back_truncated()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(95));
        var result = await ReadAllAsync(upstream, maxRecords: 25);

        Assert.Equal((25, true, false, 95), (result.Items.Count, result.IsTruncated, result.IsComplete, (int)result.TotalRecords!));
        Assert.Equal(3, upstream.Calls.Count);
    }

    [Fact]
    public async Task Who_wants_the_whole_of_a_longer_collection_is_told_after_its_first_page()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(95));
        using var factory = upstream.NewFactory();
        using var client = factory.Create(new SessionCredential("claire"));
        var result = await client.ReadAllAsync((page, stop) => client.Calendars.ListAsync(12, page, stop), maxRecords: 94, wholeOnly: true, cancellationToken: Calls.Stop);

        Assert.Equal((true, false, 95), (result.IsTruncated, result.IsComplete, (int)result.TotalRecords!));
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task Without_a_total_reading_ends_at_the_short_page()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(25, saysTotal: false));
        var result = await ReadAllAsync(upstream);

        Assert.Equal((25, true, null), (result.Items.Count, result.IsComplete, result.TotalRecords));
        Assert.Equal(3, upstream.Calls.Count);
    }

    [Fact]
    public async Task Without_a_total_a_full_last_page_needs_one_more_to_be_sure()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(20, saysTotal: false));
        var result = await ReadAllAsync(upstream);

        Assert.Equal((20, true), (result.Items.Count, result.IsComplete));
        Assert.Equal(3, upstream.Calls.Count);
    }

    [Fact]
    public async Task Pages_held_shorter_by_upstream_are_read_at_their_own_step()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(12, cap: 4));
        var result = await ReadAllAsync(upstream);

        Assert.Equal((12, true), (result.Items.Count, result.IsComplete));
        Assert.Equal(3, upstream.Calls.Count);
    }

    [Fact]
    public async Task A_collection_that_grows_is_followed_to_its_new_end()
    {
        await using var upstream = await TestUpstream.StartAsync(context => Collection(StartOf(context) == 0 ? 20 : 21)(context));
        var result = await ReadAllAsync(upstream);

        Assert.Equal((21, true), (result.Items.Count, result.IsComplete));
    }

    [Fact]
    public async Task F26_A_collection_that_shrinks_is_not_shown_as_complete()
    {
        // The first record leaves after the first page: the eleventh slides under the page's bound and is never seen.
        await using var upstream = await TestUpstream.StartAsync(context =>
            StartOf(context) == 0 ? Collection(20)(context) : Collection(19, firstId: 2)(context));
        var result = await ReadAllAsync(upstream);

        Assert.DoesNotContain(result.Items, item => item.Id == 11);
        Assert.False(result.IsComplete);
    }

    [Fact]
    public async Task F26_A_record_met_twice_is_kept_once_as_it_was_last()
    {
        await using var upstream = await TestUpstream.StartAsync(context => Answers.Json(StartOf(context) == 0
            ? Answers.Page(Enumerable.Range(1, 10).Select(id => Record(id, "before")), 12)
            : Answers.Page([Record(10, "after"), Record(11, "after")], 12, 10))(context));
        var result = await ReadAllAsync(upstream);

        Assert.Equal("after", result.Items.Single(item => item.Id == 10).Name);
        Assert.Equal((11, false), (result.Items.Count, result.IsComplete));
    }

    [Fact]
    public async Task A_total_without_records_is_not_an_empty_collection()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Page([], 5)));
        var result = await ReadAllAsync(upstream);

        Assert.False(result.IsComplete);
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task A_total_printed_as_text_is_understood()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Page([Record(1)], "\"1\"")));

        Assert.True((await ReadAllAsync(upstream)).IsComplete);
    }

    [Fact]
    public async Task The_search_and_the_filters_go_with_every_page()
    {
        await using var upstream = await TestUpstream.StartAsync(Collection(25));
        using var client = upstream.NewClient(options => options.PageSize = 10);

        await client.ReadAllAsync(
            (page, stop) => client.Calendars.ListAsync(12, page, stop),
            new ListQuery { Search = "dr", Descending = true }.OfCalendarsets(8),
            cancellationToken: Calls.Stop);

        Assert.Equal(3, upstream.Calls.Count);
        Assert.All(upstream.Calls, call => Assert.Contains("&dir=desc&search=dr&calendarset_ids%5B%5D=8", call.Query, StringComparison.Ordinal));
    }

    private static async Task<ListResult<Calendar>> ReadAllAsync(TestUpstream upstream, int maxRecords = 1000)
    {
        using var client = upstream.NewClient(options => options.PageSize = 10);
        return await client.ReadAllAsync((page, stop) => client.Calendars.ListAsync(12, page, stop), null, maxRecords, cancellationToken: Calls.Stop);
    }

    private static Func<HttpContext, Task> Collection(int total, int? cap = null, bool saysTotal = true, int firstId = 1) => context =>
    {
        var size = Math.Min(int.Parse(context.Request.Query["results"]!, CultureInfo.InvariantCulture), cap ?? int.MaxValue);
        var ids = Enumerable.Range(firstId, total).Skip(StartOf(context)).Take(size);
        return Answers.Json(Answers.Page(ids.Select(id => Record(id)), saysTotal ? total : null, StartOf(context), size))(context);
    };

    private static int StartOf(HttpContext context) => int.Parse(context.Request.Query["startIndex"]!, CultureInfo.InvariantCulture);

    private static string Record(int id, string name = "") => $$"""{"id":{{id}},"name":"{{name}}"}""";
}
