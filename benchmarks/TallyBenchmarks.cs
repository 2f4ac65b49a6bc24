using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Ballots;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting;

namespace MutualLearning.Benchmarks;

/// <summary>Rules on pairs from a built profile, whole verdicts; <c>DOTNET_PROCESSOR_COUNT=1</c> for one thread.</summary>
[MemoryDiagnoser]
public class TallyBenchmarks
{
    private readonly Dictionary<string, DecisionRuleContext> contexts = new(StringComparer.Ordinal);

    [GlobalSetup]
    public void Setup()
    {
        contexts["100,000 x 20"] = Context(new(100_000, 20, 20260101, BallotKind.Full));
        contexts["1,000,000 x 10"] = Context(new(1_000_000, 10, 20260102, BallotKind.Full));
        contexts["1,000 x 500"] = Context(new(1_000, 500, 20260103, BallotKind.Full));
        contexts["10,000 x 30 in a cycle"] = Context(new(10_000, 30, 20260108, BallotKind.Cyc));
    }

    [Benchmark]
    [Arguments("100,000 x 20")]
    [Arguments("1,000,000 x 10")]
    [Arguments("1,000 x 500")]
    public Verdict Schulze(string ballots) => Evaluate("schulze", ballots);

    [Benchmark]
    [Arguments("10,000 x 30 in a cycle")]
    public Verdict RankedPairs(string ballots) => Evaluate("ranked-pairs", ballots);

    [Benchmark]
    [Arguments("100,000 x 20")]
    public Verdict Kemeny(string ballots) => Evaluate("kemeny", ballots);

    private static DecisionRuleContext Context(GeneratedBallots ballots) => new(ballots.ToProfile(), new Dictionary<string, string>(StringComparer.Ordinal));

    private Verdict Evaluate(string name, string ballots) =>
        VotingRules.BuiltIn.TryGet(name, out var rule) ? rule.Evaluate(contexts[ballots]) : throw new ArgumentOutOfRangeException(nameof(name));
}
