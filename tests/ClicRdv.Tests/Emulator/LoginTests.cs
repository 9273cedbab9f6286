using System.Net;
using System.Text.RegularExpressions;
using Tests.Shared;

namespace ClicRdv.Emulator.Tests;

public sealed partial class LoginTests : EmulatorTest
{
    [Fact]
    public async Task A_login_in_a_form_answers_the_pro_and_sets_the_cookie()
    {
        var reply = await LogInAsync();

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("application/json; charset=utf-8", reply.Response.Content.Headers.ContentType!.ToString());
        Assert.Matches(SessionCookie(), Assert.Single(reply.Response.Headers.GetValues("Set-Cookie")));
        Assert.Equal(
            """{"pro":{"id":77,"group_id":12,"lastname":"Moreau","firstname":"Claire","cellphone":"06 39 98 11 22","email":"claire.moreau@example.com","synched_at":"2031-03-09 18:02:44","created_at":"2030-09-02 08:15:00","updated_at":"2031-03-09 18:02:44"},"error":null}""",
            reply.Text);
    }

    [Theory]
    [InlineData("pro[email]=claire.moreau@example.com&pro[password]=" + Sha1)]
    [InlineData("pro%5Bemail%5D=claire.moreau%40example.com&pro%5Bpassword%5D=" + Sha1)]
    public async Task A_login_may_stand_in_the_query(string query)
    {
        var reply = await Anonymous.SendAsync(HttpMethod.Post, "sessions/login.json", query, null);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
    }

    [Fact]
    public async Task An_end_customer_logs_in_with_account()
    {
        var reply = await LogInAsync("p.durand@example.com", profile: "account");

        Assert.Equal("Durand", (string?)reply["account"]!["lastname"]);
        Assert.Null(reply["error"]);
    }

    [Theory]
    [InlineData("claire.moreau@example.com", "demo-Passw0rd")]
    [InlineData("nobody@example.com", Sha1)]
    [InlineData("solene.guerin@example.com", "")]
    [InlineData("p.durand@example.com", Sha1)]
    public async Task A_wrong_login_answers_401_without_a_challenge(string email, string password)
    {
        var reply = await LogInAsync(email, password);

        AssertRefused(HttpStatusCode.Unauthorized, reply);
        Assert.Empty(reply.Response.Headers.WwwAuthenticate);
        Assert.Null(reply.SessionId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?apikey=other-key")]
    public async Task A_missing_or_wrong_key_reads_like_a_wrong_login(string query)
    {
        using var form = new FormUrlEncodedContent([new("pro[email]", "claire.moreau@example.com"), new("pro[password]", Sha1)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/sessions/login.json" + query) { Content = form };

        var reply = await Anonymous.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, reply.Status);
        Assert.Equal((await LogInAsync(password: "wrong")).Text, reply.Text);
    }

    [Fact]
    public async Task Without_cookie_or_Basic_a_call_answers_401()
    {
        var reply = await Anonymous.GetAsync("groups.json");

        AssertRefused(HttpStatusCode.Unauthorized, reply);
        Assert.Empty(reply.Response.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task Basic_takes_the_password_in_clear_and_not_its_hash()
    {
        Assert.Equal(HttpStatusCode.OK, (await Claire.GetAsync("groups.json")).Status);

        Anonymous.Client.DefaultRequestHeaders.Authorization = BasicHeader.Of("claire.moreau@example.com", Sha1);

        AssertRefused(HttpStatusCode.Unauthorized, await Anonymous.GetAsync("groups.json"));
    }

    [Fact]
    public async Task There_is_no_logout() => AssertRefused(HttpStatusCode.NotFound, await Claire.DeleteAsync("sessions/logout.json"));

    [Fact]
    public async Task Compatibility_takes_the_key_from_a_body_or_from_the_session()
    {
        var session = (await LogInAsync()).SessionId;
        Emulator.Control.Compatibility = true;
        using var cookieOnly = new HttpRequestMessage(HttpMethod.Get, "/api/v1/groups.json");
        cookieOnly.Headers.Add("Cookie", $"_session_id={session}");
        using var keyInBody = new HttpRequestMessage(HttpMethod.Put, "/api/v1/groups/12/calendars/31.json")
        {
            Content = Api.Json("""{"apikey":"demo-key","calendar":{"name":"Dr L."}}"""),
        };
        keyInBody.Headers.Add("Cookie", $"_session_id={session}");

        Assert.Equal(HttpStatusCode.OK, (await Anonymous.SendAsync(cookieOnly)).Status);
        Assert.Equal("Dr L.", (string?)(await Anonymous.SendAsync(keyInBody))["name"]);
    }

    [GeneratedRegex("^_session_id=[0-9a-f]{24}; path=/; HttpOnly$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SessionCookie();
}
