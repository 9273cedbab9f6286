using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class SignInTests
{
    private const string Email = "claire.moreau@example.com";
    private const string ProAnswer = """{"pro":{"id":77,"group_id":12,"lastname":"Moreau","firstname":"Claire","cellphone":"06 39 98 11 22","email":"claire.moreau@example.com","synched_at":"2031-03-09 18:02:44"},"error":null}""";

    [Fact]
    public async Task A_member_of_the_staff_gets_a_session_and_a_name()
    {
        await using var upstream = await TestUpstream.StartAsync(Session("abc123", ProAnswer));
        var signedIn = await SignInAsync(upstream);

        Assert.Equal("abc123", signedIn.Credential.RevealSessionId());
        Assert.Equal((77L, "Moreau", "Claire", "06 39 98 11 22", Email, 12L), (signedIn.Pro!.Id, signedIn.Pro.Lastname, signedIn.Pro.Firstname, signedIn.Pro.Cellphone, signedIn.Pro.Email, signedIn.Pro.GroupId!.Value));
        Assert.Equal(new DateTime(2031, 3, 9, 18, 2, 44), signedIn.Pro.SynchedAt);
        var call = Assert.Single(upstream.Calls);
        Assert.Equal(("POST", "/api/v1/sessions/login.json"), (call.Method, call.Path));
        Assert.Equal("application/x-www-form-urlencoded", call.Header("Content-Type"));
        Assert.Null(call.Header("Cookie"));
        Assert.Equal("application/json", call.Header("Accept"));
    }

    [Fact]
    public async Task An_end_customer_signs_in_likewise()
    {
        await using var upstream = await TestUpstream.StartAsync(Session("abc123", """{"account":{"id":5,"email":"p.durand@example.com"},"error":null}"""));
        using var factory = upstream.NewFactory();
        using var signIn = new ClicRdvSignIn(factory);

        var signedIn = await signIn.SignInAsAccountAsync("p.durand@example.com", PasswordHash.Of("x"), Calls.Stop);

        Assert.Equal((5L, "p.durand@example.com"), (signedIn.Account!.Id, signedIn.Account.Email));
        Assert.StartsWith("account%5Bemail%5D=p.durand%40example.com&account%5Bpassword%5D=", Assert.Single(upstream.Calls).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo-Passw0rd", "8ebb771f4b10120467b50940ce481bce7d346114")]
    [InlineData("", "da39a3ee5e6b4b0d3255bfef95601890afd80709")]
    [InlineData(" x ", "ea31e8b43909a0c94f7c19f0833c16d86dd95aa7")]
    [InlineData("é😀", "9c286deb5d7549eafd1dcb2b58e0b573bc1b4a97")]
    public async Task T06_The_hash_is_of_the_exact_bytes(string password, string hex)
    {
        await using var upstream = await TestUpstream.StartAsync(Session("abc123", ProAnswer));
        await SignInAsync(upstream, password);

        Assert.EndsWith("&pro%5Bpassword%5D=" + hex, Assert.Single(upstream.Calls).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(401, """{"error":{"code":1,"name":"BadLogin","message":"no"}}""")]
    [InlineData(403, "")]
    [InlineData(422, "")]
    [InlineData(200, """{"pro":null,"error":"no"}""")]
    [InlineData(200, """{"pro":{"id":77},"error":{"message":"no"}}""")]
    [InlineData(200, """{"pro":null,"error":1}""")]
    public async Task A_refusal_is_one_kind_whatever_its_form(int status, string body)
    {
        var failure = await FailsAsync(Session("anonymous", body, status));

        Assert.Equal((ClicRdvErrorKind.SignedOut, ClicRdvFault.None, WriteOutcome.None), (failure.Kind, failure.Fault, failure.Outcome));
    }

    [Theory]
    [InlineData("""{"pro":null,"error":null}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"pro":{}}""")]
    [InlineData("""{"account":{"id":5}}""")]
    [InlineData("")]
    [InlineData("""<html><input type="password"></html>""")]
    public async Task An_answer_without_a_person_is_nonsense_even_with_a_cookie(string body)
    {
        var failure = await FailsAsync(Session("anonymous", body));

        Assert.Equal((ClicRdvErrorKind.Unexpected, ClicRdvFault.BadAnswer), (failure.Kind, failure.Fault));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("other=abc; path=/")]
    [InlineData("_session_id=; path=/")]
    [InlineData("_session_id=abc; path=/; Max-Age=0")]
    [InlineData("_session_id=abc; domain=evil.example.com")]
    [InlineData("_session_id=a\"b; path=/")]
    [InlineData("_session_idx=abc; path=/")]
    public async Task A_person_without_a_usable_cookie_is_nonsense(string? cookie)
    {
        var failure = await FailsAsync(context =>
        {
            if (cookie is not null) context.Response.Headers.SetCookie = cookie;
            return Answers.Json(ProAnswer)(context);
        });

        Assert.Equal((ClicRdvErrorKind.Unexpected, ClicRdvFault.BadAnswer), (failure.Kind, failure.Fault));
    }

    [Theory]
    [InlineData(429, ClicRdvErrorKind.Busy)]
    [InlineData(500, ClicRdvErrorKind.Unreachable)]
    [InlineData(302, ClicRdvErrorKind.Unexpected)]
    public async Task A_login_that_was_not_decided_is_not_a_refusal(int status, ClicRdvErrorKind kind)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(status, ("Location", "/login"), ("Retry-After", "30")));
        await Calls.FailsAsync(SignInAsync(upstream));
        var failure = await Calls.FailsAsync(SignInAsync(upstream));

        Assert.Equal(kind, failure.Kind);
        Assert.Equal(2, upstream.Calls.Count);
    }

    private static Func<HttpContext, Task> Session(string id, string body, int status = 200) => context =>
    {
        context.Response.Headers.Append("Set-Cookie", "tracking=1; path=/");
        context.Response.Headers.Append("Set-Cookie", $"_session_id={id}; path=/; HttpOnly");
        return Answers.Json(body, status)(context);
    };

    private static async Task<SignedIn> SignInAsync(TestUpstream upstream, string password = "demo-Passw0rd")
    {
        using var factory = upstream.NewFactory();
        using var signIn = new ClicRdvSignIn(factory);
        return await signIn.SignInAsProAsync(Email, PasswordHash.Of(password), Calls.Stop);
    }

    private static async Task<ClicRdvException> FailsAsync(Func<HttpContext, Task> answer)
    {
        await using var upstream = await TestUpstream.StartAsync(answer);
        return await Calls.FailsAsync(SignInAsync(upstream));
    }
}
