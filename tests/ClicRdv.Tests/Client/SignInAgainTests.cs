using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class SignInAgainTests
{
    [Fact]
    public async Task A_read_that_met_the_sessions_end_is_made_again_in_the_new_one()
    {
        await using var upstream = await TestUpstream.StartAsync(OnlyFor("new1", Answers.Status(401)));
        var (credential, asked) = Credential(() => new SessionCredential("new1"));
        var rotations = 0;
        credential.Rotated += (_, _) => rotations++;
        using var client = upstream.NewClient(credential: credential);

        Assert.Equal(31, (await client.ReadAsync()).Id);
        Assert.Equal(31, (await client.ReadAsync()).Id);

        Assert.Equal("_session_id=old1, _session_id=new1, _session_id=new1", string.Join(", ", upstream.Calls.Select(call => call.Header("Cookie"))));
        Assert.Equal((1, 1, "new1"), (asked.Count, rotations, credential.RevealSessionId()));
    }

    [Fact]
    public async Task Calls_that_meet_the_end_together_ask_once()
    {
        var arrived = 0;
        var all = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync(async context =>
        {
            if (context.Request.Headers.Cookie == "_session_id=old1")
            {
                if (Interlocked.Increment(ref arrived) == 8) all.SetResult();
                await all.Task;
            }

            await OnlyFor("new1", Answers.Status(401))(context);
        });
        var (credential, asked) = Credential(() => new SessionCredential("new1"));
        using var client = upstream.NewClient(credential: credential);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.ReadAsync()));

        Assert.Equal((1, 16), (asked.Count, upstream.Calls.Count));
    }

    [Fact]
    public async Task F25_A_write_is_made_again_after_a_401_with_the_same_body()
    {
        await using var upstream = await TestUpstream.StartAsync(OnlyFor("new1", Answers.Status(401)));
        var (credential, _) = Credential(() => new SessionCredential("new1"));
        using var client = upstream.NewClient(credential: credential);

        Assert.Equal(31, (await client.WriteAsync()).Id);

        Assert.Equal(2, upstream.Calls.Count);
        Assert.Equal(upstream.Calls[0].Body, upstream.Calls[1].Body);
        Assert.Equal("""{"calendar":{"name":"Dr Lemoine"}}""", upstream.Calls[1].Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><input type=\"password\"></html>")]
    public async Task F25_A_write_that_may_have_been_applied_is_never_made_again(string body)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Html(body));
        var (credential, asked) = Credential(() => new SessionCredential("new1"));
        using var client = upstream.NewClient(credential: credential);

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.SignedOut, WriteOutcome.Unknown, 0), (failure.Kind, failure.Outcome, asked.Count));
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task A_read_that_got_a_login_page_is_made_again()
    {
        await using var upstream = await TestUpstream.StartAsync(OnlyFor("new1", Answers.Html("<form><input type='password'></form>")));
        using var client = upstream.NewClient(credential: Credential(() => new SessionCredential("new1")).Credential);

        Assert.Equal(31, (await client.ReadAsync()).Id);
    }

    [Fact]
    public async Task A_no_stands_and_is_not_asked_for_twice()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(401));
        var (credential, asked) = Credential(() => null);
        using var client = upstream.NewClient(credential: credential);

        Assert.Equal(ClicRdvErrorKind.SignedOut, (await Calls.FailsAsync(client.ReadAsync())).Kind);
        Assert.Equal(ClicRdvErrorKind.SignedOut, (await Calls.FailsAsync(client.WriteAsync())).Kind);

        Assert.Equal((1, 2, "old1"), (asked.Count, upstream.Calls.Count, credential.RevealSessionId()));
    }

    [Fact]
    public async Task A_new_session_that_is_refused_as_well_ends_there()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(401));
        var (credential, asked) = Credential(() => new SessionCredential("new1"));
        using var client = upstream.NewClient(credential: credential);

        Assert.Equal(ClicRdvErrorKind.SignedOut, (await Calls.FailsAsync(client.ReadAsync())).Kind);

        Assert.Equal((1, 2), (asked.Count, upstream.Calls.Count));
    }

    [Fact]
    public async Task A_sign_in_that_failed_on_its_way_may_be_tried_again()
    {
        await using var upstream = await TestUpstream.StartAsync(OnlyFor("new1", Answers.Status(401)));
        await using var down = await TestUpstream.StartAsync(Answers.Status(500));
        using var downClient = down.NewClient();
        var times = 0;
        var credential = new SessionCredential("old1", async () =>
        {
            if (times++ == 0) await downClient.WriteAsync();
            return new SessionCredential("new1");
        });
        using var client = upstream.NewClient(credential: credential);

        Assert.Equal(ClicRdvErrorKind.SignedOut, (await Calls.FailsAsync(client.ReadAsync())).Kind);
        Assert.Equal(31, (await client.ReadAsync()).Id);
    }

    [Fact]
    public async Task It_is_off_unless_it_is_asked_for()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(401));
        using var client = upstream.NewClient(credential: new SessionCredential("old1"));

        await Calls.FailsAsync(client.ReadAsync());

        Assert.Single(upstream.Calls);
    }

    private static (SessionCredential Credential, List<int> Asked) Credential(Func<SessionCredential?> answer)
    {
        var asked = new List<int>();
        return (new SessionCredential("old1", SignInAgain), asked);

        Task<SessionCredential?> SignInAgain()
        {
            asked.Add(1);
            return Task.FromResult(answer());
        }
    }

    private static Func<HttpContext, Task> OnlyFor(string id, Func<HttpContext, Task> otherwise) => context =>
        context.Request.Headers.Cookie == $"_session_id={id}" ? Answers.Json(Answers.Calendar)(context) : otherwise(context);
}
