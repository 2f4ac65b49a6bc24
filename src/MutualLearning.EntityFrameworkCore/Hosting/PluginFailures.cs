using System;
using System.Diagnostics.Tracing;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Writes to the log of the host what the library says of plug-ins that failed: which one, and where. Not the message of what was thrown, in which anything may stand.</summary>
internal sealed class PluginFailures(ILogger<PluginFailures> logger) : IHostedService, IDisposable
{
    private Listener? listener;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener = new Listener();
        listener.Begin(logger);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => Interlocked.Exchange(ref listener, null)?.Dispose();

    private sealed class Listener : EventListener
    {
        private const int Threw = 1;
        private const int Overran = 2;

        // Sources are announced by the base class before this one has anything to write to.
        private ILogger? logger;

        public void Begin(ILogger target)
        {
            logger = target;
            foreach (var source in EventSource.GetSources())
            {
                OnEventSourceCreated(source);
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (logger is not null && string.Equals(eventSource.Name, "MutualLearning", StringComparison.Ordinal))
            {
                EnableEvents(eventSource, EventLevel.Error);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData is { EventId: Threw, Payload: [string thrower, _, string stack] })
            {
                logger?.PluginThrew(thrower, stack);
            }
            else if (eventData is { EventId: Overran, Payload: [string slow, string problem] })
            {
                logger?.PluginOverran(slow, problem);
            }
        }
    }
}
