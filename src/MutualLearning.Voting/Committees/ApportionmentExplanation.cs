using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Committees;

/// <summary>Explains how seats were divided: the quotient of the last seat, and how far each party is from its next one.</summary>
internal static class ApportionmentExplanation
{
    public static Explanation Of(Profile profile, TallyResult result, Rational[] votes, Rational needed, Func<int, int> divisor)
    {
        if (result.Rounds.Count == 0)
        {
            return Explanation.Empty;
        }

        var seats = Seats(profile, result);
        var last = result.Rounds[result.Rounds.Count - 1].Figures[0].Value;
        var order = Enumerable.Range(0, votes.Length).OrderByDescending(o => seats[o]).ThenByDescending(o => votes[o]).ToList();
        // Of those that the ladder left out the next quotient is that of the last seat.
        var tied = result.Winners.Where(static place => place.Count > 1);
        var behind = order.Where(o => votes[o] >= needed && Next(o) <= last && tied.All(place => !place.Contains(Name(o), StringComparer.Ordinal))).OrderByDescending(Next).ToList();
        var why = order.Where(o => seats[o] > 0 || votes[o] >= needed).Select(o => Statement.Of(ApportionmentReasons.Seats, Name(o), votes[o].ToString(), Figures.Text(seats[o])));
        return new Explanation(
            ValueList<Statement>.Of(tied.Count == 0 ? why : why.Append(Statement.Of(ApportionmentReasons.Tied, last.ToString(), Figures.Text(tied.Count), string.Join(", ", tied[0])))),
            ValueList<Statement>.Of(behind.Select(o => Statement.Of(ApportionmentReasons.Next, Name(o), Next(o).ToString(), last.ToString()))
                .Concat(order.Where(o => votes[o] < needed).Select(o => Statement.Of(ApportionmentReasons.BelowThreshold, Name(o), votes[o].ToString(), needed.ToString())))),
            ValueList<Statement>.Of(behind.Select(o => Statement.Of(ApportionmentReasons.MoreVotes, ((last * divisor(seats[o])) - votes[o]).ToString(), Name(o)))),
            [Table(order, o => [Name(o), votes[o].ToString(), Figures.Text(seats[o]), Next(o).ToString()])]);

        string Name(int option) => profile.Options[option];

        Rational Next(int option) => votes[option] / divisor(seats[option]);
    }

    /// <summary>How many seats each party has for certain.</summary>
    public static ValueList<int> Seats(Profile profile, TallyResult result) =>
        profile.Options.Select(name => result.Winners.Count(place => place.Count == 1 && string.Equals(place[0], name, StringComparison.Ordinal)));

    private static ExplanationTable Table(IEnumerable<int> order, Func<int, ValueList<string>> row) =>
        new(Statement.Of(ApportionmentReasons.Table), ["option", "votes", "seats", "next quotient"], ValueList<ValueList<string>>.Of(order.Select(row)));
}
