using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>What handlers were given, and what the library told the log.</summary>
internal sealed class Diary : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ConcurrentQueue<string> Told { get; } = new();

    public async Task UntilAsync(Func<bool> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!isSo())
        {
            waited.Elapsed.Should().BeLessThan(
                TimeSpan.FromSeconds(30), "it should have come to it by now: {0} / {1}", string.Join('\n', Lines), string.Join('\n', Told));
            await Task.Delay(5);
        }
    }

    public ILogger CreateLogger(string categoryName) =>
        categoryName.StartsWith("MutualLearning.", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Told.Enqueue($"{logLevel}: {formatter(state, exception)}");

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Dispose()
    {
        // Nothing is held.
    }
}
