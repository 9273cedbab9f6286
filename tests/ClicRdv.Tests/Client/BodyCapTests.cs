using System.IO.Compression;
using System.Text;

namespace ClicRdv.Client.Tests;

public sealed class BodyCapTests
{
    [Fact]
    public async Task F11_An_answer_announced_too_long_is_not_read() =>
        Assert.Equal(ClicRdvFault.TooLarge, (await Calls.ReadFailsAsync(context =>
        {
            context.Response.ContentLength = 200_000_000;
            return context.Response.Body.FlushAsync();
        })).Fault);

    [Fact]
    public async Task F11_An_endless_answer_is_left_at_the_cap() =>
        Assert.Equal(ClicRdvFault.TooLarge, (await Calls.ReadFailsAsync(async context =>
        {
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 64 * 1024));
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(blanks, CancellationToken.None);
        })).Fault);

    [Theory]
    [InlineData(30, true)]
    [InlineData(40, false)]
    [InlineData(1000, false)]
    public async Task F11_Nesting_is_bounded(int depth, bool accepted)
    {
        await using var upstream = await TestUpstream.StartAsync(Answers.Json(Nested(depth)));
        using var client = upstream.NewClient();
        var failure = await Record.ExceptionAsync(client.ReadAsync);

        Assert.Equal(accepted ? null : ClicRdvFault.BadAnswer, (failure as ClicRdvException)?.Fault);
    }

    [Fact]
    public async Task F11_Nesting_in_a_refusal_hides_its_message_and_nothing_more()
    {
        var failure = await Calls.ReadFailsAsync(Answers.Json(Nested(1000), 400));

        Assert.Equal(ClicRdvErrorKind.Invalid, failure.Kind);
        Assert.Empty(failure.Errors);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task F12_A_compressed_bomb_is_left_at_the_cap(string coding)
    {
        var failure = await Calls.ReadFailsAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await using var packed = Pack(context.Response.Body, coding);
            var blanks = new byte[1024 * 1024];
            for (var block = 0; block < 64; block++) await packed.WriteAsync(blanks);
        });

        Assert.Equal(ClicRdvFault.TooLarge, failure.Fault);
    }

    private static string Nested(int depth) =>
        $$"""{"id":31,"x":{{new string('[', depth)}}{{new string(']', depth)}}}""";

    private static Stream Pack(Stream body, string coding) => coding switch
    {
        "gzip" => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true),
        "br" => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true),
        _ => new ZLibStream(body, CompressionLevel.Fastest, leaveOpen: true),
    };
}
