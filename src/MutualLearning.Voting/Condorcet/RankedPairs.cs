using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Condorcet;

/// <summary><c>ranked-pairs</c>: victories in pairs are locked from the strongest to the weakest unless they close a cycle; also called Tideman.</summary>
/// <remarks>
/// Parameter <c>strength</c>: <c>winning</c> (the default: the ballots for the winning side) or <c>margins</c> (by how many more); of
/// equally strong victories that over the smaller minority is the stronger. Those equal in both come up at once: they are all locked
/// except those on a cycle of them and the locked ones, so that no order decides. The ranking takes the options with nobody locked over
/// them out again and again. Source: Tideman, Independence of Clones as a Criterion for Voting Rules (1987), section 4; Zavist and
/// Tideman, Complete Independence of Clones in the Ranked Pairs Rule (1989), for why ties need care.
/// </remarks>
internal sealed class RankedPairs : VotingRule
{
    // As many arcs as 30 options have.
    private const int MaxRows = 435;

    /// <inheritdoc/>
    public override RuleId Id => new("ranked-pairs", 1);

    /// <inheritdoc/>
    public override Verdict Evaluate(DecisionRuleContext context) => PairwiseRule.Evaluate(Guard.Against.Null(context), Count);

    /// <inheritdoc/>
    public override Refusal? CheckParameters(IReadOnlyDictionary<string, string> parameters) =>
        ParameterCheck.Names(Guard.Against.Null(parameters), "strength") ?? ParameterCheck.Word(parameters, "strength", "winning", "margins");

    /// <inheritdoc/>
    public override bool IsSettled(DecisionRuleContext context, Rational missing) =>
        SettlingPairs.ByCondorcetWinner(Guard.Against.Null(context), missing);

    /// <inheritdoc/>
    public override Explanation Explain(DecisionRuleContext context) => PairwiseRule.Explain(Guard.Against.Null(context), Count, Against, ArcsTable);

    /// <inheritdoc/>
    public override Certificate? Certify(DecisionRuleContext context) =>
        CertifyPairs.Of(this, Guard.Against.Null(context), Count, static (proof, _) => new CertifySets(proof).RankedPairs(Arcs(proof.Asked)));

    private static TallyResult Count(PairwiseCase asked)
    {
        var locked = Arcs(asked).Locked;
        return asked.Layered((a, b) => locked[a, b]);
    }

    private static RankedArcs Arcs(PairwiseCase asked) => new(asked.Pairs, Strengths.Of(asked.Pairs, asked.Margins), asked.Profile);

    private static Func<int, int, Statement> Against(PairwiseCase asked)
    {
        var locked = new long[asked.Options * asked.Options];
        foreach (var arc in Arcs(asked).Arcs)
        {
            locked[(arc.From * asked.Options) + arc.To] = arc.IsLocked ? 1 : 0;
        }

        return (option, other) => Strengths.Path(locked, asked.Options, option, other, 1) is { Length: > 0 } path
            ? Statement.Of(CondorcetReasons.LockedPath, asked.Name(option), asked.Name(other), string.Join(" > ", asked.Profile.Names(path)))
            : Statement.Of(CondorcetReasons.NoLockedPath, asked.Name(option), asked.Name(other));
    }

    private static ExplanationTable ArcsTable(PairwiseCase asked, int winner)
    {
        var rows = ValueList<ValueList<string>>.Empty;
        foreach (var arc in Arcs(asked).Arcs)
        {
            if (rows.Count == MaxRows)
            {
                break;
            }

            rows = rows.Add([asked.Name(arc.From), asked.Name(arc.To), PairwiseCase.Text(arc.Strength), PairwiseCase.Text(arc.Minority), arc.IsLocked ? "locked" : "dropped"]);
        }

        return new(Statement.Of(CondorcetReasons.ArcsTable), ["option", "over", "strength", "minority", "what became of it"], rows);
    }
}
