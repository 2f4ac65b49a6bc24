using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Streams.Feeds;
using MutualLearning.Testing;

namespace Host;

/// <summary>The conformance kits, over what the library registers by itself.</summary>
internal static class Kits
{
    private static readonly string[] OnProposals =
    [
        "simple-majority", "absolute-majority", "super-majority:threshold=3/4,base=cast", "consensus", "consent", "lazy-consensus",
        "apache-3-plus-1", "advice:decider=p0", "delegated:decider=p0",
    ];

    private static readonly string[] OnOptions = ["plurality", "approval", "cumulative:budget=5"];

    public static async Task<int> RunAsync()
    {
        using var provider = new ServiceCollection().AddMutualLearning().BuildServiceProvider();
        using var scope = provider.CreateScope();
        var services = scope.ServiceProvider;
        List<ConformanceKit> kits = [new Store(services), new Feed(services), new Checkpoints(services), new Keys(services)];
        kits.AddRange(OnProposals.Concat(OnOptions).Select(text => new Ballots(services, text)));
        var run = 0;
        foreach (var kit in kits)
        {
            foreach (var check in kit.Checks)
            {
                await kit.RunAsync(check);
                run++;
            }
        }

        return run;
    }

    private sealed class Store(IServiceProvider services) : EventStoreConformance
    {
        protected override int RaceRounds => 100;

        protected override Task<IEventStore> OpenAsync() => Task.FromResult(services.GetRequiredService<IEventStore>());
    }

    private sealed class Feed(IServiceProvider services) : EventFeedConformance
    {
        protected override Task<IEventStore> OpenStoreAsync() => Task.FromResult(services.GetRequiredService<IEventStore>());

        protected override Task<IEventFeed> OpenFeedAsync() => Task.FromResult(services.GetRequiredService<IEventFeed>());
    }

    private sealed class Checkpoints(IServiceProvider services) : FeedCheckpointsConformance
    {
        protected override Task<IFeedCheckpoints> OpenAsync() => Task.FromResult(services.GetRequiredService<IFeedCheckpoints>());
    }

    private sealed class Keys(IServiceProvider services) : PseudonymKeysConformance
    {
        protected override Task<IPseudonymKeys> OpenAsync() => Task.FromResult(services.GetRequiredService<IPseudonymKeys>());
    }

    private sealed class Ballots(IServiceProvider services, string text) : DecisionRuleConformance
    {
        private readonly RuleSpec spec = RuleSpec.TryParse(text, out var read) ? read! : throw new FormatException(text);

        protected override DecisionRule Rule => services.GetRequiredService<DecisionRules>().All.Single(r => r.Id.Name == spec.Name);

        protected override IReadOnlyList<RuleSpec> Specs => [spec];

        protected override IReadOnlyList<BallotForm> Forms =>
            OnOptions.Contains(text) ? [BallotForm.None, BallotForm.Ranking, BallotForm.Approval, BallotForm.Score] : [BallotForm.None];

        protected override bool AsksForAdvice => spec.Name == "advice";

        protected override int Rounds => 50;
    }
}
