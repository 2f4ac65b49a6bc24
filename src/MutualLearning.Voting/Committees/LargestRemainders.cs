using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Committees;

/// <summary>Divides seats among parties by quotas and largest remainders, exactly.</summary>
internal static class LargestRemainders
{
    private const long StepsOfAParty = 150;

    public static TallyResult Count(DecisionRuleContext context, Profile profile, Transcript? notes)
    {
        var votes = HighestAverageRule.Votes(profile, notes);
        var quotas = Quotas(HighestAverageRule.AboveThreshold(context, votes), HighestAverageRule.Seats(context));
        var result = new TallyResult([]);
        profile.Spend(StepsOfAParty * (HighestAverageRule.Seats(context) + votes.Length));
        for (var party = 0; party < quotas.Length; party++)
        {
            if (quotas[party] > 0)
            {
                notes?.Add("quota", [party], quotas[party]);
            }

            for (var seat = 0; seat < Whole(quotas[party]); seat++)
            {
                result = HighestAverageRule.Give(context, profile, result, [party], quotas[party]);
            }
        }

        foreach (var tied in ByRemainder(quotas))
        {
            if (result.Winners.Count >= HighestAverageRule.Seats(context))
            {
                break;
            }

            notes?.Add("remainder", tied, Rest(quotas[tied[0]]));
            result = HighestAverageRule.Give(context, profile, result, tied, Rest(quotas[tied[0]]));
        }

        return result;
    }

    /// <summary>Every party with its votes, its quota and its seats, those without votes too.</summary>
    public static Explanation Explain(DecisionRuleContext context, Profile profile)
    {
        var votes = HighestAverageRule.Votes(profile, null);
        var quotas = Quotas(HighestAverageRule.AboveThreshold(context, votes), HighestAverageRule.Seats(context));
        var result = Count(context, profile, null);
        var seats = ApportionmentExplanation.Seats(profile, result);
        var order = Enumerable.Range(0, votes.Length).OrderByDescending(o => seats[o]).ThenByDescending(o => votes[o]).ToList();
        return Explanation.Empty with
        {
            Why = ValueList<Statement>.Of(order.Select(o => Statement.Of(ApportionmentReasons.Seats, profile.Options[o], votes[o].ToString(), Figures.Text(seats[o])))),
            Tables =
            [
                new ExplanationTable(
                    Statement.Of(ApportionmentReasons.Quotas),
                    ["option", "votes", "quota", "remainder", "seats"],
                    ValueList<ValueList<string>>.Of(order.Select(o => ValueList<string>.Of(
                        [profile.Options[o], votes[o].ToString(), quotas[o].ToString(), Rest(quotas[o]).ToString(), Figures.Text(seats[o])])))),
            ],
        };
    }

    private static Rational[] Quotas(Rational[] votes, int seats)
    {
        var all = votes.Aggregate((Rational)0, static (sum, v) => sum + v);
        return System.Array.ConvertAll(votes, v => all > 0 ? v * seats / all : 0);
    }

    private static IEnumerable<int[]> ByRemainder(Rational[] quotas) => Enumerable.Range(0, quotas.Length).Where(o => quotas[o] > 0)
        .GroupBy(o => Rest(quotas[o])).OrderByDescending(static same => same.Key).Select(static same => same.ToArray());

    private static Rational Rest(Rational quota) => quota - new Rational(Whole(quota));

    private static BigInteger Whole(Rational quota) => quota.Numerator / quota.Denominator;
}
