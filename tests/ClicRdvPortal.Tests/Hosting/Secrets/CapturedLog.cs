using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace ClicRdvPortal.Tests.Hosting.Secrets;

/// <summary>Everything the portal logs, every category at every level: message, structured values, scopes, exceptions.</summary>
internal sealed class CapturedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> Lines { get; } = new();

    public ConcurrentDictionary<string, int> Categories { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(CapturedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = new StringBuilder(category).Append(' ').Append(formatter(state, exception));
            Append(line, state);
            log._scopes.ForEachScope((scope, text) => Append(text, scope), line);
            line.Append(' ').Append(exception);
            log.Categories.AddOrUpdate(category, 1, (_, count) => count + 1);
            log.Lines.Enqueue(line.ToString());
        }

        private static void Append(StringBuilder line, object? state)
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> values)
            {
                foreach (var (key, value) in values)
                    line.Append(CultureInfo.InvariantCulture, $" {key}={value}");
            }
            else
            {
                line.Append(' ').Append(state);
            }
        }
    }
}
