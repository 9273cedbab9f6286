using System.Net;

namespace ClicRdv.Emulator.Tests;

public sealed class RightsTests : EmulatorTest
{
    [Fact]
    public async Task A_pro_with_a_list_of_calendars_sees_those_alone()
    {
        AssertIds((await Hugo.GetAsync("groups/12/calendars.json", "sort=id")), 31, 32, 35, 36);
        AssertRefused(HttpStatusCode.NotFound, await Hugo.GetAsync("groups/12/calendars/33.json"));
        AssertRefused(HttpStatusCode.NotFound, await Hugo.PutAsync("groups/12/calendars/33.json", """{"calendar":{"name":"x"}}"""));
    }

    [Fact]
    public async Task A_calendar_to_be_read_only_refuses_changes()
    {
        Assert.Equal(HttpStatusCode.OK, (await Hugo.GetAsync("groups/12/calendars/36.json")).Status);
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.PutAsync("groups/12/calendars/36.json", """{"calendar":{"name":"x"}}"""));
        Assert.Equal(HttpStatusCode.OK, (await Hugo.PutAsync("groups/12/calendars/35.json", """{"calendar":{"name":"x"}}""")).Status);
    }

    [Fact]
    public async Task Without_the_right_nothing_is_removed_in_any_way()
    {
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.DeleteAsync("groups/12/calendars/31.json"));
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.PutAsync("groups/12/calendars/31.json", """{"calendar":{"deleted":true}}"""));
        AssertRefused(HttpStatusCode.Forbidden, await Hugo.DeleteAsync("groups/12/calendarsets/8.json"));
        Assert.False(Emulator.Data.Calendar(31)!.Flag("deleted"));
        Assert.NotNull(Emulator.Data.Calendarset(8));
    }

    [Fact]
    public async Task What_a_pro_creates_it_can_see()
    {
        var created = await Hugo.PostAsync("groups/12/calendars.json", """{"calendar":{"name":"À moi"}}""");

        Assert.Equal(HttpStatusCode.OK, (await Hugo.GetAsync($"groups/12/calendars/{created["id"]}.json")).Status);
    }

    [Fact]
    public async Task Pros_of_a_group_are_listed_without_password_and_main_group()
    {
        var reply = await Hugo.GetAsync("groups/12/pros.json", "sort=id");

        AssertIds(reply, 77, 78);
        Assert.Equal(
            ["id", "lastname", "firstname", "cellphone", "email", "synched_at", "created_at", "updated_at"],
            reply["records"]![0]!.AsObject().Select(property => property.Key),
            StringComparer.Ordinal);
        AssertRefused(HttpStatusCode.MethodNotAllowed, await Claire.PostAsync("groups/12/pros.json", """{"pro":{}}"""));
    }

    [Fact]
    public async Task An_end_customer_sees_what_is_offered_online_and_changes_nothing()
    {
        var session = (await LogInAsync("p.durand@example.com", profile: "account")).SessionId;

        AssertIds((await GetWithSessionAsync(session)), 12);
        AssertIds((await GetWithSessionAsync(session, "groups/12/calendars.json")), 31, 32, 33, 35, 36, 37);
        AssertRefused(HttpStatusCode.Forbidden, await GetWithSessionAsync(session, "groups/12/pros.json"));
        using var request = new HttpRequestMessage(HttpMethod.Put, Emulator.Url("groups/12/calendars/31.json"))
        {
            Content = Api.Json("""{"calendar":{"name":"x"}}"""),
        };
        request.Headers.Add("Cookie", $"_session_id={session}");
        AssertRefused(HttpStatusCode.Forbidden, await Anonymous.SendAsync(request));
    }
}
