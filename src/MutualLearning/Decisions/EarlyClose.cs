using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Whether a decision may close before its deadline: nothing that those who vote, advise and object may still do can change what comes of it.</summary>
/// <remarks>
/// They may vote, change or take back a ballot unless ballots are final, raise an objection and settle one; a tie may be broken by what is yet to be recorded, and
/// people may be recorded as present. That somebody puts a new version is not asked: it begins the vote anew.
/// </remarks>
internal static class EarlyClose
{
    public static bool IsCertain(Decision decision, DecisionRules rules, WorkBudget work)
    {
        var declared = decision.Declaration!;

        // While secret ballots are missing, whether they matter would tell what the others say. And the first objection turns the decision into another vote.
        if (SecretTurnout.IsIncomplete(decision) || (declared is { VotePeriod: not null, Fallback: not null } && MayObject(decision)))
        {
            return false;
        }

        return Holds(decision, declared.Rule, rules, work) is { } verdict
            && (verdict.Kind != VerdictKind.NotDecided || declared.Fallback is not { } fallback || Holds(decision, fallback, rules, work) is not null);
    }

    // The verdict of a rule that is the same in every way that is left; null where it is not certain.
    private static Verdict? Holds(Decision decision, RuleSpec spec, DecisionRules rules, WorkBudget work)
    {
        Verdict? verdict = null;
        foreach (var future in Futures(decision, spec, rules))
        {
            var settled = SettledTest.RunUnder(future, spec, rules, work);
            if (!settled.IsSettled || (verdict is not null && !verdict.ComesTo(settled.Verdict!)))
            {
                return null;
            }

            verdict ??= settled.Verdict;
        }

        return verdict is null || AwaitsLot(decision.Declaration!, verdict) ? null : verdict;
    }

    private static IEnumerable<Decision> Futures(Decision decision, RuleSpec spec, DecisionRules rules)
    {
        foreach (var present in Presence(decision, spec, rules))
        {
            yield return present;

            // The rules of the library that choose among options do not look at objections.
            if (present.Declaration!.Options.Count > 0 && IsBuiltIn(spec, rules))
            {
                continue;
            }

            if (MayObject(present))
            {
                yield return present with { Objections = present.Objections.Add(new Objection(present.Objections.Count + 1, default, "-", null)) };
            }

            if (present.Objections.Any(static o => o.Settled is null))
            {
                yield return present with { Objections = present.Objections.Select(static o => o with { Settled = o.Settled ?? "-" }) };
            }
        }
    }

    // Those who are present count only where it is declared.
    private static IEnumerable<Decision> Presence(Decision decision, RuleSpec spec, DecisionRules rules)
    {
        yield return decision;
        var declared = decision.Declaration!;
        if (!IsBuiltIn(spec, rules) || spec.Parameters.Values.Contains("present", StringComparer.Ordinal)
            || (declared.QuorumTerms is { } terms && (terms.Counts == QuorumBase.Present || terms.Of == QuorumBase.Present)))
        {
            yield return decision with { Present = ValueList<PersonId>.Empty };
            yield return decision with { Present = declared.Electorate };
        }
    }

    private static bool IsBuiltIn(RuleSpec spec, DecisionRules rules) => rules.TryGet(spec.Name, out var rule) && RuleRunner.IsBuiltIn(rule);

    private static bool MayObject(Decision decision) => decision.Electors.Count + decision.Advisers.Count > 0;

    private static bool AwaitsLot(DecisionDeclaration declared, Verdict verdict) =>
        string.Equals(verdict.Reason, VerdictReasons.SeedMissing.Code, StringComparison.Ordinal)
        || (verdict.Result is { IsTied: true } && declared.Ties is { } ties && ties.Steps.Any(step => step switch
        {
            TieStep.Chair => ties.ChairOrder.Count == 0,
            TieStep.Drawn => ties.DrawnOrder.Count == 0,
            TieStep.Lot => ties.Seed.Length == 0,
            _ => false,
        }));
}
