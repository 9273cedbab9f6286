using System.Net;

namespace ClicRdv.Emulator.Tests;

/// <summary>Where old clients put the key (clicrdv-api §3.1): accepted only if asked, and counted.</summary>
public sealed class CompatibilityTests : EmulatorTest
{
    private const string Fiche = """{"apikey":"demo-key","fiche":{"lastname":"Durand"}}""";

    [Fact]
    public async Task A_key_in_the_body_is_refused_unless_asked_for()
    {
        AssertRefused(HttpStatusCode.Unauthorized, await PostAsync(Fiche));
        Assert.Equal(0, Emulator.Control.CompatibilityUses);

        Emulator.Control.Compatibility = true;
        var reply = await PostAsync(Fiche);

        Assert.Equal(HttpStatusCode.Created, reply.Status);
        Assert.DoesNotContain("apikey", reply.Text);
        Assert.Equal(1, Emulator.Control.CompatibilityUses);
        Assert.True(Emulator.Control.Requests[^1].UsedCompatibility);
    }

    [Theory]
    [InlineData("""{"fiche":{"apikey":"demo-key","lastname":"Durand"}}""", HttpStatusCode.Created)]
    [InlineData("""{"apikey":"wrong","fiche":{"lastname":"Durand"}}""", HttpStatusCode.Unauthorized)]
    [InlineData("""{"fiche":{"lastname":"Durand"}}""", HttpStatusCode.Unauthorized)]
    public async Task The_body_has_to_hold_the_right_key(string json, HttpStatusCode expected)
    {
        Emulator.Control.Compatibility = true;

        Assert.Equal(expected, (await PostAsync(json)).Status);
    }

    [Fact]
    public async Task With_a_cookie_the_key_may_be_absent_but_not_wrong()
    {
        var session = (await LogInAsync()).SessionId;
        Emulator.Control.Compatibility = true;

        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/api/v1/groups.json", session)).Status);
        AssertRefused(HttpStatusCode.Unauthorized, await GetAsync("/api/v1/groups.json?apikey=wrong", session));
        AssertRefused(HttpStatusCode.Unauthorized, await GetAsync("/api/v1/groups.json", "0123456789abcdef01234567"));
        Assert.Equal(1, Emulator.Control.CompatibilityUses);
        Assert.Equal("""{"count":1}""", await Anonymous.Client.GetStringAsync("/__emulator/compatibility/count", Cancellation));
    }

    [Fact]
    public async Task A_call_that_is_right_counts_for_nothing_and_a_reset_forgets()
    {
        Emulator.Control.Compatibility = true;
        await Claire.GetAsync("groups.json");
        Assert.Equal(0, Emulator.Control.CompatibilityUses);
        await PostAsync(Fiche);

        Emulator.Control.Reset();

        Assert.Equal(0, Emulator.Control.CompatibilityUses);
        Assert.False(Emulator.Control.Compatibility);
    }

    private async Task<ApiReply> PostAsync(string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/groups/12/fiches.json") { Content = Api.Json(json) };
        return await Claire.SendAsync(request);
    }

    private async Task<ApiReply> GetAsync(string url, string? session)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Cookie", $"_session_id={session}");
        return await Anonymous.SendAsync(request);
    }
}
