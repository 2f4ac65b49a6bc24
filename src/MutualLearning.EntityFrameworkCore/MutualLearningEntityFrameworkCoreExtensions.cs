using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MutualLearning.DependencyInjection;
using MutualLearning.EntityFrameworkCore;

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
}
