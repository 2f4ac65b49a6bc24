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
        var leavingOut = context.Options.Count > 0
            && Ask(rule, Other(context, context.Unranked == Unranked.BelowRanked ? Unranked.NotCompared : Unranked.BelowRanked, context.Ties)) is { } read
            && !IsSame(own, read);
        var ladder = context.Ties.Steps.Count > 0 && Ask(rule, Other(context, context.Unranked, TieLadder.None)) is { } tied && !IsSame(own, tied);
        return new RobustnessReport(margin, flips, leavingOut, ladder, Lines(margin, flips, leavingOut, ladder));
    }

    private static VictoryMargin? Margin(DecisionRuleContext context, IDecisionRule rule)
    {
        var untied = new DecisionRuleContext(context.Profile!, context.Parameters) { Seats = context.Seats, Unranked = context.Unranked };
        if (Ask(rule, untied) is not { Result: { Winners.Count: > 0 } result })
        {
            return null;
        }

        if (result.IsTied)
        {
            return new VictoryMargin(0, 0, Statement.Of(RobustnessReasons.Tied));
        }

        int[] winners = [.. result.Winners.Select(place => untied.Profile!.IndexOf(place[0]))];
        var (least, isExact) = MarginBounds.Least(rule, untied, winners, result);
        var most = isExact ? least : MarginSearch.Most(untied, winners, other => Ask(rule, other)?.Result is { } changed && changed.Winners.Equals(result.Winners));
        return new VictoryMargin(least, most, How(least, most, untied.Profile!.BallotCount));
    }

    private static Statement How(long least, long? most, long all) =>
        most is null ? Statement.Of(RobustnessReasons.MarginAtLeast, Text(least), Text(all))
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

    private static bool IsSame(Verdict? one, Verdict? other) => one?.Kind == other?.Kind
        && Sets(one?.Result?.Winners).SequenceEqual(Sets(other?.Result?.Winners), StringComparer.Ordinal)
        && Sets(one?.Result?.Committees).SequenceEqual(Sets(other?.Result?.Committees), StringComparer.Ordinal);

    // The order in which places are filled is no other outcome.
    private static IEnumerable<string> Sets(Log<Log<string>>? sets) =>
        (sets ?? []).Select(static set => string.Join("\n", set.OrderBy(static o => o, StringComparer.Ordinal))).OrderBy(static set => set, StringComparer.Ordinal);

    private static DecisionRuleContext Other(DecisionRuleContext context, Unranked unranked, TieLadder ties) => context.Options.Count > 0 && context.Ballots.Count == 0
        ? new(context.Profile!, context.Parameters) { Seats = context.Seats, Unranked = unranked, Ties = ties }
        : context.With(unranked).With(ties);

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
