using System.IO.Compression;
using System.Text;
using ClicRdv.Emulator.Protocol;
using ClicRdv.Emulator.Protocol.Authentication;

namespace ClicRdv.Emulator.Control.Faults;

/// <summary>Plays a fault in place of the plain answer.</summary>
internal static class FaultPlayer
{
    private const string HtmlPage =
        "<!DOCTYPE html><html><head><title>Service indisponible</title></head><body><h1>Une erreur est survenue</h1></body></html>";

    public static async Task PlayAsync(Exchange exchange, InjectedFault fault, Format format)
    {
        var rule = fault.Rule;
        if (rule.Moment == FaultMoment.After)
        {
            exchange.Answer();
        }

        switch (rule.Kind)
        {
            case FaultKind.Delay:
                await Task.Delay(rule.Delay, exchange.Cancellation);
                await exchange.SendAsync(WithHeaders(exchange.Answer(), rule));
                break;
            case FaultKind.Hold:
                await fault.Released.WaitAsync(exchange.Cancellation);
                await exchange.SendAsync(WithHeaders(exchange.Answer(), rule));
                break;
            case FaultKind.NoAnswer:
                await Task.Delay(Timeout.Infinite, exchange.Cancellation);
                break;
            case FaultKind.ResetBeforeHeaders:
                exchange.Context.Abort();
                break;
            case FaultKind.ResetAfterHeaders:
                await SendPartAsync(exchange, 0);
                break;
            case FaultKind.ResetMidBody:
                await SendPartAsync(exchange, rule.Bytes);
                break;
            case FaultKind.SlowBody:
                await SendSlowlyAsync(exchange, rule.Delay);
                break;
            case FaultKind.HugeBody:
                await SendHugeAsync(exchange, exchange.Context.Response.Body, rule.Bytes, ReplacementHead(rule, ApiAnswer.Json));
                break;
            case FaultKind.GzipBomb:
                await SendBombAsync(exchange, rule);
                break;
            default:
                await exchange.SendAsync(WithHeaders(Replacement(exchange, rule, format), rule));
                break;
        }
    }

    private static ApiAnswer Replacement(Exchange exchange, FaultRule rule, Format format)
    {
        var shape = exchange.State.Switches.ErrorBodyShape;
        return rule.Kind switch
        {
            FaultKind.Status when rule.Body is null =>
                ErrorBodies.Answer(new ApiRefusal(rule.Status ?? 500, "Fault", "Injected"), shape, format),
            FaultKind.Status or FaultKind.Body => ReplacementHead(rule, ApiAnswer.Json) with { Body = Encoding.UTF8.GetBytes(rule.Body ?? "") },
            FaultKind.HtmlPage => ReplacementHead(rule, ApiAnswer.Html) with { Body = Encoding.UTF8.GetBytes(rule.Body ?? HtmlPage) },
            FaultKind.ExpiredSession => ExpiredSessions.Answer(rule.Guise, shape, format),
            FaultKind.WrongContentType => exchange.Answer() with { ContentType = rule.ContentType ?? ApiAnswer.Text },
            FaultKind.TruncatedBody => Truncated(exchange.Answer(), rule.Bytes),
            FaultKind.Rewritten => JsonRewrites.Apply(exchange.Answer(), rule.Rewrite),
            FaultKind.SessionEnds => UpstreamEvents.EndSession(exchange, format),
            FaultKind.ShiftedPage => UpstreamEvents.ShiftPage(exchange),
            FaultKind.EditedElsewhere => UpstreamEvents.EditElsewhere(exchange, rule.SameSecond),
            _ => throw new InvalidOperationException($"{rule.Kind} replaces no answer."),
        };
    }

    private static ApiAnswer ReplacementHead(FaultRule rule, string contentType) =>
        new(rule.Status ?? StatusCodes.Status200OK, ReadOnlyMemory<byte>.Empty, rule.ContentType ?? contentType);

    private static ApiAnswer WithHeaders(ApiAnswer answer, FaultRule rule) =>
        rule.Headers is { } headers ? answer with { Headers = [.. answer.Headers, .. headers] } : answer;

    private static ApiAnswer Truncated(ApiAnswer answer, long? bytes) => answer with { Body = answer.Body[..Part(answer, bytes)] };

    private static int Part(ApiAnswer answer, long? bytes) => (int)Math.Min(answer.Body.Length, bytes ?? answer.Body.Length / 2);

    private static async Task SendPartAsync(Exchange exchange, long? bytes)
    {
        var answer = exchange.Answer();
        exchange.Begin(answer, answer.Body.Length);
        var response = exchange.Context.Response;
        await response.StartAsync(exchange.Cancellation);
        await response.Body.WriteAsync(answer.Body[..Part(answer, bytes)], exchange.Cancellation);
        // Too few bytes for the length: the server closes the connection itself. A reset would race with
        // them, since it throws away what the client has not read yet.
        await response.Body.FlushAsync(exchange.Cancellation);
    }

    private static async Task SendSlowlyAsync(Exchange exchange, TimeSpan delay)
    {
        var answer = exchange.Answer();
        exchange.Begin(answer, answer.Body.Length);
        for (var index = 0; index < answer.Body.Length; index++)
        {
            await exchange.Context.Response.Body.WriteAsync(answer.Body.Slice(index, 1), exchange.Cancellation);
            await exchange.Context.Response.Body.FlushAsync(exchange.Cancellation);
            await Task.Delay(delay, exchange.Cancellation);
        }
    }

    private static async Task SendBombAsync(Exchange exchange, FaultRule rule)
    {
        const long DefaultBytes = 100_000_000;
        var head = ReplacementHead(rule, ApiAnswer.Json) with { Headers = [KeyValuePair.Create("Content-Encoding", "gzip")] };
        await using var gzip = new GZipStream(exchange.Context.Response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await SendHugeAsync(exchange, gzip, rule.Bytes ?? DefaultBytes, head);
    }

    private static async Task SendHugeAsync(Exchange exchange, Stream stream, long? bytes, ApiAnswer head)
    {
        exchange.Begin(head, null);
        var start = "{\"records\":[{\"id\":1,\"name\":\""u8.ToArray();
        var end = "\"}]}"u8.ToArray();
        var filling = Encoding.ASCII.GetBytes(new string('a', 64 * 1024));
        await stream.WriteAsync(start, exchange.Cancellation);
        for (var left = (bytes ?? long.MaxValue) - start.Length - end.Length; left > 0; left -= filling.Length)
        {
            await stream.WriteAsync(filling.AsMemory(0, (int)Math.Min(filling.Length, left)), exchange.Cancellation);
        }

        await stream.WriteAsync(end, exchange.Cancellation);
    }
}
