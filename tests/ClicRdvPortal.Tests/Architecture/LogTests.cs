using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace ClicRdvPortal.Tests.Architecture;

/// <summary>Every line of the log is known by a number, so that an operator can look it up, count it and be woken by it.</summary>
public sealed partial class LogTests
{
    [Fact]
    public void Every_event_has_an_id_of_its_own()
    {
        var events = SourceTree.Product
            .SelectMany(file => Event().Matches(file.Text).Select(match => (Place: file.At(match.Index), Id: EventId().Match(match.Value).Groups[1].Value)))
            .ToList();

        Assert.True(events.Count > 20);
        Assert.All(events, one => Assert.True(one.Id.Length > 0, $"{one.Place}: has no EventId"));
        Assert.All(events.GroupBy(one => one.Id, StringComparer.Ordinal), group =>
            Assert.True(group.Count() == 1, $"{string.Join(", ", group.Select(one => one.Place))}: have the same id, {group.Key}"));
    }

    [Fact]
    public void Nothing_is_logged_but_as_an_event()
    {
        var faults = SourceTree.Product
            .SelectMany(file => LogCall().Matches(file.Text).Select(match => $"{file.At(match.Index)}: logs without an event: {match.Value}"))
            .ToList();

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>A request, an answer, a record or a session writes itself out, with whatever is in it.</summary>
    [Fact]
    public void T53_An_event_takes_words_and_numbers_and_no_request_and_no_record()
    {
        var parts = new[] { typeof(PortalApp).Assembly, typeof(ClicRdv.Client.ClicRdvClient).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => method.IsDefined(typeof(LoggerMessageAttribute), inherit: false))
            .SelectMany(method => method.GetParameters())
            .ToList();

        Assert.True(parts.Count > 40);
        Assert.All(parts, part => Assert.True(IsPlain(Nullable.GetUnderlyingType(part.ParameterType) ?? part.ParameterType), $"{part.Member.Name} takes {part.ParameterType.Name} {part.Name}"));
    }

    [Theory]
    [InlineData("logger.LogInformation(\"x\");", true)]
    [InlineData("Log.LogError(exception, \"x\");", true)]
    [InlineData("logger.Log(LogLevel.Error, \"x\");", true)]
    [InlineData("UpstreamLog.Unexpected(logger, exception);", false)]
    [InlineData(".ConfigureWarnings(events => events.Log(", false)]
    public void A_call_that_logs_is_known_by_its_name(string text, bool isOne) => Assert.Equal(isOne, LogCall().IsMatch(text));

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(Uri) || type == typeof(ILogger) || type == typeof(Exception);

    [GeneratedRegex(@"\[LoggerMessage\b[^\n]*")]
    private static partial Regex Event();

    [GeneratedRegex(@"\bEventId = (\d+)")]
    private static partial Regex EventId();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\s*\(|\b[Ll]og(?:ger)?\.Log\s*\(")]
    private static partial Regex LogCall();
}
