using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MutualLearning.Privacy;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Sweeps keys at the start and then now and then, each time in a scope of its own.</summary>
internal sealed class KeySweeping(IServiceScopeFactory scopes, FeedServiceOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Goes on until it is stopped. Never throws.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var wait = options.KeySweepInterval;
                try
                {
                    Tell(await SweepAsync(stoppingToken).ConfigureAwait(false));
                    failures = 0;
                }
#pragma warning disable CA1031 // Whatever failed, the service outlives it.
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    wait = options.WaitAfter(++failures);
                    logger.SweepFailed(exception, failures, wait);
                }

                await Task.Delay(wait.ToTimeSpan(), time, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (stoppingToken.IsCancellationRequested)
            {
                logger.Stopped(exception is OperationCanceledException ? null : exception);
            }
        }
    }

    private async Task<KeySweepResult> SweepAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return await scope.ServiceProvider.GetRequiredService<KeySweep>().RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private void Tell(KeySweepResult swept)
    {
        if (swept.Destroyed > 0)
        {
            logger.Swept(swept.Destroyed);
        }

        if (swept.Unclear > 0)
        {
            logger.LeftAlone(swept.Unclear);
        }
    }
}
