namespace ClicRdv.Client.Tests;

public sealed class BreakerTests : IAsyncLifetime
{
    private static readonly TimeSpan Break = TimeSpan.FromSeconds(5);
    private readonly List<bool> _told = [];
    private TestUpstream _upstream = null!;
    private ClicRdvClientFactory _factory = null!;
    private ClicRdvClient _claire = null!;
    private ClicRdvClient _hugo = null!;

    public async ValueTask InitializeAsync()
    {
        _upstream = await TestUpstream.StartAsync(Answers.Status(500));
        _factory = _upstream.NewFactory(options => options.OutageChanged = _told.Add);
        _claire = _factory.Create(new SessionCredential("claire"));
        _hugo = _factory.Create(new SessionCredential("hugo"));
    }

    public async ValueTask DisposeAsync()
    {
        _hugo.Dispose();
        _claire.Dispose();
        _factory.Dispose();
        await _upstream.DisposeAsync();
    }

    [Fact]
    public async Task F04_An_upstream_that_answers_nobody_is_left_alone()
    {
        await FailAsync(_claire, 4);
        await FailAsync(_hugo, 1);

        var failure = await Calls.FailsAsync(_claire.WriteAsync());

        Assert.Equal(
            (ClicRdvErrorKind.Unreachable, ClicRdvFault.Outage, WriteOutcome.NotSent, Break),
            (failure.Kind, failure.Fault, failure.Outcome, failure.RetryAfter));
        Assert.Equal(5, _upstream.Calls.Count);
        Assert.True(_factory.IsOutage);
    }

    [Fact]
    public async Task F04_One_persons_broken_page_stops_nobody()
    {
        await FailAsync(_claire, 12);

        _upstream.Answer = Answers.Json(Answers.Calendar);

        Assert.Equal(31, (await _hugo.ReadAsync()).Id);
    }

    [Fact]
    public async Task An_answer_to_anybody_begins_the_count_anew()
    {
        await FailAsync(_claire, 2);
        await FailAsync(_hugo, 2);

        _upstream.Answer = Answers.Status(404);
        await Calls.FailsAsync(_hugo.WriteAsync());
        _upstream.Answer = Answers.Status(500);
        await FailAsync(_claire, 4);

        Assert.False(_factory.IsOutage);
    }

    [Fact]
    public async Task Failures_that_lie_more_than_a_minute_apart_are_not_in_a_row()
    {
        await FailAsync(_claire, 4);

        _upstream.Clock.Advance(TimeSpan.FromSeconds(61));
        await FailAsync(_hugo, 4);

        Assert.False(_factory.IsOutage);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(422)]
    [InlineData(429)]
    public async Task What_upstream_refuses_is_an_answer(int status)
    {
        _upstream.Answer = Answers.Status(status);
        for (var person = 0; person < 10; person++)
        {
            using var client = _factory.Create(new SessionCredential($"person-{person}"));
            await Calls.FailsAsync(client.WriteAsync());
        }

        Assert.Equal((10, false), (_upstream.Calls.Count, _factory.IsOutage));
    }

    [Fact]
    public async Task F06_A_pause_that_one_person_is_asked_for_is_no_outage()
    {
        _upstream.Answer = Answers.Status(503, ("Retry-After", "7"));
        for (var person = 0; person < 10; person++)
        {
            using var client = _factory.Create(new SessionCredential($"person-{person}"));
            await Calls.FailsAsync(client.WriteAsync());
        }

        Assert.False(_factory.IsOutage);
    }

    [Fact]
    public async Task F19_Refused_connections_speak_for_themselves()
    {
        Uri nowhere;
        await using (var gone = await TestUpstream.StartAsync())
            nowhere = gone.Address;
        using var factory = _upstream.NewFactory(options => options.BaseUrl = nowhere);
        using var claire = factory.Create(new SessionCredential("claire"));
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(ClicRdvFault.Connect, (await Calls.FailsAsync(claire.WriteAsync())).Fault);

        Assert.Equal(ClicRdvFault.Outage, (await Calls.FailsAsync(claire.WriteAsync())).Fault);
    }

    [Fact]
    public async Task After_the_break_one_call_tries_and_the_others_wait_for_what_it_finds()
    {
        await OpenAsync();
        var release = new TaskCompletionSource();
        _upstream.Answer = async context =>
        {
            await release.Task;
            await Answers.Json(Answers.Calendar)(context);
        };

        _upstream.Clock.Advance(Break);
        var trial = _claire.ReadAsync();
        await _upstream.ReceivedAsync(6);
        var meanwhile = await Calls.FailsAsync(_hugo.ReadAsync());
        release.SetResult();

        Assert.Equal(ClicRdvFault.Outage, meanwhile.Fault);
        Assert.Equal(31, (await trial).Id);
        Assert.Equal(31, (await _hugo.ReadAsync()).Id);
        Assert.Equal(7, _upstream.Calls.Count);
        Assert.Equal([true, false], _told);
    }

    [Fact]
    public async Task A_trial_that_fails_begins_another_break_and_is_not_repeated()
    {
        await OpenAsync();

        _upstream.Clock.Advance(Break);
        var trial = _claire.ReadAsync();
        _upstream.Clock.Advance(await _upstream.Clock.BeganAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400)));

        Assert.Equal(ClicRdvFault.Outage, (await Calls.FailsAsync(trial)).Fault);
        Assert.Equal(ClicRdvFault.Outage, (await Calls.FailsAsync(_hugo.WriteAsync())).Fault);
        Assert.Equal(6, _upstream.Calls.Count);
        Assert.Equal([true], _told);
    }

    [Fact]
    public async Task A_trial_that_is_given_up_leaves_the_next_call_to_try()
    {
        await OpenAsync();
        _upstream.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var givenUp = CancellationTokenSource.CreateLinkedTokenSource(Calls.Stop);

        _upstream.Clock.Advance(Break);
        var trial = _claire.Calendars.GetAsync(12, 31, givenUp.Token);
        await _upstream.ReceivedAsync(6);
        await givenUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => trial);
        _upstream.Answer = Answers.Json(Answers.Calendar);

        Assert.Equal(31, (await _hugo.ReadAsync()).Id);
    }

    private async Task OpenAsync()
    {
        await FailAsync(_claire, 4);
        await FailAsync(_hugo, 1);
    }

    // A write has one attempt.
    private async Task FailAsync(ClicRdvClient client, int times)
    {
        var before = _upstream.Calls.Count;
        for (var attempt = 0; attempt < times; attempt++)
            Assert.Equal(ClicRdvFault.Server, (await Calls.FailsAsync(client.WriteAsync())).Fault);
        Assert.Equal(before + times, _upstream.Calls.Count);
    }
}
