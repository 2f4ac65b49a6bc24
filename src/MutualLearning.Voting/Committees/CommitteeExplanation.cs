using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Voting.Rounds;

namespace MutualLearning.Voting.Committees;

/// <summary>Explains a count of committees by its rounds.</summary>
internal static class CommitteeExplanation
{
    private const int MaxNamed = 10;

    public static Explanation Of(Profile profile, CommitteeOutcome outcome, CommitteeStyle style)
    {
        var why = ValueList<Statement>.Of(outcome.Rounds.SelectMany(Taken).Concat(WhoIsIn(profile, outcome)));
        var others = Enumerable.Range(0, profile.OptionCount).Except(outcome.Certain).ToList();
        var lost = others.Select(o => (Option: o, Lost: Lost(profile, outcome, o))).OrderBy(static l => l.Lost is null).ThenBy(static l => l.Lost?.Gap ?? 0).ToList();
        return new Explanation(
            outcome.Sets.Count > 1 || outcome.IsCut ? why.Add(Ties(profile, outcome)) : why,
            ValueList<Statement>.Of(lost.Select(l => l.Lost?.Said ?? WhoIsOut(profile, outcome, l.Option)).OfType<Statement>()),
            style == CommitteeStyle.Other ? ValueList<Statement>.Empty : ValueList<Statement>.Of(others.SelectMany(o => Alone(profile, outcome, style, o))),
            outcome.Rounds.Count == 0 ? ValueList<ExplanationTable>.Empty : [RoundsTable(profile, outcome.Rounds)]);
    }

    public static Statement Ties(Profile profile, CommitteeOutcome outcome) => Statement.Of(
        CommitteeReasons.Ties,
        outcome.IsCut ? "more than " + CommitteeRule.Text(CommitteeOutcome.MaxListed) : CommitteeRule.Text(outcome.Sets.Count),
        string.Join("; ", outcome.Sets.Take(MaxNamed).Select(set => string.Join(", ", profile.Names(set)))) + (outcome.Sets.Count > MaxNamed ? "; …" : string.Empty));

    // Where no round tells it: the rule looks at whole committees, or a tie stands that falls to the same in the end.
    private static IEnumerable<Statement> WhoIsIn(Profile profile, CommitteeOutcome outcome)
    {
        var told = new HashSet<string>(outcome.Rounds.SelectMany(static round => round.Elected), StringComparer.Ordinal);
        var names = profile.Names([.. outcome.Certain]);
        if (outcome.Sets.Count == 1 && outcome.AtTie is not null)
        {
            yield return Statement.Of(RoundReasons.TieWithoutEffect, CommitteeRule.Text(outcome.Rounds.Count), string.Join(", ", names));
        }
        else if (names.Any(name => !told.Contains(name)))
        {
            yield return Statement.Of(CommitteeReasons.InAll, string.Join(", ", names));
        }
    }

    private static Statement? WhoIsOut(Profile profile, CommitteeOutcome outcome, int option) =>
        outcome.Sets.Count == 0 || outcome.Contested.Contains(option) ? null : Statement.Of(CommitteeReasons.InNone, profile.Options[option]);

    private static IEnumerable<Statement> Taken(TallyRound round)
    {
        foreach (var option in round.Elected)
        {
            yield return Statement.Of(CommitteeReasons.Elected, option, CommitteeRule.Text(round.Number), Figure(round, option)?.ToString() ?? "0");
        }

        foreach (var option in round.Eliminated)
        {
            yield return Statement.Of(CommitteeReasons.Removed, option, CommitteeRule.Text(round.Number), Figure(round, option)?.ToString() ?? "0");
        }
    }

    // The last round with a figure in which another was elected; by how much the option was behind.
    private static (Rational Gap, Statement Said)? Lost(Profile profile, CommitteeOutcome outcome, int option)
    {
        var name = profile.Options[option];
        foreach (var round in outcome.Rounds.Reverse())
        {
            if (Figure(round, name) is { } figure && round.Elected.Count > 0 && Figure(round, round.Elected[0]) is { } best)
            {
                var gap = figure - best;
                return (gap < 0 ? 0 - gap : gap, Statement.Of(
                    CommitteeReasons.Lost, name, $"{figure} against {best} of {round.Elected[0]}", CommitteeRule.Text(round.Number)));
            }
        }

        return null;
    }

    // The rounds before do not change as long as the option is not elected in them, so the least of all rounds elects it.
    private static IEnumerable<Statement> Alone(Profile profile, CommitteeOutcome outcome, CommitteeStyle style, int option)
    {
        var name = profile.Options[option];
        var supporters = style == CommitteeStyle.Loads ? Approvals.Of(profile).Support(option) : 0;
        BigInteger? least = null;
        foreach (var round in outcome.Rounds)
        {
            if (Figure(round, name) is { } figure && round.Elected.Count > 0 && Figure(round, round.Elected[0]) is { } best)
            {
                var gap = style == CommitteeStyle.Loads ? (figure / best * supporters) - supporters : best - figure;
                var ballots = BigInteger.Divide(gap.Numerator, gap.Denominator) + 1;
                least = least is { } known && known <= ballots ? known : ballots;
            }
        }

        if (least is { } needed)
        {
            yield return Statement.Of(CommitteeReasons.Alone, name, needed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static ExplanationTable RoundsTable(Profile profile, ValueList<TallyRound> rounds) => new(
        Statement.Of(CommitteeReasons.RoundsTable),
        ["round", .. profile.Options, "taken"],
        ValueList<ValueList<string>>.Of(rounds.Select(round => (ValueList<string>)[
            CommitteeRule.Text(round.Number),
            .. profile.Options.Select(o => Figure(round, o)?.ToString() ?? string.Empty),
            string.Join(", ", round.Elected.Concat(round.Eliminated))])));

    private static Rational? Figure(TallyRound round, string option)
    {
        foreach (var figure in round.Figures)
        {
            if (string.Equals(figure.Option, option, StringComparison.Ordinal))
            {
                return figure.Value;
            }
        }

        return null;
    }
}
