using System.Collections.Generic;
using MutualLearning.Decisions;
using MutualLearning.Voting.Committees;
using MutualLearning.Voting.Condorcet;
using MutualLearning.Voting.Rounds;
using MutualLearning.Voting.Scores;

namespace MutualLearning.Voting;

/// <summary>The voting rules of this package.</summary>
public static class VotingRules
{
    /// <summary>The rules of the core and of this package together.</summary>
    public static DecisionRules BuiltIn { get; } = new([.. DecisionRules.Standard(), .. All()]);

    /// <summary>The rules, for a host that makes its own collection.</summary>
    /// <returns>The rules, without those of the core.</returns>
    public static IReadOnlyList<DecisionRule> All() => Kept.Rules;

    // The same ones for whoever asks: added a second time they are no others.
    private static class Kept
    {
        public static readonly IReadOnlyList<DecisionRule> Rules = System.Array.AsReadOnly<DecisionRule>(
        [
            new CondorcetWinner(),
            new Copeland(),
            new Minimax(),
            new Schulze(),
            new RankedPairs(),
            new SplitCycle(),
            new Smith(),
            new Schwartz(),
            new KemenyYoung(),
            new Borda(),
            new Nanson(),
            new Baldwin(),
            new Black(),
            new ApprovalCommittee(),
            new SatisfactionApproval(),
            new ProportionalApproval(),
            new SequentialProportionalApproval(),
            new ReverseProportionalApproval(),
            new SainteLagueApproval(),
            new SequentialSainteLague(),
            new GeometricApproval(),
            new CoverageCommittee(),
            new SequentialCoverage(),
            new LexicographicCoverage(),
            new AdamsApproval(),
            new SequentialPhragmen(),
            new MinimaxPhragmen(),
            new LeximaxPhragmen(),
            new PhragmenEnestroem(),
            new MaximinSupportMethod(),
            new EqualSharesMethod(),
            new Monroe(),
            new GreedyMonroe(),
            new MinimaxApprovalCommittee(),
            new LexicographicMinimaxApproval(),
            new ConsensusCommittee(),
            new LeastPopularElimination(),
            new TrivialCommittee(),
            new DHondt(),
            new SainteLague(),
            new HareNiemeyer(),
            new GreedyBudget(),
            new InstantRunoff(),
            new Benham(),
            new ScottishStv(),
            new MeekStv(),
            new TwoRound(),
            new Bucklin(),
            new ScoreVoting(),
            new Star(),
            new MajorityJudgment(),
            new Quadratic(),
            new WeightedCriteria(),
            new AllocatedScore(),
            new SequentiallySpentScore(),
            new ReweightedRange(),
        ]);
    }
}
