using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>Explains a result that was counted in rounds by its rounds.</summary>
internal static class RoundExplanation
{
    public static Explanation Of(TallyResult? result)
    {
        if (result is null || result.Rounds.Count == 0)
        {
            return result is null || result.IsTied || result.Winners.Count == 0 ? Explanation.Empty : new Explanation(
                [Statement.Of(RoundReasons.SeatForEach, string.Join(", ", result.Winners.SelectMany(static place => place)))],
                ValueList<Statement>.Empty,
                ValueList<Statement>.Empty,
                ValueList<ExplanationTable>.Empty);
        }

        var last = result.Rounds[result.Rounds.Count - 1];
        var elected = result.Rounds.SelectMany(static round => round.Elected).ToList();
        var why = result.Rounds.SelectMany(round => round.Elected.Select(o => Statement.Of(RoundReasons.Elected, o, Number(round.Number), Votes(round, o))));
        var isIn = new HashSet<string>(elected.Concat(result.Winners.SelectMany(static place => place)), StringComparer.Ordinal);

        // Of several seats the last that an option was in the count for; it may have left that for earlier ones as well.
        var whyNot = result.Rounds.Reverse().SelectMany(round => round.Eliminated.Where(isIn.Add).Select(o => Statement.Of(RoundReasons.Eliminated, o, Number(round.Number), Votes(round, o))));
        var gone = result.Rounds.SelectMany(static round => round.Elected.Concat(round.Eliminated)).ToList();
        var isOpen = last.Elected.Count == 0;
        var wins = isOpen ? result.Winners.SelectMany(static place => place).ToList() : [];
        var left = last.Figures.Where(f => !gone.Contains(f.Option) && !wins.Contains(f.Option)).OrderByDescending(static f => f.Value);
        return new Explanation(
            ValueList<Statement>.Of(why.Concat(isOpen ? [Open(result, last)] : [])),
            ValueList<Statement>.Of(left.Select(f => Statement.Of(isOpen ? RoundReasons.LosesHowever : RoundReasons.LeftAtTheEnd, f.Option, Text(f.Value))).Concat(whyNot)),
            Change(result, last),
            [Table(result)]);
    }

    private static Statement Open(TallyResult result, TallyRound last)
    {
        var names = string.Join(", ", result.Winners.SelectMany(static place => place).Distinct(StringComparer.Ordinal));
        return Statement.Of(result.IsTied ? RoundReasons.TieLeftOpen : RoundReasons.TieWithoutEffect, Number(last.Number), names);
    }

    private static ValueList<Statement> Change(TallyResult result, TallyRound last)
    {
        var changes = ValueList<Statement>.Empty;
        if (last.Elected.Count == 1 && last.Figures.Count > 1)
        {
            var winner = last.Figures.First(f => Is(f, last.Elected[0]));
            var other = last.Figures.Where(f => !Is(f, last.Elected[0])).OrderByDescending(static f => f.Value).First();
            if (last.Figures.Count == 2 && result.Winners.Count == 1)
            {
                changes = changes.Add(Statement.Of(RoundReasons.ChangeOfLastRound, Text((winner.Value - other.Value) / 2), winner.Option, other.Option));
            }
            else if (result.Rounds.All(static round => round.Eliminated.Count == 0))
            {
                changes = changes.Add(Statement.Of(RoundReasons.ChangeOfSeat, Text(winner.Value - other.Value), Number(last.Number), other.Option));
            }
        }

        // The last elimination, and who would have gone instead.
        foreach (var round in result.Rounds.Where(static r => r.Elected.Count == 0 && r.Eliminated.Count == 1).Reverse().Take(1))
        {
            var gone = round.Figures.First(f => Is(f, round.Eliminated[0]));
            var above = round.Figures.Where(f => f.Value > gone.Value).OrderBy(static f => f.Value).FirstOrDefault();
            changes = above is null ? changes
                : changes.Add(Statement.Of(RoundReasons.ChangeOfRound, Text(above.Value - gone.Value), Number(round.Number), gone.Option));
        }

        return changes;
    }

    private static bool Is(TallyFigure figure, string option) => string.Equals(figure.Option, option, StringComparison.Ordinal);

    private static ExplanationTable Table(TallyResult result)
    {
        var options = result.Rounds.SelectMany(static round => round.Figures.Select(static f => f.Option)).Distinct(StringComparer.Ordinal).ToList();
        var rows = result.Rounds.Select(round => ValueList<string>.Of(
        [
            Number(round.Number),
            .. options.Select(o => Votes(round, o)),
            Text(round.Exhausted),
            string.Join(", ", round.Elected),
            string.Join(", ", round.Eliminated),
        ]));
        return new ExplanationTable(
            Statement.Of(RoundReasons.Table),
            ValueList<string>.Of(["Round", .. options, "Exhausted", "Elected", "Eliminated"]),
            ValueList<ValueList<string>>.Of(rows));
    }

    private static string Votes(TallyRound round, string option) =>
        round.Figures.Where(f => string.Equals(f.Option, option, StringComparison.Ordinal)).Select(static f => Text(f.Value)).FirstOrDefault() ?? string.Empty;

    private static string Text(Rational value) => value.ToString();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
