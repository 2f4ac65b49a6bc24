using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Says what an outcome hangs on: how many ballots, which rule, what leaving out means, how ties are broken.</summary>
public static class Robustness
{
    /// <summary>Looks at a verdict from all sides.</summary>
    /// <param name="context">What the rule looks at, with its parameters.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="rules">The rules that are known; those that work without parameters are asked too.</param>
    /// <returns>
    /// The report. Cost: the rule and each other rule once or twice, and, where the margin has no formula, the rule some hundred times.
    /// </returns>
    public static RobustnessReport Of(DecisionRuleContext context, IDecisionRule rule, DecisionRules rules)
    {
        Guard.Against.Null(context);
        var own = Ask(Guard.Against.Null(rule), context);
        var flips = Flips(context, rule, Guard.Against.Null(rules), own);
        var margin = own?.Result is { Winners.Count: > 0 } ? Margin(context, rule) : null;
        var leavingOut = HangsOn(SensitivityReasons.NotCompared) || HangsOn(SensitivityReasons.BelowRanked);
        var ladder = HangsOn(SensitivityReasons.TiesStand);
        return new RobustnessReport(margin, flips, leavingOut, ladder, Lines(margin, flips, leavingOut, ladder));

        bool HangsOn(MessageCode code) => PolicyChanges.Of(context, quorum: null).Any(change => change.Code.Equals(code) && !IsSame(own, Ask(rule, change.Context)));
    }

    private static VictoryMargin? Margin(DecisionRuleContext context, IDecisionRule rule)
    {
        var untied = new DecisionRuleContext(context.Profile!, context.Parameters) { Seats = context.Seats, Unranked = context.Unranked };
        if (Ask(rule, untied) is not { Result: { Winners.Count: > 0 } result } verdict)
        {
            return null;
        }

        if (result.IsTied)
        {
            return new VictoryMargin(0, 0, Statement.Of(RobustnessReasons.Tied));
        }

        int[] winners = [.. result.Winners.Select(place => untied.Profile!.IndexOf(place[0]))];
        var (least, isExact) = MarginBounds.Least(rule, untied, winners);
        var most = isExact ? least : MarginSearch.Most(untied, winners, other => Ask(rule, other) is { } changed && changed.ComesTo(verdict));
        return new VictoryMargin(least, most, How(least, most, untied.Profile!.BallotCount));
    }

    private static Statement How(long least, long? most, long all) =>
        most is null && least <= 1 ? Statement.Of(RobustnessReasons.MarginUnknown)
        : most is null ? Statement.Of(RobustnessReasons.MarginAtLeast, Text(least), Text(all))
        : most == least ? Statement.Of(RobustnessReasons.Margin, Text(least), Text(all))
        : Statement.Of(RobustnessReasons.MarginBetween, Text(least), Text(all), Text(most.Value));

    private static Log<FlipRow> Flips(DecisionRuleContext context, IDecisionRule rule, DecisionRules rules, Verdict? own)
    {
        var declared = context.Parameters.Aggregate(new RuleSpec(rule.Id.Name), static (spec, pair) => spec.With(pair.Key, pair.Value));
        var rows = Log<FlipRow>.Empty;
        foreach (var spec in FlipTest.Alternatives(rules, declared))
        {
            if (rules.TryGet(spec.Name, out var other) && Ask(other, context.With(spec.Parameters)) is { } verdict && Fits(context, verdict))
            {
                rows = rows.Add(new FlipRow(spec, verdict, !IsSame(own, verdict)));
            }
        }

        return rows;
    }

    // One that cannot read such ballots, or is for the other sort of question, has nothing to say.
    private static bool Fits(DecisionRuleContext context, Verdict verdict) => context.Options.Count > 0
        ? verdict.Result is not null
        : !string.Equals(verdict.Reason, VerdictReasons.NoOptions.Code, StringComparison.Ordinal);

    private static bool IsSame(Verdict? one, Verdict? other) => one is null ? other is null : other is not null && one.ComesTo(other);

    private static Verdict? Ask(IDecisionRule rule, DecisionRuleContext context)
    {
        RuleRunner.TryEvaluate(rule, context, out var verdict);
        return verdict;
    }

    private static Log<Statement> Lines(VictoryMargin? margin, Log<FlipRow> flips, bool leavingOut, bool ladder)
    {
        var lines = margin is null ? Log<Statement>.Empty : [margin.How];
        var differ = flips.Where(static f => f.Differs).Select(static f => f.Rule.ToString()).ToList();
        if (flips.Count > 0)
        {
            lines = lines.Add(differ.Count == 0
                ? Statement.Of(RobustnessReasons.NoFlips, Text(flips.Count))
                : Statement.Of(RobustnessReasons.Flips, Text(differ.Count), Text(flips.Count), string.Join(", ", differ)));
        }

        lines = leavingOut ? lines.Add(Statement.Of(RobustnessReasons.LeavingOut)) : lines;
        return ladder ? lines.Add(Statement.Of(RobustnessReasons.Ladder)) : lines;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
