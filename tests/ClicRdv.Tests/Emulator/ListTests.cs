using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class ListTests : EmulatorTest
{
    private const string Calendars = "groups/25/calendars.json";

    [Fact]
    public async Task A_list_comes_in_its_envelope()
    {
        var reply = await Claire.GetAsync("groups/12/calendarsets.json", "sort=name&dir=desc");

        Assert.Equal(
            ["records", "dir", "sort", "totalRecords", "startIndex", "recordsReturned", "pageSize"],
            reply.Json.AsObject().Select(property => property.Key),
            StringComparer.Ordinal);
        AssertIds(reply, 9, 8);
        Assert.Equal("desc", (string?)reply["dir"]);
        Assert.Equal("name", (string?)reply["sort"]);
        Assert.Equal(2, (int?)reply["totalRecords"]);
        Assert.Equal(25, (int?)reply["pageSize"]);
    }

    [Fact]
    public async Task A_page_has_25_records_unless_told_otherwise()
    {
        var reply = await Claire.GetAsync(Calendars, "sort=id");

        Assert.Equal(25, reply.Ids.Length);
        Assert.Equal(40, (int?)reply["totalRecords"]);
        Assert.Equal(25, (int?)reply["recordsReturned"]);
    }

    [Fact]
    public async Task StartIndex_is_an_offset_of_records()
    {
        var reply = await Claire.GetAsync(Calendars, "sort=id&results=15&startIndex=30");

        AssertIds(reply, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140);
        Assert.Equal(30, (int?)reply["startIndex"]);
        Assert.Equal(15, (int?)reply["pageSize"]);
        Assert.Equal(40, (int?)reply["totalRecords"]);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public async Task A_page_past_the_end_is_empty_and_200(int startIndex)
    {
        var reply = await Claire.GetAsync(Calendars, $"sort=id&startIndex={startIndex}");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Empty(reply.Ids);
        Assert.Equal(40, (int?)reply["totalRecords"]);
    }

    [Fact]
    public async Task Results_all_gives_everything()
    {
        var reply = await Claire.GetAsync(Calendars, "results=all");

        Assert.Equal(40, reply.Ids.Length);
        Assert.Equal(40, (int?)reply["pageSize"]);
    }

    [Fact]
    public async Task The_page_size_of_an_empty_whole_list_is_0()
    {
        var reply = await Claire.GetAsync(Calendars, "results=all&search=zzzz");

        Assert.Equal(0, (int?)reply["pageSize"]);
    }

    [Theory]
    [InlineData("results=0")]
    [InlineData("results=many")]
    [InlineData("startIndex=-1")]
    [InlineData("sort=surprise")]
    [InlineData("sort=id&dir=up")]
    public async Task Paging_without_sense_answers_400(string query) =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync(Calendars, query));

    [Fact]
    public async Task A_password_cannot_be_sorted_by() =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync("groups/12/pros.json", "sort=password"));

    [Theory]
    [InlineData("lemoine", new long[] { 31 })]
    [InlineData("LEMOINE", new long[] { 31 })]
    [InlineData("kinesi", new long[] { 36 })]
    [InlineData("vasseur", new long[] { 33 })]
    [InlineData("100%", new long[0])]
    public async Task Search_is_blind_to_case_and_accents_and_knows_no_wildcard(string search, long[] expected)
    {
        var reply = await Claire.GetAsync("groups/12/calendars.json", $"sort=id&search={Uri.EscapeDataString(search)}");

        AssertIds(reply, expected);
    }

    [Fact]
    public async Task Sorting_by_name_puts_accents_beside_their_letters()
    {
        Emulator.Data.TouchCalendar(38, ("name", "écho"));
        Emulator.Data.TouchCalendar(37, ("name", "Edith"));

        var reply = await Claire.GetAsync("groups/12/calendars.json", "sort=name&results=all");

        Assert.Equal(1, Array.IndexOf(reply.Ids, 37) - Array.IndexOf(reply.Ids, 38));
    }
}
