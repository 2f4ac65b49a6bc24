using System;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MutualLearning;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.EntityFrameworkCore.Hosting;
using MutualLearning.EntityFrameworkCore.Model;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Slices;
using MutualLearning.Streams.Feeds;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the data of the library in the database of the host.</summary>
public static class MutualLearningEntityFrameworkCoreExtensions
{
    /// <summary>Keeps events, feed progress and pseudonym keys in the tables of the host's context, in the scope and transaction of the host.</summary>
    /// <typeparam name="TContext">The context of the host, registered by the host; its model calls <c>UseMutualLearning</c>.</typeparam>
    /// <param name="builder">What collects the parts of the library.</param>
    /// <returns>The builder.</returns>
    /// <remarks>At the start of a host what is registered is looked at: what does not fit together is an exception then.</remarks>
    public static MutualLearningBuilder UseEntityFrameworkCore<TContext>(this MutualLearningBuilder builder)
        where TContext : DbContext
    {
        var services = Guard.Against.Null(builder).Services;
        AddDatabase<TContext>(services);
        services.TryAddScoped<EfErasedBytes<TContext>>();
        services.AddHostedService<RegistrationCheck>();
        services.AddPluginFailures();
        return builder
            .UseEventStore<EfEventStore<TContext>>()
            .UseEventFeed<EfEventFeed<TContext>>()
            .UseFeedCheckpoints<EfFeedCheckpoints<TContext>>()
            .UsePseudonymKeys<EfPseudonymKeys<TContext>>();
    }

    /// <summary>
    /// Lists sessions, decisions, responsibilities and what waits for people from tables of the host's context instead of reading all streams. The tables are
    /// kept by a feed handler: add <c>AddFeedService</c>, or let a <see cref="FeedRunner"/> run; a host without either does not start.
    /// </summary>
    /// <typeparam name="TContext">The context of the host, as in <see cref="UseEntityFrameworkCore{TContext}"/>.</typeparam>
    /// <param name="builder">What collects the parts of the library.</param>
    /// <param name="fedElsewhere">Whether another process, or a runner of the host's own, brings events to the tables; then no feed service is asked for.</param>
    /// <returns>The builder.</returns>
    public static MutualLearningBuilder UseReadModels<TContext>(this MutualLearningBuilder builder, bool fedElsewhere = false)
        where TContext : DbContext
    {
        var services = Guard.Against.Null(builder).Services;
        AddDatabase<TContext>(services);
        services.TryAddScoped<EfReadModels<TContext>>();
        services.AddHostedService<RegistrationCheck>();
        services.AddSingleton(new RegistrationCheck.ReadModelsInUse(fedElsewhere));
        services.Replace(ServiceDescriptor.Scoped<ISessionIndex, EfSessionIndex<TContext>>());
        services.Replace(ServiceDescriptor.Scoped<IDecisionIndex, EfDecisionIndex<TContext>>());
        services.Replace(ServiceDescriptor.Scoped<IResponsibilityIndex, EfResponsibilityIndex<TContext>>());
        services.Replace(ServiceDescriptor.Scoped<IInbox, EfInbox<TContext>>());
        return builder.AddFeedHandler<EfReadModels<TContext>>();
    }

    /// <summary>
    /// Lists the streams of a slice in a table of the host's context, kept as those of <see cref="UseReadModels{TContext}"/> are, which must be called too.
    /// The table is mapped by <c>modelBuilder.UseMutualLearning(o => o.AddList&lt;TRow&gt;("table"))</c>.
    /// </summary>
    /// <typeparam name="TState">The state of the slice.</typeparam>
    /// <typeparam name="TCommand">Its commands.</typeparam>
    /// <typeparam name="TEvent">Its events.</typeparam>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="builder">What collects the parts of the library.</param>
    /// <param name="slice">The slice.</param>
    /// <param name="row">The row of a stream, made of its state; null for a stream that is not listed.</param>
    /// <returns>The builder.</returns>
    public static MutualLearningBuilder AddList<TState, TCommand, TEvent, TRow>(
        this MutualLearningBuilder builder, Slice<TState, TCommand, TEvent> slice, Func<TState, TRow?> row)
        where TState : class
        where TCommand : class
        where TEvent : class
        where TRow : ListRow
    {
        Guard.Against.Null(slice);
        Guard.Against.Null(row);
        Guard.Against.Null(builder).Services.AddSingleton<SliceList>(new SliceList<TRow>(slice.Kind, events => row(slice.Fold(events))));
        return builder;
    }

    private static void AddDatabase<TContext>(IServiceCollection services)
        where TContext : DbContext
    {
        services.TryAddSingleton<FeedSignal>();
        services.TryAddScoped(static s => new EfDatabase<TContext>(s.GetRequiredService<TContext>()) { Appended = s.GetRequiredService<FeedSignal>() });
    }
}
