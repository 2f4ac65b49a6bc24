using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MutualLearning.Privacy;
using MutualLearning.Roles;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Sweeps keys at the start and then now and then, each time in a scope of its own.</summary>
internal sealed class KeySweeping(IServiceScopeFactory scopes, FeedServiceOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Goes on until it is stopped. Never throws.</summary>
    public Task RunAsync(CancellationToken stoppingToken) => new Repeating(options, time, logger).RunAsync(
        async token =>
        {
            Tell(await SweepAsync(token).ConfigureAwait(false));
            return options.KeySweepInterval;
        },
        (exception, failures, wait) => logger.SweepFailed(exception, failures, wait),
        stoppingToken);

    private async Task<KeySweepResult> SweepAsync(CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            return scope.ServiceProvider.GetRequiredService<IPseudonymKeys>() is IQuietKeys keys && !await keys.AnyAsync(cancellationToken).ConfigureAwait(false)
                ? new KeySweepResult(0, 0, 0)
                : await scope.ServiceProvider.GetRequiredService<KeySweep>().RunAsync(cancellationToken).ConfigureAwait(false);
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
