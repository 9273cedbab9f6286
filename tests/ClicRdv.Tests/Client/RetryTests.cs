namespace ClicRdv.Client.Tests;

public sealed class RetryTests
{
    private static readonly TimeSpan LeastJitter = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan MostJitter = TimeSpan.FromMilliseconds(400);

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task F03_A_read_is_repeated_once_without_a_word(int status)
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.Status(status), Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(LeastJitter, MostJitter));
        if (status == 429) upstream.Clock.Advance(await upstream.Clock.BeganAsync(TimeSpan.FromMilliseconds(600), TimeSpan.FromMilliseconds(800)));

        Assert.Equal("Dr Lemoine", (await reading).Name);
        Assert.Equal(2, upstream.Calls.Count);
    }

    [Fact]
    public async Task F04_A_read_that_fails_twice_is_reported()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(500));
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(LeastJitter, MostJitter));
        var failure = await Calls.FailsAsync(reading);

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.Server, WriteOutcome.None), (failure.Kind, failure.Fault, failure.Outcome));
        Assert.Equal(2, upstream.Calls.Count);
    }

    [Theory]
    [InlineData(400, ClicRdvErrorKind.Invalid)]
    [InlineData(401, ClicRdvErrorKind.SignedOut)]
    [InlineData(403, ClicRdvErrorKind.Forbidden)]
    [InlineData(404, ClicRdvErrorKind.NotFound)]
    [InlineData(405, ClicRdvErrorKind.Unexpected)]
    [InlineData(409, ClicRdvErrorKind.Conflict)]
    [InlineData(412, ClicRdvErrorKind.Conflict)]
    [InlineData(422, ClicRdvErrorKind.Invalid)]
    [InlineData(501, ClicRdvErrorKind.Unreachable)]
    public async Task A_refusal_is_not_repeated(int status, ClicRdvErrorKind kind)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(status));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.ReadAsync());

        Assert.Equal(kind, failure.Kind);
        Assert.Equal(status, (int)failure.StatusCode!);
        Assert.Single(upstream.Calls);
    }

    [Theory]
    [InlineData(401, WriteOutcome.Refused)]
    [InlineData(403, WriteOutcome.Refused)]
    [InlineData(409, WriteOutcome.Refused)]
    [InlineData(429, WriteOutcome.Refused)]
    [InlineData(500, WriteOutcome.Unknown)]
    [InlineData(503, WriteOutcome.Unknown)]
    [InlineData(302, WriteOutcome.Unknown)]
    public async Task F15_A_write_is_never_repeated_and_says_whether_it_may_have_been_applied(int status, WriteOutcome outcome)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Status(status));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal(outcome, failure.Outcome);
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task F14_A_read_cut_off_before_its_headers_is_repeated_once()
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.Reset, Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(LeastJitter, MostJitter));

        Assert.Equal(31, (await reading).Id);
    }

    [Fact]
    public async Task F14_A_read_cut_off_in_its_body_is_repeated_once()
    {
        await using var upstream = await TestUpstream.StartAsync();
        upstream.AnswerInTurn(Answers.CutAfter(20, Answers.Calendar), Answers.Json(Answers.Calendar));
        using var client = upstream.NewClient();

        var reading = client.ReadAsync();
        upstream.Clock.Advance(await upstream.Clock.BeganAsync(LeastJitter, MostJitter));

        Assert.Equal(31, (await reading).Id);
        Assert.Equal(2, upstream.Calls.Count);
    }

    [Fact]
    public async Task F15_A_write_cut_off_before_its_answer_may_have_been_applied()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Reset);
        using var client = upstream.NewClient();

        var call = client.WriteAsync();
        await Task.WhenAny(call, upstream.Clock.BeganAsync(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400)));
        Assert.True(call.IsCompleted, "It waits to be made again.");
        var failure = await Calls.FailsAsync(call);

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.Reset, WriteOutcome.Unknown), (failure.Kind, failure.Fault, failure.Outcome));
        Assert.Single(upstream.Calls);
    }
}
