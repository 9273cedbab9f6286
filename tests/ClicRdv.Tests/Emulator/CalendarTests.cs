using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class CalendarTests : EmulatorTest
{
    private const string Calendars = "groups/12/calendars.json";

    [Fact]
    public async Task A_list_has_the_deleted_ones_in_it_with_their_flag()
    {
        var reply = await Claire.GetAsync(Calendars, "sort=sort");

        AssertIds(reply, 31, 32, 33, 34, 35, 36, 37, 38, 39);
        Assert.Equal(39, (int?)Assert.Single(reply["records"]!.AsArray(), record => (bool)record!["deleted"]!)!["id"]);
    }

    [Theory]
    [InlineData("calendarset_ids[]=9", new long[] { 35, 36, 37 })]
    [InlineData("calendarset_ids%5B%5D=8&calendarset_ids%5B%5D=9", new long[] { 31, 32, 33, 34, 35, 36, 37, 39 })]
    [InlineData("calendarset_ids=[9]", new long[] { 35, 36, 37 })]
    [InlineData("intervention_ids[]=410", new long[] { 31, 32, 33, 36, 37 })]
    // All of the services, not any.
    [InlineData("intervention_ids[]=410&intervention_ids[]=412", new long[] { 31 })]
    [InlineData("intervention_ids=[410,430]", new long[] { 36 })]
    public async Task A_list_is_narrowed_by_sets_and_by_services(string query, long[] expected)
    {
        AssertIds((await Claire.GetAsync(Calendars, "sort=id&" + query)), expected);
    }

    [Theory]
    [InlineData("groups/12/calendars/51.json")]
    [InlineData("groups/18/calendars/31.json")]
    [InlineData("groups/12/calendars/9999.json")]
    [InlineData("groups/12/calendars/x.json")]
    public async Task A_calendar_of_another_group_or_of_none_answers_404(string resource) =>
        AssertRefused(HttpStatusCode.NotFound, await Claire.GetAsync(resource));

    [Fact]
    public async Task Paths_without_a_group_span_all_groups_and_create_in_the_main_one()
    {
        var list = await Claire.GetAsync("calendars.json", "results=all");
        var created = await Claire.PostAsync("calendars.json", """{"calendar":{"name":"Sans groupe"}}""");

        Assert.Equal(9 + 5 + 40, list.Ids.Length);
        Assert.Equal(12, (int?)created["group_id"]);
        Assert.Equal(51, (int?)(await Claire.GetAsync("calendars/51.json"))["id"]);
    }
}
