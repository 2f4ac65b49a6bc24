using System.Linq;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Ballots;
using MutualLearning.Counting;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Benchmarks;

/// <summary>Ballots that come one at a time: into a count of pairs that keeps none, and into a profile. Figures for each ballot.</summary>
[MemoryDiagnoser]
public class LiveTallyBenchmarks
{
    private const int Count = 100_000;

    private readonly GeneratedBallots ballots = new(Count, 20, 20260101, BallotKind.Full);
    private readonly PairwiseCount pairs = new(20, Unranked.BelowRanked);
    private int[][] marks = [];

    [GlobalSetup]
    public void Setup() => marks = [.. ballots.Orders().Select(order =>
    {
        var ballot = new int[20];
        ballots.Mark(order, ballot);
        return ballot;
    })];

    [Benchmark(OperationsPerInvoke = Count)]
    public long Add()
    {
        foreach (var ballot in marks)
        {
            pairs.Add(ballot);
        }

        return pairs.BallotCount;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public long Change()
    {
        for (var i = 1; i < marks.Length; i++)
        {
            pairs.Change(marks[i - 1], marks[i]);
        }

        return pairs.BallotCount;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public Profile Build()
    {
        var builder = ballots.NewBuilder();
        foreach (var ballot in marks)
        {
            builder.Add(ballot);
        }

        return builder.Build();
    }
}
