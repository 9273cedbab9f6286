using ClicRdvPortal.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ClicRdvPortal.Tests.Hosting;

/// <summary>T50, for the log: whatever stands in it, a line is an event.</summary>
public sealed class LineFormatterTests
{
    private readonly LoggerExternalScopeProvider _scopes = new();

    [Theory]
    [InlineData("a\nb", "a\\u000Ab")]
    [InlineData("a\r\n2031-03-10T08:00:00.000Z crit 1 Portal: forged", "a\\u000D\\u000A2031-03-10T08:00:00.000Z crit 1 Portal: forged")]
    [InlineData("a\u2028b\u2029c\u0085d", "a\\u2028b\\u2029c\\u0085d")]
    [InlineData("a\u001b[2Kb", "a\\u001B[2Kb")]
    [InlineData("a\u202eb", "a\\u202Eb")]
    [InlineData("Médecine « générale » 🐤", "Médecine « générale » 🐤")]
    public void T50_What_a_message_holds_begins_no_line_and_hides_none(string message, string written) =>
        Assert.Equal($"2031-03-10T08:00:00.000Z warn 4000 Portal.Test: {written}\n", Write(message));

    [Fact]
    public void T50_An_exception_stands_below_its_event_and_cannot_look_like_one()
    {
        var lines = Write("It failed", new InvalidOperationException("a\n2031-03-10T08:00:00.000Z crit 1 Portal: forged\r")).Split('\n');

        Assert.All(lines[1..^1], line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains('\r', StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_says_of_which_request_it_is_and_the_request_cannot_forge_one_either()
    {
        using var scope = _scopes.Push(new KeyValuePair<string, object?>[] { new("RequestId", "0HN:1\nx"), new("RequestPath", "/groups/12") });

        Assert.Equal("2031-03-10T08:00:00.000Z warn 4000 [0HN:1\\u000Ax] Portal.Test: It\n", Write("It"));
    }

    private string Write(string message, Exception? exception = null)
    {
        using var writer = new StringWriter();
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 3, 10, 8, 0, 0, TimeSpan.Zero));
        var entry = new LogEntry<string>(LogLevel.Warning, "Portal.Test", new EventId(4000), message, exception, (state, _) => state);
        new LineFormatter(clock).Write(entry, _scopes, writer);
        return writer.ToString();
    }
}
