using System.Net;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Tests;

public sealed class SessionTests : EmulatorTest
{
    [Fact]
    public async Task A_session_works_by_its_cookie()
    {
        var session = (await LogInAsync()).SessionId;

        AssertIds((await GetWithSessionAsync(session)), 12, 18, 25);
    }

    [Fact]
    public async Task A_session_needs_the_key_all_the_same()
    {
        var session = (await LogInAsync()).SessionId;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/groups.json");
        request.Headers.Add("Cookie", $"_session_id={session}");

        AssertRefused(HttpStatusCode.Unauthorized, await Anonymous.SendAsync(request));
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_activity()
    {
        var session = (await LogInAsync()).SessionId;
        Emulator.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await GetWithSessionAsync(session)).Status);
        Emulator.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(HttpStatusCode.OK, (await GetWithSessionAsync(session)).Status);

        Emulator.Clock.Advance(TimeSpan.FromMinutes(60));

        AssertRefused(HttpStatusCode.Unauthorized, await GetWithSessionAsync(session));
    }

    [Fact]
    public async Task A_rotated_session_goes_on_under_its_new_id_alone()
    {
        var session = (await LogInAsync()).SessionId;
        Emulator.Control.RotateNextSession();

        var rotated = (await GetWithSessionAsync(session)).SessionId;

        Assert.NotNull(rotated);
        Assert.NotEqual(session, rotated, StringComparer.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetWithSessionAsync(session)).Status);
        Assert.Null((await GetWithSessionAsync(rotated)).SessionId);
    }

    [Theory]
    [InlineData(ExpiredSessionGuise.Unauthorized, HttpStatusCode.Unauthorized, "Unauthorized")]
    [InlineData(ExpiredSessionGuise.Forbidden, HttpStatusCode.Forbidden, "Forbidden")]
    [InlineData(ExpiredSessionGuise.Redirect, HttpStatusCode.Found, "")]
    [InlineData(ExpiredSessionGuise.LoginPage, HttpStatusCode.OK, "<form")]
    [InlineData(ExpiredSessionGuise.EmptyOk, HttpStatusCode.OK, "")]
    public async Task An_ended_session_shows_itself_in_every_guise(ExpiredSessionGuise guise, HttpStatusCode status, string text)
    {
        var session = (await LogInAsync()).SessionId;
        Emulator.Control.ExpiredSessionGuise = guise;
        Assert.Equal(1, Emulator.Control.ExpireSession(77));

        var reply = await GetWithSessionAsync(session);

        Assert.Equal(status, reply.Status);
        Assert.Contains(text, reply.Text);
        Assert.Equal(text.Length == 0, reply.Text.Length == 0);
        Assert.Equal(guise == ExpiredSessionGuise.Redirect ? "/pro/login" : null, reply.Response.Headers.Location?.ToString());
    }
}
