using ClicRdv.Client;
using ClicRdv.Client.Tests;

namespace ClicRdv.Contract.Tests;

public sealed class ListContractTests
{
    public static TheoryData<string, long[]> EveryOperator => new()
    {
        { "=", [31] },
        { "!=", [32, 33, 34, 35, 36, 37, 38, 39] },
        { ">", [38, 39] },
        { ">=", [37, 38, 39] },
        { "<", [31, 32] },
        { "<=", [31, 32, 33] },
        { "like", [31, 32, 34, 39] },
        { "not like", [33, 35, 36, 37, 38] },
        { "in", [31, 35] },
        { "not in", [32, 33, 34, 36, 37, 38, 39] },
        { "all of them", [34] },
    };

    [Theory]
    [MemberData(nameof(EveryOperator))]
    public async Task Every_operator_selects_what_it_says(string comparison, long[] ids)
    {
        var conditions = comparison switch
        {
            "=" => Conditions.None.And("name", ConditionOperator.Equal, "Dr Lemoine"),
            "!=" => Conditions.None.And("name", ConditionOperator.NotEqual, "Dr Lemoine"),
            ">" => Conditions.None.And("id", ConditionOperator.GreaterThan, 37),
            ">=" => Conditions.None.And("id", ConditionOperator.GreaterThanOrEqual, 37),
            "<" => Conditions.None.And("id", ConditionOperator.LessThan, 33),
            "<=" => Conditions.None.And("id", ConditionOperator.LessThanOrEqual, 33),
            "like" => Conditions.None.And("name", ConditionOperator.Like, "Dr %"),
            "not like" => Conditions.None.And("name", ConditionOperator.NotLike, "Dr %"),
            "in" => Conditions.None.In("id", 31, 35),
            "not in" => Conditions.None.NotIn("id", 31, 35),
            _ => Conditions.None
                .And("deleted", ConditionOperator.Equal, false)
                .And("publicname", ConditionOperator.Equal, "")
                .And("name", ConditionOperator.Like, "%(rempla%")
                .And("updated_at", ConditionOperator.LessThan, new DateTime(2031, 3, 10, 8, 0, 0))
                .And("calendarset_id", ConditionOperator.Equal, 8),
        };
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var page = await client.ListAsync(new ListQuery { Conditions = conditions });

        Assert.Equal(ids, page.Records.Select(calendar => calendar.Id));
        Assert.Equal(ids.Length, page.TotalRecords);
    }

    [Fact]
    public async Task The_changes_since_a_moment_are_found_deleted_ones_included()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        contract.Data.TouchCalendar(32, ("sort", 9));
        contract.Data.TouchCalendar(35, ("deleted", true));

        var since = Conditions.None.And("updated_at", ConditionOperator.GreaterThanOrEqual, new DateTime(2031, 3, 10, 8, 0, 0));
        var page = await client.ListAsync(new ListQuery { Conditions = since });

        Assert.Equal([(32L, false), (35L, true)], page.Records.Select(calendar => (calendar.Id, calendar.Deleted)));
    }

    [Fact]
    public async Task Order_search_and_sets_are_upstreams_to_apply()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();

        Assert.Equal(39, (await client.ListAsync(new ListQuery { Descending = true, Results = 1 })).Records.Single().Id);
        Assert.Equal([37L], (await client.ListAsync(new ListQuery { Search = "delorme" })).Records.Select(calendar => calendar.Id));
        Assert.Equal([35L, 36L, 37L], (await client.ListAsync(new ListQuery().OfCalendarsets(9))).Records.Select(calendar => calendar.Id));
        Assert.Equal([31L, 36L], (await client.ListAsync(new ListQuery().AbleToDo(410) with { Conditions = Conditions.None.In("id", 31, 34, 36) })).Records.Select(calendar => calendar.Id));
        Assert.Empty((await client.ListAsync(new ListQuery { Search = "%' OR 1=1 --&results=all" })).Records);
    }

    [Fact]
    public async Task A_field_that_upstream_does_not_know_is_refused()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();

        var failure = await Calls.FailsAsync(client.ListAsync(new ListQuery { Conditions = Conditions.None.And("nonsense", ConditionOperator.Equal, 1) }));

        Assert.Equal(ClicRdvErrorKind.Invalid, failure.Kind);
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(40, 1)]
    [InlineData(15, 3)]
    [InlineData(8, 5)]
    public async Task Forty_practitioners_cost_as_few_calls_as_there_are_pages(int pageSize, int calls)
    {
        await using var contract = await Contract.StartAsync(options => options.PageSize = pageSize);
        using var client = await contract.ClientAsync();
        var expected = contract.Data.Calendars(25).Select(row => row.Id).Order().ToList();
        var result = await client.ReadAllAsync((page, stop) => client.Calendars.ListAsync(25, page, stop), cancellationToken: Calls.Stop);

        Assert.Equal(40, expected.Count);
        Assert.Equal(expected, result.Items.Select(calendar => calendar.Id));
        Assert.True(result.IsComplete);
        Assert.Equal(calls, contract.Count("GET", "groups/25/calendars.json"));
    }

    [Fact]
    public async Task A_page_past_the_end_is_empty_and_no_failure()
    {
        await using var contract = await Contract.StartAsync();
        using var client = await contract.ClientAsync();
        var page = await client.ListAsync(new ListQuery { StartIndex = 9 });

        Assert.Empty(page.Records);
        Assert.Equal((9L, 9L, 0), (page.TotalRecords!.Value, page.StartIndex!.Value, page.RecordsReturned!.Value));
    }
}
