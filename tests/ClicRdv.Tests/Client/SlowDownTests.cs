namespace ClicRdv.Client.Tests;

public sealed class SlowDownTests
{
    [Fact]
    public async Task F05_A_delay_within_the_budget_is_honoured()
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.Status(503, ("Retry-After", "7")), Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        await upstream.Clock.BeganAsync(TimeSpan.FromSeconds(7));
        Assert.Single(upstream.Calls);
        upstream.Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal(31, (await reading).Id);
    }

    [Fact]
    public async Task F05_A_delay_given_as_a_date_is_honoured()
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.Status(503, ("Retry-After", "Mon, 10 Mar 2031 07:00:03 GMT")), Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(TimeSpan.FromSeconds(3)));

        Assert.Equal(31, (await reading).Id);
    }

    [Fact]
    public async Task F05_A_delay_of_a_day_is_reported_at_once()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(503, ("Retry-After", "86400")));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.ReadAsync());

        Assert.Equal((ClicRdvErrorKind.Busy, TimeSpan.FromDays(1)), (failure.Kind, failure.RetryAfter));
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task F05_A_delay_that_makes_no_sense_is_not_one()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(503, ("Retry-After", "soon")));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.Unreachable, (TimeSpan?)null), (failure.Kind, failure.RetryAfter));
    }

    [Fact]
    public async Task F06_A_pause_holds_for_every_client_of_the_person_and_for_nobody_else()
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.Status(429, ("Retry-After", "60")), Answers.Json(Answers.Calendar));
        using var factory = upstream.NewFactory();
        var claire = new SessionCredential("claire");
        using var first = factory.Create(claire);
        using var second = factory.Create(claire);
        using var hugo = factory.Create(new SessionCredential("hugo"));

        await Calls.FailsAsync(first.ReadAsync());
        var held = await Calls.FailsAsync(second.WriteAsync());
        var other = await hugo.ReadAsync();

        Assert.Equal((ClicRdvErrorKind.Busy, WriteOutcome.NotSent, TimeSpan.FromSeconds(60)), (held.Kind, held.Outcome, held.RetryAfter));
        Assert.Equal(31, other.Id);
        Assert.Equal(2, upstream.Calls.Count);
    }

    [Fact]
    public async Task F06_A_short_pause_delays_the_next_call_instead_of_failing_it()
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.Status(429, ("Retry-After", "4")), Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient();

        await Calls.FailsAsync(client.WriteAsync());
        var writing = client.WriteAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(TimeSpan.FromSeconds(4)));

        Assert.Equal(31, (await writing).Id);
    }
}
