using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SolidarityHub.TestSite;

/// <summary>Every line that the site logs, as an operator would read it, with the failures behind it.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> lines = new();

    public IReadOnlyCollection<LogLine> All => lines;

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, lines);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // The named values too: a structured log keeps them even when the sentence does not show them.
            var values = state is IEnumerable<KeyValuePair<string, object?>> named ? string.Join(' ', named.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            lines.Enqueue(new LogLine(logLevel, category, formatter(state, exception), values, exception?.ToString() ?? ""));
        }
    }
}

/// <summary>One line of the log.</summary>
public sealed record LogLine(LogLevel Level, string Category, string Text, string Values, string Failure);
