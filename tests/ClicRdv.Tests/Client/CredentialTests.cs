using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ClicRdv.Client.Tests;

public sealed class CredentialTests
{
    [Fact]
    public async Task A_session_goes_out_as_its_cookie_and_nothing_else()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient(credential: new SessionCredential("abc123"));
        await client.ReadAsync();

        var call = Assert.Single(upstream.Calls);
        Assert.Equal("_session_id=abc123", call.Header("Cookie"));
        Assert.Null(call.Header("Authorization"));
        Assert.Null(call.Header("traceparent"));
        Assert.DoesNotContain("apikey", string.Concat(call.Headers.Select(header => header.Key + header.Value)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Basic_goes_out_with_the_first_request_without_waiting_to_be_asked()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient(credential: new BasicCredential("claire.moreau@example.com", "mot de passé:x"));
        await client.ReadAsync();
        await client.WriteAsync();

        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("claire.moreau@example.com:mot de passé:x"));
        Assert.Equal(2, upstream.Calls.Count);
        Assert.All(upstream.Calls, call => Assert.Equal(expected, call.Header("Authorization")));
        Assert.All(upstream.Calls, call => Assert.Null(call.Header("Cookie")));
    }

    [Fact]
    public async Task A_rotated_session_is_taken_over_by_every_client_of_the_person()
    {
        await using var upstream = await TestUpstream.StartAsync(Rotating("new1", 200, Answers.Calendar));
        using var factory = upstream.NewFactory();
        var credential = new SessionCredential("old1");
        var rotations = 0;
        credential.Rotated += (_, _) => rotations++;
        using var first = factory.Create(credential);
        using var second = factory.Create(credential);

        await first.ReadAsync();
        await second.ReadAsync();

        Assert.Equal("_session_id=old1, _session_id=new1", string.Join(", ", upstream.Calls.Select(call => call.Header("Cookie"))));
        Assert.Equal(("new1", 1), (credential.RevealSessionId(), rotations));
    }

    [Theory]
    [InlineData("anonymous", 401, "")]
    [InlineData("anonymous", 500, "")]
    [InlineData("anonymous", 200, "<html></html>")]
    [InlineData("anonymous", 200, "")]
    public async Task The_cookie_of_a_bad_answer_is_not_taken_over(string id, int status, string body)
    {
        await using var upstream = await TestUpstream.StartAsync(Rotating(id, status, body));
        var credential = new SessionCredential("abc123");
        using var client = upstream.NewClient(credential: credential);

        await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal("abc123", credential.RevealSessionId());
    }

    [Theory]
    [InlineData("_session_id=; path=/")]
    [InlineData("_session_id=gone; Max-Age=0")]
    [InlineData("_session_id=gone; expires=Thu, 01 Jan 1970 00:00:00 GMT")]
    [InlineData("_session_id=other; Domain=.example.com")]
    [InlineData("_session_id")]
    [InlineData(";;;=")]
    public async Task A_cookie_that_is_no_new_session_is_not_taken_over(string cookie)
    {
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            context.Response.Headers.SetCookie = cookie;
            return Answers.Json(Answers.Calendar)(context);
        });
        var credential = new SessionCredential("abc123");
        using var client = upstream.NewClient(credential: credential);

        await client.ReadAsync();

        Assert.Equal("abc123", credential.RevealSessionId());
    }

    [Fact]
    public async Task A_late_answer_to_an_old_session_does_not_bring_an_older_one_back()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        var turn = 0;
        await using var upstream = await TestUpstream.StartAsync(async context =>
        {
            var first = Interlocked.Increment(ref turn) == 1;
            if (first)
            {
                arrived.SetResult();
                await release.Task;
            }

            await Rotating(first ? "late" : "fresh", 200, Answers.Calendar)(context);
        });
        var credential = new SessionCredential("old1");
        using var client = upstream.NewClient(credential: credential);

        var slow = client.WriteAsync();
        await arrived.Task.WaitAsync(Calls.Stop);
        await client.WriteAsync();
        release.SetResult();
        await slow;

        Assert.Equal("fresh", credential.RevealSessionId());
    }

    [Fact]
    public async Task What_upstream_sets_for_one_person_goes_out_with_no_call_of_another()
    {
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            context.Response.Headers.SetCookie = new[] { "_session_id=claire-1; path=/", "seen=claire; path=/" };
            return Answers.Json(Answers.Calendar)(context);
        });
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire-0"));
        using var hugo = factory.Create(new SessionCredential("hugo-0"));
        await claire.ReadAsync();
        await hugo.ReadAsync();

        Assert.Equal(["_session_id=claire-0", "_session_id=hugo-0"], upstream.Calls.Select(call => call.Header("Cookie")));
    }

    [Fact]
    public async Task Thousands_of_interleaved_calls_over_the_shared_connections_never_mix_two_people()
    {
        // Every answer rotates its caller's own session, and names whom it took the caller for.
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            var id = context.Request.Headers.Cookie.ToString()["_session_id=".Length..];
            var person = id[..id.IndexOf('-', StringComparison.Ordinal)];
            context.Response.Headers.SetCookie = $"_session_id={person}-{Guid.NewGuid():N}; path=/; HttpOnly";
            return Answers.Json($$"""{"id":{{context.Request.Path.Value!.Split('/', '.')[4]}},"name":"{{person}}"}""")(context);
        });
        using var factory = upstream.NewFactory();
        var people = new[] { "claire", "hugo" };
        var clients = people.ToDictionary(person => person, person => factory.Create(new SessionCredential(person + "-0")), StringComparer.Ordinal);

        await Parallel.ForAsync(0, 4000, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Calls.Stop }, async (index, stop) =>
        {
            var person = people[index % 2];
            var group = await clients[person].Groups.GetAsync(index + 1, stop);
            Assert.Equal((person, (long)index + 1), (group.Name, group.Id));
        });

        Assert.Equal(4000, upstream.Calls.Count);
        foreach (var client in clients.Values) client.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a;b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("é")]
    public void An_id_that_could_not_stand_in_a_cookie_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => new SessionCredential(id));

    [Fact]
    public async Task A_client_that_was_put_away_leaves_the_others_alone()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Answers.Calendar));
        using var factory = upstream.NewFactory();
        var gone = factory.Create(new SessionCredential("a"));
        using var other = factory.Create(new SessionCredential("b"));
        gone.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(gone.ReadAsync);
        Assert.Equal(31, (await other.ReadAsync()).Id);
    }

    private static Func<HttpContext, Task> Rotating(string id, int status, string body) => context =>
    {
        context.Response.Headers.SetCookie = string.Create(CultureInfo.InvariantCulture, $"_session_id={id}; path=/; HttpOnly");
        return Answers.Json(body, status)(context);
    };
}
