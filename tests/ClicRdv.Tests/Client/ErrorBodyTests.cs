namespace ClicRdv.Client.Tests;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"error":"Too short"}""", "Too short")]
    [InlineData("""{"error":{"message":"Too short"}}""", "Too short")]
    [InlineData("""{"errors":["Too short"]}""", "Too short")]
    [InlineData("""{"errors":[{"message":"Too short"}]}""", "Too short")]
    [InlineData("""{"errors":{"base":"Too short"}}""", "Too short")]
    [InlineData("""{"message":"Too short"}""", "Too short")]
    [InlineData("""["Too short"]""", "Too short")]
    [InlineData("\"Too short\"", "Too short")]
    [InlineData("  Too\r\n short\t", "Too short")]
    [InlineData("<html><head><title>Too &amp; short</title></head><body>secret</body></html>", "Too & short")]
    [InlineData("""{"error":"<b onclick=x>Too</b> short&lt;script&gt;"}""", "Too short")]
    public async Task The_message_is_found_in_every_known_shape(string body, string message)
    {
        var error = Assert.Single(await ErrorsOfAsync(body));

        Assert.Equal((message, null), (error.Message, error.Field));
    }

    [Theory]
    [InlineData("""{"error":{"code":9,"name":"MintimeRdv","message":"Too soon"}}""")]
    [InlineData("""{"error":{"number":"9","name":"MintimeRdv","message":"Too soon"}}""")]
    [InlineData("""{"errors":[{"code":"9","name":"MintimeRdv","message":"Too soon"}]}""")]
    [InlineData("""{"code":9,"name":"MintimeRdv","message":"Too soon"}""")]
    public async Task Number_and_name_of_a_business_error_are_found(string body) =>
        Assert.Equal(new ClicRdvError("Too soon", 9, "MintimeRdv"), Assert.Single(await ErrorsOfAsync(body)));

    [Theory]
    [InlineData("""{"errors":{"name":["is too long","is odd"],"city":["is odd"]}}""")]
    [InlineData("""{"name":["is too long","is odd"],"city":["is odd"]}""")]
    [InlineData("""[["name","is too long"],["name","is odd"],["city","is odd"]]""")]
    [InlineData("""{"errors":[{"field":"name","message":"is too long"},{"field":"name","message":"is odd"},{"field":"city","message":"is odd"}]}""")]
    public async Task The_field_of_an_error_is_found(string body) =>
        Assert.Equal(
            [("name", "is too long"), ("name", "is odd"), ("city", "is odd")],
            (await ErrorsOfAsync(body)).Select(error => (error.Field!, error.Message)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"error":null}""")]
    [InlineData("""{"error":"cut""")]
    [InlineData("""{"error":"\ud800"}""")]
    [InlineData("<html><body>no title</body></html>")]
    [InlineData("<title")]
    public async Task Nothing_readable_is_no_error_and_no_failure(string body) => Assert.Empty(await ErrorsOfAsync(body));

    [Fact]
    public async Task Long_messages_and_long_lists_are_shortened()
    {
        var message = Assert.Single(await ErrorsOfAsync($$"""{"error":"{{string.Concat(Enumerable.Repeat("😀", 500))}}"}"""));
        var list = await ErrorsOfAsync($"[{string.Join(',', Enumerable.Repeat("\"no\"", 500))}]");

        Assert.InRange(message.Message.Length, 250, 300);
        Assert.EndsWith("😀…", message.Message, StringComparison.Ordinal);
        Assert.Equal(20, list.Count);
        Assert.Empty(await ErrorsOfAsync(new string('x', 70_000)));
    }

    [Fact]
    public async Task What_upstream_wrote_stays_out_of_the_exceptions_text()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json("""{"error":{"code":11,"message":"p.durand@example.com is taken"}}""", 400));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal("p.durand@example.com is taken", Assert.Single(failure.Errors).Message);
        Assert.Equal("PUT groups/{id}/calendars/{id}: status 400.", failure.Message);
        Assert.DoesNotContain("durand", failure + failure.Errors[0].ToString(), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<ClicRdvError>> ErrorsOfAsync(string body)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Text(body, "application/json", 400));
        using var client = upstream.NewClient();
        return (await Calls.FailsAsync(client.WriteAsync())).Errors;
    }
}
