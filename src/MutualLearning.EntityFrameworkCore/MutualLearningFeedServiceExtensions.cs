using System;
using System.Linq;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using MutualLearning;
using MutualLearning.EntityFrameworkCore.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Runs feed handlers in the background of a host.</summary>
public static class MutualLearningFeedServiceExtensions
{
    /// <summary>
    /// Adds a background service that brings committed events to the handlers of <c>AddFeedHandler</c>, as long as the host runs. At its
    /// start and every ten minutes it destroys keys that outlived their phase or ballot (<see cref="MutualLearning.Privacy.KeySweep"/>), handlers or not.
    /// It can be called again, to set more.
    /// </summary>
    /// <param name="builder">What collects the parts of the library.</param>
    /// <param name="configure">Sets how long to wait; null for a second.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Handlers that cannot run, such as two of one name, are an exception at the start of the host. A database that is away is not:
    /// the service says so in the log and tries again, later each time. In several processes the handlers run in each of them.
    /// </remarks>
    public static MutualLearningBuilder AddFeedService(this MutualLearningBuilder builder, Action<FeedServiceOptions>? configure = null)
    {
        var services = Guard.Against.Null(builder).Services;
        var options = services.Select(s => s.ImplementationInstance).OfType<FeedServiceOptions>().FirstOrDefault();
        if (options is null)
        {
            options = new FeedServiceOptions();
            services.AddSingleton(options);
            services.TryAddSingleton(TimeProvider.System);
            services.TryAddSingleton<FeedSignal>();
            services.TryAddSingleton<FeedGauges>();
            services.AddPluginFailures();
            services.AddHostedService<FeedService>();
        }

        configure?.Invoke(options);
        return builder;
    }

    internal static void AddPluginFailures(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PluginFailures>());
    }
}
