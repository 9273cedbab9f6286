using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace ClicRdv.Client.Tests;

public sealed class HostileAnswerTests
{
    private const string LoginPage = """<!DOCTYPE html><html><body><form action="/login"><input name="pro[email]"><input type="password"></form></body></html>""";

    [Fact]
    public async Task F07_An_error_page_with_status_200_means_upstream_is_unavailable()
    {
        var failure = await ReadFailsAsync(Answers.Html("<html><title>Maintenance</title><a href='/login'>back</a></html>"));

        Assert.Equal((ClicRdvErrorKind.Unreachable, ClicRdvFault.BadAnswer), (failure.Kind, failure.Fault));
        Assert.DoesNotContain("Maintenance", failure.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string> EndedSessions => ["401", "302", "303", "login page", "login page with BOM", "empty"];

    [Theory]
    [MemberData(nameof(EndedSessions))]
    public async Task F08_Every_guise_of_an_ended_session_is_seen_through(string guise)
    {
        var failure = await ReadFailsAsync(EndedSession(guise));

        Assert.Equal(ClicRdvErrorKind.SignedOut, failure.Kind);
    }

    [Theory]
    [MemberData(nameof(EndedSessions))]
    public async Task F25_Only_a_401_proves_that_the_write_of_an_ended_session_was_turned_away(string guise)
    {
        await using var upstream = await TestUpstream.StartAsync(EndedSession(guise));
        using var client = upstream.NewClient();

        var failure = await Calls.FailsAsync(client.WriteAsync());

        Assert.Equal((ClicRdvErrorKind.SignedOut, guise == "401" ? WriteOutcome.Refused : WriteOutcome.Unknown), (failure.Kind, failure.Outcome));
        Assert.Single(upstream.Calls);
    }

    [Fact]
    public async Task F08_A_403_is_left_to_the_caller_to_probe() =>
        Assert.Equal(ClicRdvErrorKind.Forbidden, (await ReadFailsAsync(Answers.Status(403))).Kind);

    [Fact]
    public async Task A_redirect_to_elsewhere_is_not_followed()
    {
        var failure = await ReadFailsAsync(Answers.Status(301, ("Location", "https://evil.example.com/?login")));

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
        var failure = await ReadFailsAsync(Answers.Json(json));

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

    [Fact]
    public async Task F11_An_answer_announced_too_long_is_not_read() =>
        Assert.Equal(ClicRdvFault.TooLarge, (await ReadFailsAsync(context =>
        {
            context.Response.ContentLength = 200_000_000;
            return context.Response.Body.FlushAsync();
        })).Fault);

    [Fact]
    public async Task F11_An_endless_answer_is_left_at_the_cap() =>
        Assert.Equal(ClicRdvFault.TooLarge, (await ReadFailsAsync(async context =>
        {
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(blanks, CancellationToken.None);
        })).Fault);

    [Fact]
    public async Task F11_Nesting_is_bounded_in_records_and_in_refusals()
    {
        var deep = """{"id":31,"x":""" + new string('[', 1000) + new string(']', 1000) + "}";

        Assert.Equal(ClicRdvFault.BadAnswer, (await ReadFailsAsync(Answers.Json(deep))).Fault);
        Assert.Empty((await ReadFailsAsync(Answers.Json(deep, 400))).Errors);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task F12_A_compressed_bomb_is_left_at_the_cap(string coding)
    {
        var failure = await ReadFailsAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await using var packed = Pack(context.Response.Body, coding);
            var blanks = new byte[1024 * 1024];
            for (var block = 0; block < 64; block++) await packed.WriteAsync(blanks);
        });

        Assert.Equal(ClicRdvFault.TooLarge, failure.Fault);
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

    [Fact]
    public async Task F08_A_deletion_answered_by_a_login_page_was_not_a_deletion()
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Html(LoginPage));
        using var client = upstream.NewClient();

        Assert.Equal(ClicRdvErrorKind.SignedOut, (await Calls.FailsAsync(client.Calendars.DeleteAsync(12, 31, Calls.Stop))).Kind);
    }

    private static Stream Pack(Stream body, string coding) => coding switch
    {
        "gzip" => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true),
        "br" => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true),
        _ => new ZLibStream(body, CompressionLevel.Fastest, leaveOpen: true),
    };

    private static Func<HttpContext, Task> EndedSession(string guise) => guise switch
    {
        "302" => Answers.Status(302, ("Location", "https://www.clicrdv.com/pro/login?back=1")),
        "303" => Answers.Status(303, ("Location", "/sessions/new")),
        "login page" => Answers.Html(LoginPage),
        "login page with BOM" => Answers.Text("\uFEFF\r\n" + LoginPage, "application/json"),
        "empty" => Answers.Text("", "application/json"),
        _ => Answers.Status(401),
    };

    private static async Task<ClicRdvException> ReadFailsAsync(Func<HttpContext, Task> answer)
    {
        await using var upstream = await TestUpstream.StartAsync(answer);
        using var client = upstream.NewClient(options => options.MaxResponseBytes = 1024 * 1024);
        var failure = await Calls.FailsAsync(client.ReadAsync());
        Assert.Single(upstream.Calls);
        Assert.Equal(WriteOutcome.None, failure.Outcome);
        return failure;
    }
}
