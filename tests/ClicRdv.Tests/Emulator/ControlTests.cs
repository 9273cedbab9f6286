using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

public sealed class ControlTests : EmulatorTest
{
    [Fact]
    public async Task Reset_puts_everything_back()
    {
        await LogInAsync();
        Emulator.Control.AdvanceClock(TimeSpan.FromDays(1));
        Emulator.Control.ErrorBodyShape = Protocol.ErrorBodyShape.Html;
        Emulator.Control.InjectFault(Control.Faults.Fault.Status(500) with { Path = "never" });
        await Claire.DeleteAsync("groups/12/calendars/31.json");

        using var response = await Anonymous.Client.PostAsync("/__emulator/reset", null, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.False(Emulator.Data.Calendar(31)!.Flag("deleted"));
        Assert.Equal(EmulatorFixture.Start, Emulator.Control.Now);
        Assert.Equal(Protocol.ErrorBodyShape.Structured, Emulator.Control.ErrorBodyShape);
        Assert.Empty(Emulator.Control.Faults);
        Assert.Empty(Emulator.Control.Requests);
        Assert.Empty(Emulator.Control.SessionIds(77));
    }

    [Fact]
    public async Task The_clock_is_set_and_advanced()
    {
        await SendAsync(HttpMethod.Put, "clock", """{"now":"2031-07-14T10:00:00+02:00"}""");
        var advanced = await SendAsync(HttpMethod.Post, "clock/advance", """{"seconds":90.5}""");

        Assert.Equal("2031-07-14T08:01:30.5+00:00", (string?)advanced["now"]);
        Assert.Equal("2031-07-14 10:01:30", Emulator.Data.TouchCalendar(31, ("city", "Loches")).Text("updated_at"));
    }

    [Fact]
    public async Task A_fault_is_injected_listed_and_removed()
    {
        var injected = await SendAsync(HttpMethod.Post, "faults", """{"kind":"Status","status":429,"path":"/groups","times":1,"headers":{"Retry-After":"3"}}""");
        var reply = await Claire.GetAsync("groups.json");
        var listed = await SendAsync(HttpMethod.Get, "faults");

        Assert.Equal(HttpStatusCode.TooManyRequests, reply.Status);
        Assert.Equal(TimeSpan.FromSeconds(3), reply.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(1, (int?)listed[0]!["hits"]);
        using var removed = await Anonymous.Client.DeleteAsync($"/__emulator/faults/{injected["id"]}", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Empty(Emulator.Control.Faults);
    }

    [Theory]
    [InlineData("""{"kind":"Surprise"}""")]
    [InlineData("""{"kind":"Status","path":"("}""")]
    [InlineData("{}")]
    [InlineData("{")]
    public async Task A_rule_without_sense_answers_400(string json)
    {
        using var response = await Anonymous.Client.PostAsync("/__emulator/faults", Api.Json(json), Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(Emulator.Control.Faults);
    }

    [Fact]
    public async Task Switches_change_what_is_named_and_leave_the_rest()
    {
        await SendAsync(HttpMethod.Put, "switches", """{"errorBodyShape":"Array","expiredSessionGuise":"Forbidden"}""");

        var switches = await SendAsync(HttpMethod.Put, "switches", """{"compatibility":true}""");

        Assert.Equal(
            """{"errorBodyShape":"Array","expiredSessionGuise":"Forbidden","compatibility":true,"latencyMilliseconds":0}""",
            switches.ToJsonString());
    }

    [Fact]
    public async Task Requests_are_listed_and_counted_without_the_session_itself()
    {
        var session = (await LogInAsync()).SessionId!;
        await GetWithSessionAsync(session);
        await Hugo.GetAsync("groups/12/unheard-of.json");

        var listed = await SendAsync(HttpMethod.Get, "requests");
        var unknown = await SendAsync(HttpMethod.Get, "requests?unknown=true");
        var counted = await SendAsync(HttpMethod.Get, "requests/count?method=get&pro=77&path=groups&status=200");

        Assert.Equal(3, listed.AsArray().Count);
        Assert.Equal(8, ((string?)listed[1]!["session"])!.Length);
        Assert.DoesNotContain(session, listed.ToJsonString());
        Assert.DoesNotContain(Sha1, listed.ToJsonString());
        Assert.Equal("/api/v1/groups/12/unheard-of.json", (string?)Assert.Single(unknown.AsArray())!["path"]);
        Assert.Equal(1, (int?)counted["count"]);
    }

    [Fact]
    public async Task Sessions_are_ended_by_pro()
    {
        var claire = (await LogInAsync()).SessionId;
        var hugo = (await LogInAsync("hugo.petit@example.com")).SessionId;

        Assert.Equal(1, (int?)(await SendAsync(HttpMethod.Post, "sessions/expire?pro=77"))["count"]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetWithSessionAsync(claire)).Status);
        Assert.Equal(HttpStatusCode.OK, (await GetWithSessionAsync(hugo)).Status);
    }

    [Fact]
    public async Task Without_the_option_there_is_no_control_over_http()
    {
        await using var closed = await EmulatorFixture.StartAsync();
        using var client = closed.CreateClient();

        using var response = await client.PostAsync("/__emulator/reset", null, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, string? json = null)
    {
        using var request = new HttpRequestMessage(method, "/__emulator/" + path) { Content = json is null ? null : Api.Json(json) };
        using var response = await Anonymous.Client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(Cancellation))!;
    }
}
