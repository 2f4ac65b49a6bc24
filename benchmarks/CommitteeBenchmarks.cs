using System.Collections.Generic;
using BenchmarkDotNet.Attributes;
using MutualLearning.Benchmarks.Ballots;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting;

namespace MutualLearning.Benchmarks;

/// <summary>Committees from approvals: a large vote, and a small one that is searched to the end.</summary>
[MemoryDiagnoser]
public class CommitteeBenchmarks
{
    private Profile large = null!;
    private Profile small = null!;

    /// <summary>The ballots of the side-by-side benchmark.</summary>
    [GlobalSetup]
    public void Count()
    {
        large = new GeneratedBallots(100_000, 50, 20_260_106, BallotKind.Approval).ToProfile();
        small = new GeneratedBallots(60, 16, 20_260_107, BallotKind.Approval).ToProfile();
    }

    /// <summary>100,000 ballots on 50 options, 10 seats.</summary>
    /// <param name="rule">The rule.</param>
    [Benchmark]
    [Arguments("seqpav")]
    [Arguments("seqphragmen")]
    [Arguments("equal-shares")]
    [Arguments("av")]
    [Arguments("seqcc")]
    [Arguments("revseqpav")]
    public Verdict Large(string rule) => Run(rule, large, 10);

    /// <summary>60 ballots on 16 options, 5 seats.</summary>
    /// <param name="rule">The rule.</param>
    [Benchmark]
    [Arguments("pav")]
    [Arguments("cc")]
    [Arguments("monroe")]
    public Verdict Small(string rule) => Run(rule, small, 5);

    private static Verdict Run(string rule, Profile profile, int seats)
    {
        VotingRules.BuiltIn.TryGet(rule, out var found);
        return found!.Evaluate(new DecisionRuleContext(profile, new Dictionary<string, string>()) { Seats = seats });
    }
}
