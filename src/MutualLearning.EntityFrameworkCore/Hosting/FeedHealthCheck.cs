using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Says whether the feed handlers of this host keep up: <c>services.AddHealthChecks().AddCheck&lt;FeedHealthCheck&gt;("feed")</c>.</summary>
/// <remarks>
/// The failure status of its registration, which is unhealthy unless said, when a handler is more than <see cref="FeedServiceOptions.HealthyLag"/> events behind;
/// degraded when an event is parked, or failed and comes again; healthy otherwise. The data hold the lag of each handler, counted to one more than is healthy,
/// and its parked events. A database that does not answer is an exception, which the host reports as a failure. Also true where the feed service runs elsewhere.
/// </remarks>
public sealed class FeedHealthCheck : IHealthCheck
{
    private readonly IServiceScopeFactory scopes;
    private readonly FeedServiceOptions options;

    /// <summary>Makes the check.</summary>
    /// <param name="scopes">Makes a scope for each look.</param>
    /// <param name="options">Says how far behind is healthy; those of <c>ml.AddFeedService</c>.</param>
    public FeedHealthCheck(IServiceScopeFactory scopes, FeedServiceOptions? options = null)
    {
        this.scopes = Guard.Against.Null(scopes);
        this.options = options ?? new FeedServiceOptions();
    }

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(context);
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var checkpoints = scope.ServiceProvider.GetRequiredService<IFeedCheckpoints>();
            var kept = new List<FeedCheckpoint>();
            foreach (var handler in scope.ServiceProvider.GetServices<IFeedHandler>())
            {
                kept.Add(await checkpoints.GetAsync(handler.Name, cancellationToken).ConfigureAwait(false));
            }

            var last = kept.Count == 0 ? 0 : kept.Min(static k => k.Position);
            var waiting = kept.Count == 0
                ? []
                : await scope.ServiceProvider.GetRequiredService<IEventFeed>().ReadAsync(last, options.HealthyLag + 1, cancellationToken).ConfigureAwait(false);
            return Result(kept, waiting, context.Registration.FailureStatus);
        }
    }

    private HealthCheckResult Result(List<FeedCheckpoint> kept, IReadOnlyList<FeedEvent> waiting, HealthStatus failure)
    {
        var (data, longest) = (new Dictionary<string, object>(StringComparer.Ordinal), 0);
        foreach (var checkpoint in kept)
        {
            var lag = waiting.Count(e => e.Position > checkpoint.Position);
            longest = Math.Max(longest, lag);
            data[checkpoint.Handler + ".lag"] = lag;
            data[checkpoint.Handler + ".parked"] = checkpoint.Parked.Count;
        }

        return longest > options.HealthyLag ? new HealthCheckResult(failure, "A feed handler is far behind.", null, data)
            : kept.Exists(static k => k.Parked.Count > 0) ? HealthCheckResult.Degraded("A feed handler gave up events: replay or drop them.", null, data)
            : kept.Exists(static k => k.Retry is not null) ? HealthCheckResult.Degraded("An event failed and comes again.", null, data)
            : HealthCheckResult.Healthy("The feed handlers keep up.", data);
    }
}
