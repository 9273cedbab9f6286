using System.Net;
using System.Text.Json.Nodes;

namespace ClicRdv.Emulator.Tests;

public sealed class CalendarWriteTests : EmulatorTest
{
    private const string Calendars = "groups/12/calendars.json";

    [Fact]
    public async Task Creating_fills_in_the_next_rank_and_the_times()
    {
        var reply = await Claire.PostAsync(Calendars, """{"calendar":{"group_id":12,"name":"Dr Nouvel","publicname":""}}""");

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        var id = (long?)reply["id"];
        Assert.Equal(
            $$"""{"id":{{id}},"group_id":12,"calendarset_id":null,"name":"Dr Nouvel","publicname":"","address":"","zipcode":"","city":"","sort":10,"deleted":false,"epj":"","created_at":"2031-03-10 08:00:00","updated_at":"2031-03-10 08:00:00"}""",
            reply.Text);
        Assert.Equal(reply.Text, (await Claire.GetAsync($"groups/12/calendars/{id}.json")).Text);
    }

    [Fact]
    public async Task A_name_may_be_blank_but_not_missing()
    {
        Assert.Equal(HttpStatusCode.Created, (await Claire.PostAsync(Calendars, """{"calendar":{"name":""}}""")).Status);
        AssertRefused(HttpStatusCode.BadRequest, await Claire.PostAsync(Calendars, """{"calendar":{"publicname":"x"}}"""));
    }

    [Fact]
    public async Task A_put_changes_what_it_says_and_nothing_else()
    {
        Emulator.Clock.Advance(TimeSpan.FromSeconds(61.7));
        var before = (await Claire.GetAsync("groups/12/calendars/31.json")).Json;

        var reply = await Claire.PutAsync("groups/12/calendars/31.json", """{"calendar":{"city":"Joué-lès-Tours"}}""");

        before["city"] = "Joué-lès-Tours";
        before["updated_at"] = "2031-03-10 08:01:01";
        Assert.Equal(before.ToJsonString(), reply.Json.ToJsonString());
    }

    [Fact]
    public async Task Numbers_and_flags_may_come_as_text()
    {
        var reply = await Claire.PutAsync("groups/12/calendars/31.json", """{"calendar":{"calendarset_id":"9","sort":"4","deleted":"1"}}""");

        Assert.Equal(9, (int?)reply["calendarset_id"]);
        Assert.Equal(4, (int?)reply["sort"]);
        Assert.True((bool?)reply["deleted"]);
    }

    [Theory]
    [InlineData("""{"calendar":{"calendarset_id":null}}""")]
    [InlineData("""{"calendar":{"calendarset_id":""}}""")]
    public async Task A_calendar_can_be_taken_out_of_its_set(string json)
    {
        var reply = await Claire.PutAsync("groups/12/calendars/31.json", json);

        Assert.Null(reply["calendarset_id"]);
        Assert.Null(Emulator.Data.Calendar(31)!.Number("calendarset_id"));
    }

    [Theory]
    [InlineData("""{"calendar":{"calendarset_id":14}}""")]
    [InlineData("""{"calendar":{"calendarset_id":"many"}}""")]
    [InlineData("""{"calendar":{"deleted":"perhaps"}}""")]
    [InlineData("""{"calendar":{"name":{"a":1}}}""")]
    public async Task What_a_field_cannot_hold_answers_400(string json)
    {
        var before = Emulator.Data.Calendar(31)!.Text("updated_at");

        AssertRefused(HttpStatusCode.BadRequest, await Claire.PutAsync("groups/12/calendars/31.json", json));
        Assert.Equal(before, Emulator.Data.Calendar(31)!.Text("updated_at"));
    }

    [Theory]
    [InlineData("name", 255)]
    [InlineData("publicname", 255)]
    [InlineData("zipcode", 16)]
    [InlineData("city", 64)]
    public async Task Texts_have_their_lengths_and_an_emoji_is_one_character(string field, int length)
    {
        var longest = string.Concat(Enumerable.Repeat("😀", length));

        var accepted = await Claire.PutAsync("groups/12/calendars/31.json", Body(longest));

        Assert.Equal(longest, (string?)accepted[field]);
        AssertRefused(HttpStatusCode.BadRequest, await Claire.PutAsync("groups/12/calendars/31.json", Body(longest + "x")));

        string Body(string value) => $$$"""{"calendar":{"{{{field}}}":"{{{value}}}"}}""";
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("‮Dr eniomeL‬")]
    [InlineData("👩‍⚕️ Dr \\\"Été\\\"")]
    public async Task Names_come_back_as_they_were_sent(string name)
    {
        var sent = JsonNode.Parse($"\"{name}\"")!;

        var reply = await Claire.PutAsync("groups/12/calendars/31.json", $$$"""{"calendar":{"name":"{{{name}}}"}}""");

        Assert.Equal((string?)sent, (string?)reply["name"]);
    }

    [Fact]
    public async Task Deleting_is_soft_and_a_put_restores()
    {
        var deleted = await Claire.DeleteAsync("groups/12/calendars/31.json");
        Assert.Equal(HttpStatusCode.OK, deleted.Status);
        Assert.True((bool?)deleted["deleted"]);
        Assert.True(Emulator.Data.Calendar(31)!.Flag("deleted"));

        var restored = await Claire.PutAsync("groups/12/calendars/31.json", """{"calendar":{"deleted":false}}""");

        Assert.False((bool?)restored["deleted"]);
        Assert.Equal("Dr Lemoine", (string?)restored["name"]);
    }
}
