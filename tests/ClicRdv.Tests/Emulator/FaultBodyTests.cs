using System.IO.Compression;
using System.Net;
using System.Text.Json;
using ClicRdv.Emulator.Control.Faults;

namespace ClicRdv.Emulator.Tests;

public sealed class FaultBodyTests : EmulatorTest
{
    [Fact]
    public async Task A_cut_after_the_headers_or_in_the_body_leaves_it_unfinished()
    {
        Emulator.Control.InjectFault(Fault.ResetAfterHeaders() with { Path = "groups.json" });
        Emulator.Control.InjectFault(Fault.ResetMidBody(bytes: 10) with { Path = "pros.json" });

        foreach (var (resource, received) in new[] { ("groups.json", 0), ("groups/12/pros.json", 10) })
        {
            using var response = await Claire.Client.GetAsync(Emulator.Url(resource), HttpCompletionOption.ResponseHeadersRead, Cancellation);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await using var body = await response.Content.ReadAsStreamAsync(Cancellation);
            var buffer = new byte[4096];
            var total = 0;
            await Assert.ThrowsAnyAsync<IOException>(async () =>
            {
                while (await body.ReadAsync(buffer, Cancellation) is > 0 and var read)
                {
                    total += read;
                }
            });
            Assert.Equal(received, total);
        }
    }

    [Fact]
    public async Task A_truncated_body_is_a_complete_answer_of_incomplete_json()
    {
        var whole = (await Claire.GetAsync("groups.json")).Text;
        Emulator.Control.InjectFault(Fault.TruncatedBody(bytes: 100));

        var reply = await Claire.GetAsync("groups.json");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(whole[..100], reply.Text);
        Assert.ThrowsAny<JsonException>(() => reply.Json);
    }

    [Fact]
    public async Task Bodies_of_every_kind_can_be_put_in_place()
    {
        Emulator.Control.InjectFault(Fault.Body("null") with { Times = 1 });
        Assert.Equal("null", (await Claire.GetAsync("groups.json")).Text);

        Emulator.Control.InjectFault(Fault.HtmlPage() with { Times = 1 });
        Assert.Equal("text/html", (await Claire.GetAsync("groups.json")).Response.Content.Headers.ContentType!.MediaType);

        Emulator.Control.InjectFault(Fault.WrongContentType("text/plain") with { Times = 1 });
        var plain = await Claire.GetAsync("groups.json");
        Assert.Equal("text/plain", plain.Response.Content.Headers.ContentType!.MediaType);
        AssertIds(plain, 12, 18, 25);

        Emulator.Control.InjectFault(Fault.SlowBody(TimeSpan.Zero) with { Times = 1 });
        AssertIds(await Claire.GetAsync("groups.json"), 12, 18, 25);

        Emulator.Control.InjectFault(Fault.HugeBody(bytes: 1_000_000) with { Times = 1 });
        var huge = await Claire.GetAsync("groups.json");
        Assert.Equal(1_000_000, huge.Text.Length);
        Assert.Single(huge["records"]!.AsArray());
    }

    [Fact]
    public async Task An_endless_body_lasts_as_long_as_one_reads()
    {
        Emulator.Control.InjectFault(Fault.HugeBody());
        using var response = await Claire.Client.GetAsync(Emulator.Url("groups.json"), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        await using var body = await response.Content.ReadAsStreamAsync(Cancellation);

        await body.ReadExactlyAsync(new byte[5_000_000], Cancellation);

        Assert.Null(response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_gzip_bomb_is_small_on_the_wire()
    {
        Emulator.Control.InjectFault(Fault.GzipBomb(bytes: 10_000_000));
        using var response = await Claire.Client.GetAsync(Emulator.Url("groups.json"), Cancellation);
        var packed = await response.Content.ReadAsByteArrayAsync(Cancellation);

        await using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        await gzip.CopyToAsync(unpacked, Cancellation);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        Assert.InRange(packed.Length, 1, 200_000);
        Assert.Equal(10_000_000, unpacked.Length);
    }
}
