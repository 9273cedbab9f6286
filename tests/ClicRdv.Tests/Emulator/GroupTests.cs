using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class GroupTests : EmulatorTest
{
    [Fact]
    public async Task Each_pro_sees_the_groups_it_works_in()
    {
        AssertIds((await Claire.GetAsync("groups.json")), 12, 18, 25);
        AssertIds((await Hugo.GetAsync("groups.json")), 12);
    }

    [Fact]
    public async Task One_group_is_flat_with_every_documented_field()
    {
        var reply = await Claire.GetAsync("groups/12.json");

        string[] documented =
        [
            "id", "name", "preposition", "phone", "fax", "address", "zipcode", "city", "country", "timezone", "sendmail", "mailreminder",
            "country_code", "smsreminder", "urlname", "inactive", "open", "openData", "calendarChoice", "anyCalendar", "validateEmail",
            "display_intervention_length", "display_intervention_price", "max_multirdvs", "created_at", "updated_at",
        ];
        Assert.Equal(documented, reply.Json.AsObject().Select(property => property.Key).Take(documented.Length), StringComparer.Ordinal);
        Assert.Equal("Cabinet des Tilleuls", (string?)reply["name"]);
        Assert.Equal("Paris", (string?)reply["timezone"]);
        Assert.True((bool?)reply["sendmail"]);
        Assert.Equal(2, (int?)reply["calendarChoice"]);
    }

    [Fact]
    public async Task A_put_is_partial_and_gives_the_whole_object_back()
    {
        var before = (await Claire.GetAsync("groups/12.json")).Json;

        var reply = await Claire.PutAsync("groups/12.json", """{"group":{"phone":"02 61 91 00 01"}}""");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        before["phone"] = "02 61 91 00 01";
        before["updated_at"] = "2031-03-10 08:00:00";
        Assert.Equal(before.ToJsonString(), reply.Json.ToJsonString());
    }

    [Fact]
    public async Task A_put_that_changes_nothing_leaves_updated_at()
    {
        var before = (await Claire.GetAsync("groups/12.json")).Text;

        Assert.Equal(before, (await Claire.PutAsync("groups/12.json", """{"group":{"city":"Tours","mailreminder":"1440"}}""")).Text);
    }

    [Theory]
    [InlineData("mailreminder", 0, true)]
    [InlineData("mailreminder", 60, true)]
    [InlineData("mailreminder", 2880, true)]
    [InlineData("mailreminder", 59, false)]
    [InlineData("mailreminder", 2881, false)]
    [InlineData("smsreminder", 1440, true)]
    [InlineData("smsreminder", 1441, false)]
    public async Task Reminders_have_their_ranges(string field, int minutes, bool accepted)
    {
        var reply = await Claire.PutAsync("groups/12.json", $$$"""{"group":{"{{{field}}}":{{{minutes}}}}}""");

        Assert.Equal(accepted ? HttpStatusCode.OK : HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(accepted, Emulator.Data.Group(12)!.Number(field) == minutes);
    }

    [Theory]
    [InlineData("name", 255)]
    [InlineData("phone", 20)]
    [InlineData("zipcode", 20)]
    [InlineData("city", 64)]
    [InlineData("country_code", 10)]
    public async Task Texts_have_their_lengths(string field, int length)
    {
        var longest = await Claire.PutAsync("groups/12.json", Body(new string('é', length)));
        var tooLong = await Claire.PutAsync("groups/12.json", Body(new string('é', length + 1)));

        Assert.Equal(HttpStatusCode.OK, longest.Status);
        AssertRefused(HttpStatusCode.BadRequest, tooLong);

        string Body(string value) => $$$"""{"group":{"{{{field}}}":"{{{value}}}"}}""";
    }

    [Fact]
    public async Task What_has_no_field_is_stored_and_comes_back()
    {
        await Claire.PutAsync("groups/12.json", """{"group":{"openData":{"a":[1,null]},"surprise":"kept"}}""");

        var reply = await Claire.GetAsync("groups/12.json");

        Assert.Equal("""{"a":[1,null]}""", reply["openData"]!.ToJsonString());
        Assert.Equal("kept", (string?)reply["surprise"]);
        Assert.Equal("https://cabinet-des-tilleuls.example.com", (string?)reply["websiteurl"]);
    }

    [Fact]
    public async Task What_the_server_sets_is_passed_over()
    {
        var reply = await Claire.PutAsync("groups/12.json", """{"group":{"id":99,"urlname":"mine","created_at":"2000-01-01 00:00:00"}}""");

        Assert.Equal(12, (int?)reply["id"]);
        Assert.Equal("cabinet-des-tilleuls", (string?)reply["urlname"]);
        Assert.False((string?)reply["created_at"] is "2000-01-01 00:00:00");
    }

    [Fact]
    public async Task Times_are_the_wall_clock_of_the_groups_zone()
    {
        await Claire.PutAsync("groups/18.json", """{"group":{"timezone":"London"}}""");

        var reply = await Claire.PutAsync("groups/18.json", """{"group":{"city":"Rezé"}}""");

        Assert.Equal("2031-03-10 07:00:00", (string?)reply["updated_at"]);
    }

    [Theory]
    [InlineData("POST", "groups.json")]
    [InlineData("DELETE", "groups/12.json")]
    [InlineData("PATCH", "groups/12.json")]
    public async Task Groups_are_neither_created_nor_removed(string verb, string resource)
    {
        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.SendAsync(new HttpMethod(verb), resource, "", null));
    }

    [Theory]
    [InlineData("groups/18.json")]
    [InlineData("groups/999.json")]
    [InlineData("groups/abc.json")]
    [InlineData("groups/18/calendars.json")]
    [InlineData("groups/18/calendarsets.json")]
    [InlineData("groups/18/pros.json")]
    public async Task A_group_one_cannot_see_answers_404(string resource) =>
        AssertRefused(HttpStatusCode.NotFound, await Hugo.GetAsync(resource));

    [Fact]
    public async Task Settings_need_their_right() =>
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.PutAsync("groups/12.json", """{"group":{"phone":"1"}}"""));

    [Fact]
    public async Task A_group_that_is_taken_away_is_gone_at_once()
    {
        Emulator.Data.RevokeGroup(77, 18);

        AssertIds((await Claire.GetAsync("groups.json")), 12, 25);
        AssertRefused(HttpStatusCode.NotFound, await Claire.GetAsync("groups/18.json"));
    }
}
