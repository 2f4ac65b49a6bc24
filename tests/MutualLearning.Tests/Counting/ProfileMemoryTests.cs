using System;
using System.Linq;
using MutualLearning.Benchmarks.Ballots;

namespace MutualLearning.Tests.Counting;

/// <summary>What a profile keeps in memory. Runs alone: what another test keeps meanwhile would be counted too.</summary>
[CollectionDefinition(nameof(ProfileMemoryTests), DisableParallelization = true)]
[Collection(nameof(ProfileMemoryTests))]
public sealed class ProfileMemoryTests
{
    [Fact]
    public void Building_TakesTwoBytesABallotAndOptionAtThePeak()
    {
        const int Ballots = 100_000;
        const int Options = 20;
        var ballots = new GeneratedBallots(Ballots, Options, 1, BallotKind.Full);
        var orders = ballots.Orders().ToList();
        var marks = new int[Options];
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var builder = GeneratedProfiles.NewBuilder(ballots);
        foreach (var order in orders)
        {
            GeneratedProfiles.Mark(ballots, order, marks);
            builder.Add(marks);
        }

        var profile = builder.Build();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;

        kept.Should().BeLessThan(2L * Ballots * Options, "builder and profile together");
        profile.BallotCount.Should().Be(Ballots);
        GC.KeepAlive(builder);
        GC.KeepAlive(orders);
    }
}
