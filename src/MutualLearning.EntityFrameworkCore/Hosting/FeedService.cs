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
    IServiceScopeFactory scopes, FeedServiceOptions options, TimeProvider time, ILogger<FeedService> logger) : BackgroundService
{
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

    private Task RunFeedAsync(CancellationToken stoppingToken) => new Repeating(options, time, logger).RunAsync(
        async token => await RunAsync(token).ConfigureAwait(false) > 0 ? Duration.Zero : options.PollingInterval,
        (exception, failures, wait) => logger.RunFailed(exception, failures, wait),
        stoppingToken);

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await Runner(scope.ServiceProvider).RunOnceAsync(cancellationToken).ConfigureAwait(false);
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
