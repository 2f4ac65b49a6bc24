using System;
using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Decisions;

/// <summary>In which ways the missing can vote.</summary>
/// <param name="Ends">Ways that are worth trying for all of them at once.</param>
/// <param name="All">Every way; null when there are too many.</param>
internal sealed record SettledWays(IReadOnlyList<SettledWay> Ends, IReadOnlyList<SettledWay>? All)
{
    private static readonly SettledWays Stances = new(
        [
            SettledWay.StayAway, SettledWay.Of(Stance.Yes), SettledWay.Of(Stance.No), SettledWay.Abstain,
            SettledWay.Of(Stance.StandAside), SettledWay.Of(Stance.Block),
        ],
        [
            SettledWay.StayAway, SettledWay.Of(Stance.Yes), SettledWay.Of(Stance.No), SettledWay.Abstain,
            SettledWay.Of(Stance.StandAside), SettledWay.Of(Stance.Block), SettledWay.Of(Stance.Yes, 0.5m), SettledWay.Of(Stance.No, 0.5m),
            SettledWay.Of(Stance.No, 1m, string.Empty), SettledWay.Of(Stance.Block, 1m, string.Empty),
        ]);

    // Each winner against each other option is tried while that is few.
    private const int MaxDuels = 200;

    public static SettledWays Of(DecisionRuleContext context, DecisionRule rule, Verdict now)
    {
        if (context.Options.Count == 0)
        {
            return Stances;
        }

        var form = context.Form == BallotForm.None ? BallotForm.Ranking : context.Form;
        var all = EveryMark(context, form)?.Select(marks => new Preference(form, marks));
        return new SettledWays(
            Fitting(context, rule, context.Options.SelectMany(option => Extremes(context, rule, form, option)).Concat(form == BallotForm.Ranking ? Duels(context, now) : [])),
            all is null ? null : Fitting(context, rule, all));
    }

    private static List<SettledWay> Fitting(DecisionRuleContext context, DecisionRule rule, IEnumerable<Preference> preferences) =>
        [SettledWay.StayAway, SettledWay.Abstain, .. preferences.Where(p => Fits(context, rule, p)).Select(SettledWay.Of)];

    private static bool Fits(DecisionRuleContext context, DecisionRule rule, Preference preference) =>
        RuleRunner.BadBallot(rule, string.Empty, preference, context.Parameters, context.Work) is null;

    // One option alone, and one last.
    private static IEnumerable<Preference> Extremes(DecisionRuleContext context, DecisionRule rule, BallotForm form, string option)
    {
        var others = context.Options.Where(o => !string.Equals(o, option, StringComparison.Ordinal));
        var most = form == BallotForm.Score ? Greatest(context, rule, option) : 1;
        yield return new Preference(form, form == BallotForm.Score
            ? others.Select(static o => new Mark(o, 0)).Add(new Mark(option, most))
            : [new Mark(option, most)]);
        yield return new Preference(form, others.Select(o => new Mark(o, most)));
        if (form == BallotForm.Ranking && others.Count > 0)
        {
            yield return new Preference(form, others.Select(static o => new Mark(o, 2)).Add(new Mark(option, 1)));
        }
    }

    // Another option first, one of those chosen now last.
    private static IEnumerable<Preference> Duels(DecisionRuleContext context, Verdict now)
    {
        var chosen = (now.Result?.Winners ?? []).SelectMany(static place => place).Distinct(StringComparer.Ordinal).ToList();
        return chosen.SelectMany(winner => context.Options.Where(o => !chosen.Contains(o, StringComparer.Ordinal)).Select(rival => new Preference(
            BallotForm.Ranking, context.Options.Select(o => new Mark(o, string.Equals(o, rival, StringComparison.Ordinal) ? 1 : string.Equals(o, winner, StringComparison.Ordinal) ? 3 : 2)))))
            .Take(MaxDuels);
    }

    // The greatest score that the rule takes for one option alone.
    private static int Greatest(DecisionRuleContext context, DecisionRule rule, string option)
    {
        var (taken, refused) = (0, Mark.MaxValue + 1);
        while (refused - taken > 1)
        {
            var middle = (taken + refused) / 2;
            (taken, refused) = Fits(context, rule, new Preference(BallotForm.Score, [new Mark(option, middle)])) ? (middle, refused) : (taken, middle);
        }

        return Math.Max(taken, 1);
    }

    private static int Most(DecisionRuleContext context)
    {
        var most = 1;
        foreach (var ballot in context.Ballots)
        {
            foreach (var mark in ballot.Preference?.Marks ?? ValueList<Mark>.Empty)
            {
                most = Math.Max(most, mark.Value);
            }
        }

        return most;
    }

    private static IEnumerable<ValueList<Mark>>? EveryMark(DecisionRuleContext context, BallotForm form)
    {
        var options = context.Options;
        var values = form == BallotForm.Approval ? 2 : Math.Max(options.Count, Most(context)) + 1;
        return form == BallotForm.Score || Math.Pow(values, options.Count) > SettledTest.MaxTrials
            ? null
            : options.Aggregate(
                (IEnumerable<ValueList<Mark>>)[ValueList<Mark>.Empty],
                (so, option) => so.SelectMany(marks => Enumerable.Range(0, values).Select(value => value == 0 ? marks : marks.Add(new Mark(option, value)))));
    }
}
