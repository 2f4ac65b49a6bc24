using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Checks;

/// <summary>Says what an outcome hangs on: how many ballots, which rule, what leaving out means, how ties are broken.</summary>
public static class Robustness
{
    // What a question may spend of what is left.
    private const int Quarter = 4;
    private const int Eighth = 8;

    /// <summary>Looks at a verdict from all sides.</summary>
    /// <param name="context">What the rule looks at, with its parameters. The whole report shares its <see cref="DecisionRuleContext.Work"/>; a rule that gives up or fails says so in its row.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="rules">The rules that are known; those that work without parameters are asked too.</param>
    /// <returns>
    /// The report. Cost: the rule and each other rule once or twice, and, where the margin has no formula, the rule some hundred times.
    /// </returns>
    public static RobustnessReport Of(DecisionRuleContext context, DecisionRule rule, DecisionRules rules)
    {
        var work = Guard.Against.Null(rules).Budget(Guard.Against.Null(context).Work);
        context = context.With(work);
        var own = Ask(Guard.Against.Null(rule), context, Quarter);
        var flips = Flips(context, rule, rules, own);
        var margin = own?.Result is { Winners.Count: > 0 } ? Margin(context.With(work.Part(2)), rule) : null;
        var changes = own is null ? [] : SensitivityTest.RunOn(context, rule, own);
        var leavingOut = HangsOn("what-if.not-compared") || HangsOn("what-if.below-ranked");
        var ladder = HangsOn("what-if.ties-stand");
        return new RobustnessReport(margin, flips, leavingOut, ladder, Lines(margin, flips, leavingOut, ladder));

        bool HangsOn(string code) => changes.Any(change => change.Differs && string.Equals(change.Change.Code, code, StringComparison.Ordinal));
    }

    // Where it cannot be found out, nothing is known of it.
    private static VictoryMargin? Margin(DecisionRuleContext context, DecisionRule rule)
    {
        try
        {
            return Found(context, rule);
        }
        catch (TooMuchWorkException)
        {
            return new VictoryMargin(1, null, Statement.Of(RobustnessReasons.MarginUnknown));
        }
    }

    private static VictoryMargin? Found(DecisionRuleContext context, DecisionRule rule)
    {
        var untied = new DecisionRuleContext(context.Profile!, context.Parameters) { Seats = context.Seats, Unranked = context.Unranked, Work = context.Work };
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
        var most = isExact ? least : MarginSearch.Most(untied, winners, other => Ask(rule, other.With(context.Work)) is { } changed && (changed.IsTooMuchWork ? throw new TooMuchWorkException() : changed.ComesTo(verdict)));
        return new VictoryMargin(least, most, How(least, most, untied.Profile!.BallotCount));
    }

    private static Statement How(long least, long? most, long all) =>
        most is null && least <= 1 ? Statement.Of(RobustnessReasons.MarginUnknown)
        : most is null ? Statement.Of(RobustnessReasons.MarginAtLeast, Text(least), Text(all))
        : most == least ? Statement.Of(RobustnessReasons.Margin, Text(least), Text(all))
        : Statement.Of(RobustnessReasons.MarginBetween, Text(least), Text(all), Text(most.Value));

    private static ValueList<FlipRow> Flips(DecisionRuleContext context, DecisionRule rule, DecisionRules rules, Verdict? own)
    {
        var declared = context.Parameters.Aggregate(new RuleSpec(RuleRunner.NameOf(rule, context)), static (spec, pair) => spec.With(pair.Key, pair.Value));
        var rows = ValueList<FlipRow>.Empty;
        foreach (var spec in FlipTest.Alternatives(rules, declared, context.Work))
        {
            if (rules.TryGet(spec.Name, out var other) && Ask(other, context.With(spec.Parameters), Eighth) is { } verdict && (verdict.IsNoAnswer || Fits(context, verdict)))
            {
                rows = rows.Add(new FlipRow(spec, verdict, Differs(own, verdict)));
            }
        }

        return rows;
    }

    // One that cannot read such ballots, or is for the other sort of question, has nothing to say.
    private static bool Fits(DecisionRuleContext context, Verdict verdict) => context.Options.Count > 0
        ? verdict.Result is not null
        : !string.Equals(verdict.Reason, VerdictReasons.NoOptions.Code, StringComparison.Ordinal);

    private static bool IsSame(Verdict? one, Verdict? other) => one is null ? other is null : other is not null && one.ComesTo(other);

    // What failed or gave up differs from nothing.
    private static bool Differs(Verdict? own, Verdict? other) => own is not { IsNoAnswer: true } && other is not { IsNoAnswer: true } && !IsSame(own, other);

    private static Verdict? Ask(DecisionRule rule, DecisionRuleContext context, int parts = 1) =>
        RuleRunner.Evaluate(rule, parts == 1 ? context : context.With(context.Work.Part(parts))) is { IsAccepted: true, Value: var said } ? said : null;

    private static ValueList<Statement> Lines(VictoryMargin? margin, ValueList<FlipRow> flips, bool leavingOut, bool ladder)
    {
        var lines = margin is null ? ValueList<Statement>.Empty : [margin.How];
        var differ = flips.Where(static f => f.Differs).Select(static f => f.Rule.ToString()).ToList();
        var silent = flips.Where(static f => f.Verdict.IsNoAnswer).Select(static f => f.Rule.ToString());
        var asked = flips.Count - silent.Count;
        if (asked > 0)
        {
            lines = lines.Add(differ.Count == 0
                ? Statement.Of(RobustnessReasons.NoFlips, Text(asked))
                : Statement.Of(RobustnessReasons.Flips, Text(differ.Count), Text(asked), string.Join(", ", differ)));
        }

        lines = silent.Count > 0 ? lines.Add(Statement.Of(RobustnessReasons.NoAnswer, Text(silent.Count), string.Join(", ", silent))) : lines;
        lines = leavingOut ? lines.Add(Statement.Of(RobustnessReasons.LeavingOut)) : lines;
        return ladder ? lines.Add(Statement.Of(RobustnessReasons.Ladder)) : lines;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
