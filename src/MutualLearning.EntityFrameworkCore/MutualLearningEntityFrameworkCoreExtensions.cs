using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MutualLearning.Decisions;
using MutualLearning.DependencyInjection;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams.Feeds;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the data of the library in the database of the host.</summary>
public static class MutualLearningEntityFrameworkCoreExtensions
{
    /// <summary>Keeps events, feed progress and pseudonym keys in the tables of the host's context, in the scope and transaction of the host.</summary>
    /// <typeparam name="TContext">The context of the host, registered by the host; its model calls <c>UseMutualLearning</c>.</typeparam>
    /// <param name="builder">What collects the parts of the library.</param>
    /// <returns>The builder.</returns>
    public static MutualLearningBuilder UseEntityFrameworkCore<TContext>(this MutualLearningBuilder builder)
        where TContext : DbContext
    {
        Guard.Against.Null(builder).Services.TryAddScoped<EfDatabase<TContext>>();
        return builder
            .UseEventStore<EfEventStore<TContext>>()
            .UseEventFeed<EfEventFeed<TContext>>()
            .UseFeedCheckpoints<EfFeedCheckpoints<TContext>>()
            .UsePseudonymKeys<EfPseudonymKeys<TContext>>();
    }

    /// <summary>
    /// Lists sessions, decisions and responsibilities from tables of the host's context instead of reading all streams. The tables are
    /// kept by a feed handler: let a <see cref="FeedRunner"/> run, or the lists stay as they are.
    /// </summary>
    /// <typeparam name="TContext">The context of the host, as in <see cref="UseEntityFrameworkCore{TContext}"/>.</typeparam>
    /// <param name="builder">What collects the parts of the library.</param>
    /// <returns>The builder.</returns>
    public static MutualLearningBuilder UseReadModels<TContext>(this MutualLearningBuilder builder)
        where TContext : DbContext
    {
        var services = Guard.Against.Null(builder).Services;
        services.TryAddScoped<EfDatabase<TContext>>();
        services.TryAddScoped<EfReadModels<TContext>>();
        services.Replace(ServiceDescriptor.Scoped<ISessionIndex, EfSessionIndex<TContext>>());
        services.Replace(ServiceDescriptor.Scoped<IDecisionIndex, EfDecisionIndex<TContext>>());
        services.Replace(ServiceDescriptor.Scoped<IResponsibilityIndex, EfResponsibilityIndex<TContext>>());
        return builder.AddFeedHandler<EfReadModels<TContext>>();
    }
}
