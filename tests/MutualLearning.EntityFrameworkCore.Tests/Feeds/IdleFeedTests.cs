using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MutualLearning.EntityFrameworkCore.Tests.Databases;
using MutualLearning.Responsibilities;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Feeds;

/// <summary>An application in which nothing happens: what its log says by default, and how often the database is asked.</summary>
public sealed class IdleFeedTests : IAsyncLifetime
{
    private readonly SqliteFile database = new();
    private readonly Told log = new();
    private readonly Looks looks = new();

    public ValueTask InitializeAsync() => database.InitializeAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task AnIdleApplication_LogsNothing_AndAsksLessAndLess()
    {
        database.NewContext().Dispose();
        using var host = Host();
        await host.StartAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        await host.StopAsync();
        log.Lines.Should().BeEmpty();

        // 20 ms, 40 ms, 80 ms … a pause: 7 in 3 seconds, and not 150.
        looks.Count.Should().BeInRange(2, 10);
    }

    [Fact]
    public async Task OnceTheHandlersAreThrough_ItIsSilentAgain()
    {
        await using (var context = database.NewContext())
        {
            await context.AppendAsync(Appending.NewStream(), 0, 5);
        }

        using var host = Host();
        await host.StartAsync();
        await UntilAsync(() => looks.Handled == 15);
        var through = looks.Count;
        await UntilAsync(() => looks.Count >= through + 2);
        log.Lines.Should().NotBeEmpty("what is read and written for events is told of as by every other code of the application");
        log.Lines.Clear();
        await UntilAsync(() => looks.Count >= through + 5);
        await host.StopAsync();
        log.Lines.Should().BeEmpty();
    }

    [Fact]
    public async Task WhatThisProcessWrites_WaitsForNoLongPause()
    {
        database.NewContext().Dispose();
        using var host = Host();
        await host.StartAsync();
        await UntilAsync(() => looks.Count == 10);
        looks.Handled.Should().Be(0);
        var waited = System.Diagnostics.Stopwatch.StartNew();
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IResponsibilities>().TakeOnAsync(
                new ResponsibilityId("rota"), "Write the rota", new PersonId("ana"), new LocalDate(2030, 1, 31));
        }

        await UntilAsync(() => looks.Handled == 3);

        // One look was at the start and nine were of the service: the pause that it ended would have lasted five seconds.
        waited.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(3));
        await host.StopAsync();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!isSo())
        {
            waited.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(5);
        }
    }

    private IHost Host()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton(looks);
        builder.Services.AddDbContext<HrContext>(database.Use);
        builder.Services.AddMutualLearning(ml => ml
            .UseEntityFrameworkCore<HrContext>()
            .AddFeedHandler<First>()
            .AddFeedHandler<Second>()
            .AddFeedHandler<Third>()
            .AddFeedService(o => o.PollingInterval = Duration.FromMilliseconds(20)));
        return builder.Build();
    }

    private sealed class Looks
    {
        private int count;
        private int handled;

        public int Count => Volatile.Read(ref count);

        public int Handled => Volatile.Read(ref handled);

        public void Add() => Interlocked.Increment(ref count);

        public void Handle() => Interlocked.Increment(ref handled);
    }

    private abstract class Handler(string name, Looks looks) : IFeedHandler
    {
        public string Name => name;

        public Task HandleAsync(FeedEvent feedEvent, CancellationToken cancellationToken)
        {
            looks.Handle();
            return Task.CompletedTask;
        }
    }

    private sealed class First : Handler
    {
        public First(Looks looks)
            : base("first", looks) => looks.Add();
    }

    private sealed class Second(Looks looks) : Handler("second", looks);

    private sealed class Third(Looks looks) : Handler("third", looks);

    private sealed class Told : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("MutualLearning", StringComparison.Ordinal) || categoryName.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
                ? this
                : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel}: {formatter(state, exception)}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
