using System.Globalization;
using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class ConditionTests : EmulatorTest
{
    private const string Calendars = "groups/12/calendars.json";

    [Theory]
    [InlineData("sort", "=", "3", new long[] { 33 })]
    [InlineData("sort", ">", "7", new long[] { 38, 39 })]
    [InlineData("sort", ">=", "8", new long[] { 38, 39 })]
    [InlineData("sort", "<", "3", new long[] { 31, 32 })]
    [InlineData("sort", "<=", "2", new long[] { 31, 32 })]
    [InlineData("calendarset_id", "!=", "8", new long[] { 35, 36, 37 })]
    [InlineData("name", "like", "dr%", new long[] { 31, 32, 34, 39 })]
    [InlineData("name", "not like", "%r%", new long[] { 33, 38 })]
    [InlineData("id", "in", "31,33, 99", new long[] { 31, 33 })]
    [InlineData("id", "not in", "31,32,33,34,35,36", new long[] { 37, 38, 39 })]
    [InlineData("name", "=", "dr lemoine", new long[] { 31 })]
    [InlineData("deleted", "=", "1", new long[] { 39 })]
    // MySQL reads a word as 0 where it compares numbers: "true" finds what is not deleted.
    [InlineData("deleted", "=", "true", new long[] { 31, 32, 33, 34, 35, 36, 37, 38 })]
    public async Task Every_operator_compares_as_MySql_does(string field, string op, string value, long[] expected)
    {
        var reply = await Claire.GetAsync(Calendars, "sort=id&" + Condition(0, field, op, value));

        AssertIds(reply, expected);
    }

    [Fact]
    public async Task Conditions_are_joined_with_and()
    {
        var reply = await Claire.GetAsync(Calendars, $"sort=id&{Condition(0, "calendarset_id", "=", "8")}&{Condition(1, "deleted", "=", "0")}");

        AssertIds(reply, 31, 32, 33, 34);
        Assert.Equal(4, (int?)reply["totalRecords"]);
    }

    [Theory]
    [InlineData("conditions[0][field]=id&conditions[0][op]=%3D&conditions[0][value]=31")]
    [InlineData("conditions%5B0%5D%5Bfield%5D=id&conditions%5B0%5D%5Bop%5D=%3D&conditions%5B0%5D%5Bvalue%5D=31")]
    [InlineData("conditions[0][]=id&conditions[0][]=%3D&conditions[0][]=31")]
    public async Task Brackets_may_be_raw_or_encoded_and_the_array_form_is_understood(string query)
    {
        AssertIds((await Claire.GetAsync(Calendars, query)), 31);
    }

    [Fact]
    public async Task Times_are_compared_as_the_wall_clock_they_are_written_in()
    {
        Emulator.Data.TouchCalendar(32, ("city", "Amboise"));

        var since = await Claire.GetAsync(Calendars, Condition(0, "updated_at", ">=", "2031-03-10 08:00:00"));
        var after = await Claire.GetAsync(Calendars, Condition(0, "updated_at", ">", "2031-03-10 08:00:00"));
        var today = await Claire.GetAsync(Calendars, Condition(0, "updated_at", ">=", "2031-03-10"));

        AssertIds(since, 32);
        Assert.Empty(after.Ids);
        AssertIds(today, 32);
    }

    [Theory]
    [InlineData("conditions[0][field]=surprise&conditions[0][op]=%3D&conditions[0][value]=1")]
    [InlineData("conditions[0][field]=id&conditions[0][op]=~&conditions[0][value]=1")]
    [InlineData("conditions[0][field]=id&conditions[0][op]=%3D")]
    [InlineData("conditions[0][op]=%3D&conditions[0][value]=1")]
    [InlineData("conditions[a][field]=id")]
    [InlineData("conditions[0][name]=id")]
    public async Task A_condition_without_sense_answers_400(string query) =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync(Calendars, query));

    [Fact]
    public async Task A_password_cannot_be_asked_about() =>
        AssertRefused(HttpStatusCode.BadRequest, await Claire.GetAsync("groups/12/pros.json", Condition(0, "password", "like", "8%")));

    [Fact]
    public async Task Sql_in_a_value_is_only_a_value()
    {
        var reply = await Claire.GetAsync(Calendars, Condition(0, "name", "=", "x' OR '1'='1"));

        Assert.Empty(reply.Ids);
    }

    private static string Condition(int index, string field, string op, string value) => string.Create(
        CultureInfo.InvariantCulture,
        $"conditions[{index}][field]={field}&conditions[{index}][op]={Uri.EscapeDataString(op)}&conditions[{index}][value]={Uri.EscapeDataString(value)}");
}
