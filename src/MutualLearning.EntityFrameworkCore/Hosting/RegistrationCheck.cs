using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.EntityFrameworkCore.ReadModels;
using MutualLearning.Practices;
using MutualLearning.Slices;

namespace MutualLearning.EntityFrameworkCore.Hosting;

/// <summary>Looks at the start of a host whether what was registered fits together, so that no visitor is the first to find that it does not.</summary>
internal sealed class RegistrationCheck(IServiceProvider services) : IHostedService
{
    // Nothing of a scope is made: what a host has there, such as its context, may need a request.
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<DecisionRules>();
        _ = services.GetRequiredService<ContributionKinds>();
        _ = services.GetRequiredService<PracticeCatalogue>();
        _ = services.GetRequiredService<EventCatalogue>();
        CheckLists();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void CheckLists()
    {
        var uses = services.GetServices<ReadModelsInUse>().ToList();
        if (uses.Count == 0)
        {
            if (services.GetServices<SliceList>().FirstOrDefault() is { } list)
            {
                throw new InvalidOperationException($"ml.AddList of the slice '{list.Kind}' needs ml.UseReadModels<TContext>(), which keeps the lists.");
            }
        }
        else if (services.GetService<FeedServiceOptions>() is null && !uses.Exists(static u => u.FedElsewhere))
        {
            throw new InvalidOperationException(
                "ml.UseReadModels is there, and nothing that brings events to the lists: they would stay as they are. "
                + "Add ml.AddFeedService(), or say by ml.UseReadModels<TContext>(fedElsewhere: true) that another process, or a FeedRunner of yours, does it.");
        }
    }

    /// <summary>Says that lists are read from tables, and whether somebody else brings the events to them.</summary>
    internal sealed record ReadModelsInUse(bool FedElsewhere);
}
