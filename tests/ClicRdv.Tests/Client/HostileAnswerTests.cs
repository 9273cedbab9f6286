namespace ClicRdv.Client.Tests;

public sealed class HostileAnswerTests
{
    [Fact]
    public async Task F07_An_error_page_with_status_200_means_upstream_is_unavailable()
    {
        var failure = await Calls.ReadFailsAsync(Answers.Html("<html><title>Maintenance</title><a href='/login'>back</a></html>"));

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.BadAnswer), (failure.Kind, failure.Fault));
        Assert.DoesNotContain("Maintenance", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_to_elsewhere_is_not_followed()
    {
        var failure = await Calls.ReadFailsAsync(Answers.Status(301, ("Location", "https://evil.example.com/?login")));

        Assert.Equal((ClicRdvErrorKind.Unexpected, ClicRdvFault.Redirect), (failure.Kind, failure.Fault));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("31")]
    [InlineData("\"calendar\"")]
    [InlineData("""{"calendar":{"id":31}}""")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":1.5}""")]
    [InlineData("""{"id":99999999999999999999}""")]
    [InlineData("""{"id":31,"deleted":"perhaps"}""")]
    [InlineData("""{"id":31,"updated_at":"yesterday"}""")]
    [InlineData("""{"id":31,"updated_at":"2031-02-30 08:00:00"}""")]
    [InlineData("""{"id":31,"name":{"fr":"x"}}""")]
    [InlineData("""{"id":31,"id":32}""")]
    [InlineData("""{"id":31,"name":"\ud800"}""")]
    [InlineData("""{"id":31}{"id":32}""")]
    [InlineData("plain text")]
    public async Task F09_An_answer_of_another_shape_is_an_error_and_nothing_else(string json)
    {
        var failure = await Calls.ReadFailsAsync(Answers.Json(json));

        Assert.Equal((ClicRdvErrorKind.Unexpected, ClicRdvFault.BadAnswer), (failure.Kind, failure.Fault));
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""[{"id":31}]""")]
    [InlineData("""{"records":null}""")]
    [InlineData("""{"records":{}}""")]
    [InlineData("""{"records":[null]}""")]
    [InlineData("""{"records":[{"id":31},{}]}""")]
    [InlineData("""{"records":[],"totalRecords":"many"}""")]
    public async Task F09_A_list_of_another_shape_is_never_an_empty_list(string json)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(json));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.ListAsync());

        Assert.Equal((ClicRdvErrorKind.Unexpected, ClicRdvFault.BadAnswer), (failure.Kind, failure.Fault));
    }

    [Fact]
    public async Task F10_A_list_cut_at_any_byte_is_never_a_list()
    {
        var whole = Answers.Page([Answers.Calendar, Answers.Calendar], 2);
        var cut = 0;
        await using var upstream = await TestUpstream.StartAsync(context => Answers.Json(whole[..cut])(context));
        using var client = upstream.NewClient();

        for (cut = 0; cut < whole.Length; cut++)
        {
            var failure = await Calls.FailsAsync(client.ListAsync());
            Assert.Equal(cut == 0 ? ClicRdvErrorKind.SignedOut : ClicRdvErrorKind.Unexpected, failure.Kind);
        }

        Assert.Equal(2, (await client.ListAsync()).Records.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compression_that_is_none_is_a_failure_like_any_other(string coding)
    {
        await using var upstream = await TestUpstream.StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            return Answers.Json("this is not compressed at all, whatever is said")(context);
        });
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.Unreachable, WriteOutcome.Unknown), (failure.Kind, failure.Outcome));
    }

    [Fact]
    public async Task A_written_record_whose_answer_is_unreadable_may_have_been_applied()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json("{"));
        using var client = upstream.NewClient();

        Assert.Equal(WriteOutcome.Unknown, (await Calls.FailsAsync(client.WriteAsync())).Outcome);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"id":31}""")]
    public async Task What_a_deletion_returns_does_not_matter(string body)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(body));
        using var client = upstream.NewClient();

        await client.Calendars.DeleteAsync(12, 31, Calls.Stop);

        Assert.Equal("DELETE", Assert.Single(upstream.Calls).Method);
    }
}
