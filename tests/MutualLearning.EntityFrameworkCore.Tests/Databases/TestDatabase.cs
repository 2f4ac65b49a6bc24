using System;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using MutualLearning.EntityFrameworkCore.Tests.Child;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>A database of one test class, with the tables of <see cref="HrContext"/>.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    /// <summary>Says what a lock in the database does to racers; SQLite sleeps 150 ms whenever another one writes.</summary>
    public abstract int RaceRounds { get; }

    public virtual async ValueTask InitializeAsync()
    {
        if (SkipReason is null)
        {
            await using var context = NewContext();
            await context.Database.EnsureCreatedAsync();
        }
    }

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public virtual string? SkipReason => null;

    public HrContext NewContext(params IInterceptor[] interceptors)
    {
        Assert.SkipWhen(SkipReason is not null, SkipReason ?? string.Empty);
        var options = new DbContextOptionsBuilder<HrContext>().AddInterceptors(interceptors);
        Use(options);
        return new HrContext(options.Options);
    }

    public static EfEventStore<HrContext> Store(HrContext context) => new(new EfDatabase<HrContext>(context), SystemClock.Instance, BuiltIn.Events);

    public static EfEventFeed<HrContext> Feed(HrContext context) => new(new EfDatabase<HrContext>(context), BuiltIn.Events);

    public static EfFeedCheckpoints<HrContext> Checkpoints(HrContext context) => new(new EfDatabase<HrContext>(context));

    public Task<IEventStore> OpenAsync() => Task.FromResult<IEventStore>(Store(NewContext()));

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Provider { get; }

    public abstract string ConnectionString { get; }

    public void Use(DbContextOptionsBuilder options) => StoreContext.Use(options, Provider, ConnectionString);
}
