using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Ballots;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting;

namespace MutualLearning.Benchmarks;

/// <summary>Counts in rounds, from a built profile of 100,000 full rankings of 20 options to the verdict.</summary>
[MemoryDiagnoser]
public class RoundsBenchmarks
{
    private static readonly Profile Ballots = new GeneratedBallots(100_000, 20, 20_260_101, BallotKind.Full).ToProfile();

    private readonly DecisionRuleContext oneSeat = new(Ballots, new Dictionary<string, string>());
    private readonly DecisionRuleContext fourSeats = new(Ballots, new Dictionary<string, string>()) { Seats = 4 };

    /// <summary>Instant runoff.</summary>
    /// <returns>The verdict.</returns>
    [Benchmark]
    public Verdict InstantRunoff() => Rule("irv").Evaluate(oneSeat);

    /// <summary>The Scottish count of four seats.</summary>
    /// <returns>The verdict.</returns>
    [Benchmark]
    public Verdict ScottishStv() => Rule("scottish-stv").Evaluate(fourSeats);

    /// <summary>Meek's count of four seats.</summary>
    /// <returns>The verdict.</returns>
    [Benchmark]
    public Verdict MeekStv() => Rule("meek-stv").Evaluate(fourSeats);

    private static DecisionRule Rule(string name) => VotingRules.BuiltIn.TryGet(name, out var rule) ? rule : throw new KeyNotFoundException(name);
}
