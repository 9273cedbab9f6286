using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace ClicRdv.Client.Tests;

public sealed class TimeoutTests
{
    [Fact]
    public async Task F01_A_read_that_stays_unanswered_ends_within_its_whole_time()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Never);
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        await upstream.ReceivedAsync(1);
        upstream.Clock.Advance(TimeSpan.FromSeconds(5));
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400)));
        await upstream.ReceivedAsync(2);
        upstream.Clock.Advance(TimeSpan.FromSeconds(5));
        var failure = await Calls.FailsAsync(reading);

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.Timeout), (failure.Kind, failure.Fault));
        Assert.Equal(2, upstream.Calls.Count);
    }

    [Fact]
    public async Task F01_The_whole_time_ends_a_second_attempt_under_way()
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.Status(503, ("Retry-After", "9")), Answers.Never);
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(TimeSpan.FromSeconds(9)));
        await upstream.ReceivedAsync(2);
        upstream.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(ClicRdvFault.Timeout, (await Calls.FailsAsync(reading)).Fault);
    }

    [Fact]
    public async Task F16_A_write_that_stays_unanswered_may_have_been_applied()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Never);
        using var client = upstream.NewClient();

        var writing = client.WriteAsync();
        await upstream.ReceivedAsync(1);
        upstream.Clock.Advance(TimeSpan.FromSeconds(15));
        var failure = await Calls.FailsAsync(writing);

        Assert.Equal((ClicRdvFault.Timeout, WriteOutcome.Unknown), (failure.Fault, failure.Outcome));
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task F18_The_time_of_an_attempt_covers_the_body()
    {
        var begun = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync(async context =>
        {
            await context.Response.WriteAsync("{");
            await context.Response.Body.FlushAsync();
            begun.TrySetResult();
            await Answers.Never(context);
        });
        using var client = upstream.NewClient();

        var writing = client.WriteAsync();
        await begun.Task;
        upstream.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(ClicRdvFault.Timeout, (await Calls.FailsAsync(writing)).Fault);
    }

    [Fact]
    public async Task F02_A_caller_who_leaves_cancels_the_call_upstream()
    {
        var gone = new TaskCompletionSource();
        await using var upstream = await TestUpstream.StartAsync(async context =>
        {
            await Answers.Never(context);
            gone.TrySetResult();
        });
        using var client = upstream.NewClient();
        using var leaving = new CancellationTokenSource();

        var reading = client.Calendars.GetAsync(12, 31, leaving.Token);
        await upstream.ReceivedAsync(1);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await gone.Task;
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task A_caller_who_leaves_during_a_pause_is_not_held()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var client = upstream.NewClient();
        using var leaving = new CancellationTokenSource();

        var reading = client.Calendars.GetAsync(12, 31, leaving.Token);
        await upstream.Clock.BeganAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400));
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task F19_A_refused_connection_proves_that_a_write_never_left()
    {
        await using var upstream = await TestUpstream.StartAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var client = upstream.NewClient(options => options.BaseUrl = new Uri($"http://127.0.0.1:{port}"));

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.Connect, WriteOutcome.NotSent), (failure.Kind, failure.Fault, failure.Outcome));
    }

    [Fact]
    public async Task F19_A_connection_that_never_comes_about_is_given_up_and_proves_that_a_write_never_left()
    {
        await using var upstream = await TestUpstream.StartAsync();
        using var full = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        full.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        full.Listen(1);

        // Nobody is let in, and once the queue before the door is full whoever knocks gets no answer.
        var queue = Enumerable.Range(0, 16).Select(_ => new TcpClient()).ToList();
        var end = (IPEndPoint)full.LocalEndPoint!;
        queue.ForEach(waiting => _ = waiting.ConnectAsync(end).ContinueWith(knock => knock.Exception, TaskScheduler.Default));
        using var client = upstream.NewClient(options => (options.BaseUrl, options.ConnectTimeout) = (new Uri($"http://127.0.0.1:{end.Port}"), TimeSpan.FromMilliseconds(300)));

        var failure = await Calls.FailsAsync(client.WriteAsync());
        queue.ForEach(waiting => waiting.Dispose());

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.Connect, WriteOutcome.NotSent), (failure.Kind, failure.Fault, failure.Outcome));
    }

    [Fact]
    public void F19_F20_Nobody_waits_longer_than_three_seconds_for_a_connection_and_none_is_kept_so_long_that_an_address_that_moves_goes_unnoticed()
    {
        using var factory = new ClicRdvClientFactory(Options.Create(new ClicRdvClientOptions { BaseUrl = new Uri("https://upstream.invalid"), ApiKey = TestUpstream.Key }), TimeProvider.System);
        var connections = (SocketsHttpHandler)typeof(ClicRdvClientFactory).GetField("_connections", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(factory)!;

        Assert.InRange(connections.ConnectTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        Assert.InRange(connections.PooledConnectionLifetime, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task F20_A_name_that_does_not_resolve_is_told_apart()
    {
        await using var upstream = await TestUpstream.StartAsync();
        using var client = upstream.NewClient(options => options.BaseUrl = new Uri("https://upstream.invalid"));

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvFault.Dns, WriteOutcome.NotSent), (failure.Fault, failure.Outcome));
    }

    [Fact]
    public async Task F21_A_host_that_cannot_prove_itself_is_refused()
    {
        await using var upstream = await TestUpstream.StartAsync();
        // Plain HTTP where TLS is expected: no handshake can succeed.
        using var client = upstream.NewClient(options => options.BaseUrl = new Uri($"https://127.0.0.1:{upstream.Address.Port}"));

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvFault.Tls, WriteOutcome.NotSent), (failure.Fault, failure.Outcome));
        Assert.Empty(upstream.Calls);
    }
}
