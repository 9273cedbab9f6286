using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace ClicRdvPortal.Hosting;

/// <summary>
/// An event a line: time, level, event id, request, category, message. What came from outside cannot begin a line of its own or hide one:
/// control characters are written out (threat T50). An exception stands below, indented.
/// </summary>
internal sealed class LineFormatter(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "line";

    private const string RequestId = "RequestId";

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var line = new StringBuilder(160)
            .Append(clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture))
            .Append(' ').Append(Word(logEntry.LogLevel))
            .Append(' ').Append(logEntry.EventId.Id.ToString(CultureInfo.InvariantCulture));
        scopeProvider?.ForEachScope(AppendRequest, line);
        line.Append(' ').Append(logEntry.Category).Append(": ");
        AppendEncoded(line, logEntry.Formatter(logEntry.State, logEntry.Exception));
        foreach (var part in logEntry.Exception?.ToString().Split('\n') ?? [])
            AppendEncoded(line.Append("\n    "), part.TrimEnd('\r'));
        textWriter.Write(line.Append('\n'));
    }

    private static void AppendRequest(object? scope, StringBuilder line)
    {
        if (scope is IReadOnlyList<KeyValuePair<string, object?>> values && values.FirstOrDefault(pair => pair.Key == RequestId).Value is { } request)
            AppendEncoded(line.Append(" ["), request.ToString() ?? "").Append(']');
    }

    private static StringBuilder AppendEncoded(StringBuilder line, string text)
    {
        foreach (var character in text)
        {
            if (char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else
                line.Append(character);
        }

        return line;
    }

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        _ => "crit",
    };
}
