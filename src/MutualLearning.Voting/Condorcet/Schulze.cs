using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>schulze</c>: the options whose strongest path to each other one is at least as strong as that back; also called beat path.</summary>
/// <remarks>
/// A path is as strong as its weakest victory. Parameter <c>strength</c>: <c>winning</c> (the default: the ballots for the winning
/// side) or <c>margins</c> (by how many more). The ranking takes the unbeaten options out again and again. Source: Schulze, A New
/// Monotonic, Clone-Independent, Reversal Symmetric, and Condorcet-Consistent Single-Winner Election Method (2011), section 2; here
/// a victory of equal strength is equal, whatever its minority.
/// </remarks>
internal sealed class Schulze : VotingRule
{
    /// <inheritdoc/>
    public override RuleId Id => new("schulze", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "strength") ?? ParameterCheck.Word(parameters, "strength", "winning", "margins");

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(Guard.Against.Null(context), Count, Against, PathsTable);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, result) => new CertifyPaths(proof).Schulze(result));

    private static TallyResult Count(PairwiseCase asked)
    {
        var (_, paths) = Paths(asked);
        var options = asked.Options;
        return asked.Layered((a, b) => paths[(a * options) + b] > paths[(b * options) + a]);
    }

    private static (long[] Strengths, long[] Paths) Paths(PairwiseCase asked)
    {
        var strengths = Strengths.Of(asked.Pairs, asked.Margins);
        return (strengths, StrongestPaths.Of(strengths, asked.Options, asked.Profile));
    }

    private static Func<int, int, Statement> Against(PairwiseCase asked)
    {
        var (_, paths) = Paths(asked);
        return (option, other) =>
        {
            var (there, back) = (paths[(option * asked.Options) + other], paths[(other * asked.Options) + option]);
            return there >= back
                ? Statement.Of(there == back ? CondorcetReasons.BeatPathLevel : CondorcetReasons.BeatPath, asked.Name(option), asked.Name(other), Both(there, back))
                : Statement.Of(CondorcetReasons.BeatPath, asked.Name(other), asked.Name(option), Both(back, there));
        };
    }

    private static string Both(long a, long b) => PairwiseCase.Text(a) + " to " + PairwiseCase.Text(b);

    private static ExplanationTable PathsTable(PairwiseCase asked, int winner)
    {
        var (strengths, paths) = Paths(asked);
        var rows = ValueList<ValueList<string>>.Empty;
        for (var other = 0; other < asked.Options; other++)
        {
            if (other != winner)
            {
                var (there, back) = (Path(winner, other), Path(other, winner));
                rows = rows.Add([there.Names, there.Strength, back.Names, back.Strength]);
            }
        }

        return new(Statement.Of(CondorcetReasons.PathsTable, asked.Name(winner)), ["there", "strength", "back", "strength back"], rows);

        (string Names, string Strength) Path(int from, int to)
        {
            var strength = paths[(from * asked.Options) + to];
            var path = strength == 0 ? [] : Strengths.Path(strengths, asked.Options, from, to, strength);
            return (string.Join(" > ", asked.Profile.Names(path)), PairwiseCase.Text(strength));
        }
    }
}
