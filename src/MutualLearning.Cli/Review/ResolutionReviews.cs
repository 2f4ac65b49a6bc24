using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Interchange.Importing;
using MutualLearning.Interchange.Scribe;
using MutualLearning.Voting;

namespace MutualLearning.Cli.Review;

/// <summary>What was decided, and what other rules would have said.</summary>
internal sealed class ResolutionReviews(
    ScribeRecord record, IReadOnlyDictionary<int, Decision> decisions, IReadOnlyList<ImportRefusal> refused, IReadOnlyList<RuleSpec>? alternatives)
{
    public List<ResolutionReview> All()
    {
        var undeclared = refused.Where(r => r.Step is DecisionStep { Command: DeclareDecision }).ToDictionary(r => r.Step.Line);
        var reviews = new List<ResolutionReview>(record.Resolutions.Count);
        foreach (var resolution in record.Resolutions)
        {
            var line = resolution.Made.ProposalLine ?? resolution.Made.Line;
            var decision = decisions[line];
            var (declared, verdicts) = decision.Declaration is { } own ? (own, Verdicts(decision, own.Rule)) : Refused(undeclared[line]);
            reviews.Add(new ResolutionReview(
                resolution.Made.Text,
                resolution.Made.Line,
                resolution.Made.IsReworded ? declared.Question : null,
                [.. resolution.Ballots.Select(b => new BallotReview(b.Person.Name, b.AsWritten, b.Comment ?? string.Empty))],
                declared.IsRuleAssumed,
                verdicts[0],
                [.. verdicts.Skip(1)]));
        }

        return reviews;
    }

    private List<VerdictReview> Verdicts(Decision decision, RuleSpec declared)
    {
        var others = alternatives ?? FlipTest.Alternatives(VotingRules.BuiltIn, declared);
        var rows = FlipTest.Run(decision, [.. others.Where(rule => !rule.Equals(declared)).Distinct()], VotingRules.BuiltIn);
        return [.. rows.Select(row => new VerdictReview(row.Rule.ToString(), row.Verdict.Kind.ToString(), row.Verdict.Text, row.Differs))];
    }

    private static (DecisionDeclaration Declared, List<VerdictReview> Verdicts) Refused(ImportRefusal refusal)
    {
        var declared = ((DeclareDecision)((DecisionStep)refusal.Step).Command).Declaration;
        return (declared, [new VerdictReview(declared.Rule.ToString(), nameof(VerdictKind.NotDecided), refusal.Refusal.ToString(), Differs: false)]);
    }
}
