namespace ClicRdv.Client.Tests;

public sealed class BreakerTests
{
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task F04_An_upstream_that_answers_nobody_is_left_alone()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire"));
        using var hugo = factory.Create(new SessionCredential("hugo"));
        await FailAsync(upstream, claire, 4);
        await FailAsync(upstream, hugo, 1);

        var failure = await Calls.FailsAsync(claire.WriteAsync());

        Assert.Equal(
            (ClicRdvErrorKind.Unreachable, ClicRdvFault.Outage, WriteOutcome.NotSent, Break),
            (failure.Kind, failure.Fault, failure.Outcome, failure.RetryAfter));
        Assert.Equal(5, upstream.Calls.Count);
        Assert.True(factory.IsOutage);
    }

    [Fact]
    public async Task F04_One_persons_broken_page_stops_nobody()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire"));
        await FailAsync(upstream, claire, 12);

        upstream.Answer = Answers.Json(Answers.Calendar);
        using var hugo = factory.Create(new SessionCredential("hugo"));

        Assert.Equal(31, (await hugo.ReadAsync()).Id);
    }

    [Fact]
    public async Task An_answer_to_anybody_begins_the_count_anew()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire"));
        using var hugo = factory.Create(new SessionCredential("hugo"));
        await FailAsync(upstream, claire, 2);
        await FailAsync(upstream, hugo, 2);

        upstream.Answer = Answers.Status(404);
        await Calls.FailsAsync(hugo.WriteAsync());
        upstream.Answer = Answers.Status(500);
        await FailAsync(upstream, claire, 4);

        Assert.False(factory.IsOutage);
    }

    [Fact]
    public async Task Failures_that_lie_more_than_a_minute_apart_are_not_in_a_row()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire"));
        using var hugo = factory.Create(new SessionCredential("hugo"));
        await FailAsync(upstream, claire, 4);

        upstream.Clock.Advance(TimeSpan.FromSeconds(61));
        await FailAsync(upstream, hugo, 4);

        Assert.False(factory.IsOutage);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(422)]
    [InlineData(429)]
    public async Task What_upstream_refuses_is_an_answer(int status)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(status));
        using var factory = upstream.NewFactory();
        for (var person = 0; person < 10; person++)
        {
            using var client = factory.Create(new SessionCredential($"person-{person}"));
            await Calls.FailsAsync(client.WriteAsync());
        }

        Assert.Equal((10, false), (upstream.Calls.Count, factory.IsOutage));
    }

    [Fact]
    public async Task F06_A_pause_that_one_person_is_asked_for_is_no_outage()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(503, ("Retry-After", "7")));
        using var factory = upstream.NewFactory();
        for (var person = 0; person < 10; person++)
        {
            using var client = factory.Create(new SessionCredential($"person-{person}"));
            await Calls.FailsAsync(client.WriteAsync());
        }

        Assert.False(factory.IsOutage);
    }

    [Fact]
    public async Task F19_Refused_connections_speak_for_themselves()
    {
        Uri nowhere;
        await using (var upstream = await TestUpstream.StartAsync())
            nowhere = upstream.Address;
        await using var clocked = await TestUpstream.StartAsync();
        using var factory = clocked.NewFactory(options => options.BaseUrl = nowhere);
        using var claire = factory.Create(new SessionCredential("claire"));
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(ClicRdvFault.Connect, (await Calls.FailsAsync(claire.WriteAsync())).Fault);

        Assert.Equal(ClicRdvFault.Outage, (await Calls.FailsAsync(claire.WriteAsync())).Fault);
    }

    [Fact]
    public async Task After_the_break_one_call_tries_and_the_others_wait_for_what_it_finds()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire"));
        using var hugo = factory.Create(new SessionCredential("hugo"));
        await OpenAsync(upstream, claire, hugo);
        var release = new TaskCompletionSource();
        upstream.Answer = async context =>
        {
            await release.Task;
            await Answers.Json(Answers.Calendar)(context);
        };

        upstream.Clock.Advance(Break);
        var trial = claire.ReadAsync();
        await upstream.ReceivedAsync(6);
        var meanwhile = await Calls.FailsAsync(hugo.ReadAsync());
        release.SetResult();

        Assert.Equal(ClicRdvFault.Outage, meanwhile.Fault);
        Assert.Equal(31, (await trial).Id);
        Assert.Equal(31, (await hugo.ReadAsync()).Id);
        Assert.Equal(7, upstream.Calls.Count);
    }

    [Fact]
    public async Task A_trial_that_fails_begins_another_break_and_is_not_repeated()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire"));
        using var hugo = factory.Create(new SessionCredential("hugo"));
        await OpenAsync(upstream, claire, hugo);

        upstream.Clock.Advance(Break);
        var trial = claire.ReadAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400)));

        Assert.Equal(ClicRdvFault.Outage, (await Calls.FailsAsync(trial)).Fault);
        Assert.Equal(ClicRdvFault.Outage, (await Calls.FailsAsync(hugo.WriteAsync())).Fault);
        Assert.Equal(6, upstream.Calls.Count);
    }

    [Fact]
    public async Task A_trial_that_is_given_up_leaves_the_next_call_to_try()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var factory = upstream.NewFactory();
        using var claire = factory.Create(new SessionCredential("claire"));
        using var hugo = factory.Create(new SessionCredential("hugo"));
        await OpenAsync(upstream, claire, hugo);
        upstream.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(Calls.Stop);

        upstream.Clock.Advance(Break);
        var trial = claire.Calendars.GetAsync(12, 31, givenUp.Token);
        await upstream.ReceivedAsync(6);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial);
        upstream.Answer = Answers.Json(Answers.Calendar);

        Assert.Equal(31, (await hugo.ReadAsync()).Id);
    }

    private static async Task OpenAsync(TestUpstream upstream, ClicRdvClient one, ClicRdvClient other)
    {
        await FailAsync(upstream, one, 4);
        await FailAsync(upstream, other, 1);
    }

    // A write has one attempt.
    private static async Task FailAsync(TestUpstream upstream, ClicRdvClient client, int times)
    {
        var before = upstream.Calls.Count;
        for (var attempt = 0; attempt < times; attempt++)
            Assert.Equal(ClicRdvFault.Server, (await Calls.FailsAsync(client.WriteAsync())).Fault);
        Assert.Equal(before + times, upstream.Calls.Count);
    }
}
