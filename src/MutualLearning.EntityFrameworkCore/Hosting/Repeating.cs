using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Does something again and again until it is stopped, with a pause after each time and a longer one after failures.</summary>
internal sealed class Repeating(FeedServiceOptions options, TimeProvider time, ILogger logger, FeedSignal? signal = null)
{
    /// <summary>Goes on until it is stopped. Never throws.</summary>
    /// <param name="work">Does it once, and says how long to pause; the signal cuts the pause down to the polling interval.</param>
    /// <param name="failed">Says that it failed: why, how many times in a row, and how long the pause is.</param>
    /// <param name="stoppingToken">Stops it.</param>
    public async Task RunAsync(Func<CancellationToken, Task<Duration>> work, Action<Exception, int, Duration> failed, CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                Duration wait;
                var woken = signal?.Next;
                try
                {
                    wait = await work(stoppingToken).ConfigureAwait(false);
                    failures = 0;
                }
#pragma warning disable CA1031 // Whatever failed, the service outlives it.
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
                {
                    wait = options.WaitAfter(++failures);
                    woken = null;
                    failed(exception, failures, wait);
                }

                await PauseAsync(wait, woken, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (stoppingToken.IsCancellationRequested)
            {
                logger.Stopped(exception is OperationCanceledException ? null : exception);
            }
        }
    }

    private async Task PauseAsync(Duration wait, Task? woken, CancellationToken stoppingToken)
    {
        var least = woken is null ? wait : Duration.Min(wait, options.PollingInterval);
        await Task.Delay(least.ToTimeSpan(), time, stoppingToken).ConfigureAwait(false);
        if (woken is null || wait == least)
        {
            return;
        }

        using var rest = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(Task.Delay((wait - least).ToTimeSpan(), time, rest.Token), woken).ConfigureAwait(false);
        await rest.CancelAsync().ConfigureAwait(false);
        stoppingToken.ThrowIfCancellationRequested();
    }
}
