using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MutualLearning.Privacy;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Runs the feed handlers of a host for as long as it runs: each run in a scope of its own, and after the last event a pause. Beside them it sweeps keys.</summary>
internal sealed class FeedService(
    IServiceScopeFactory scopes, FeedServiceOptions options, FeedSignal signal, FeedGauges gauges, TimeProvider time, ILogger<FeedService> logger) : BackgroundService
{
    private Task appended = Task.CompletedTask;
    private int idle;

    // What is wrong with the registrations must stop the host at its start, and not be tried again for ever.
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            _ = Runner(scope.ServiceProvider);
            _ = scope.ServiceProvider.GetRequiredService<KeySweep>();
        }

        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(RunFeedAsync(stoppingToken), new KeySweeping(scopes, options, time, logger).RunAsync(stoppingToken));

    private Task RunFeedAsync(CancellationToken stoppingToken) => new Repeating(options, time, logger, signal).RunAsync(
        RunAsync,
        (exception, failures, wait) => logger.RunFailed(exception, failures, wait),
        stoppingToken);

    private async Task<Duration> RunAsync(CancellationToken cancellationToken)
    {
        // An append within a transaction of the host is seen only once that has been committed.
        if (appended.IsCompleted)
        {
            (appended, idle) = (signal.Next, 0);
        }

        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var state = await FeedLooking.SeeAsync(scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
            gauges.Show(state);
            var look = FeedLooking.Of(state);
            var passed = look == FeedLook.Idle ? 0 : await Runner(scope.ServiceProvider).RunOnceAsync(cancellationToken).ConfigureAwait(false);
            idle = passed > 0 || look is FeedLook.Retries or FeedLook.Unknown ? 0 : idle + 1;
            return passed > 0 ? Duration.Zero : options.WaitWhileIdle(idle);
        }
    }

    private FeedRunner Runner(IServiceProvider services)
    {
        var feedOptions = services.GetRequiredService<FeedOptions>();
        return new FeedRunner(
            services.GetRequiredService<IEventFeed>(),
            new LoggedCheckpoints(services.GetRequiredService<IFeedCheckpoints>(), feedOptions.MaxParked, logger),
            services.GetRequiredService<IEnumerable<IFeedHandler>>(),
            services.GetRequiredService<IClock>(),
            feedOptions);
    }
}
