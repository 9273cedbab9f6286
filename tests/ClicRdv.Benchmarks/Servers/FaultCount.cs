using Microsoft.Extensions.Logging;

namespace ClicRdv.Benchmarks.Servers;

/// <summary>Counts what a server logs as an error, and says the first few, so that one can see what they are.</summary>
internal sealed class FaultCount : ILoggerProvider
{
    private const int Said = 5;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public ILogger CreateLogger(string categoryName) => new Counter(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Counter(FaultCount faults, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && Interlocked.Increment(ref faults._count) <= Said)
                Console.Error.WriteLine($"{category}: {formatter(state, exception)} {exception}");
        }
    }
}
