using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Adds to an explanation what was paid, and what the supporters of the others lack.</summary>
internal static class EqualSharesExplanation
{
    public static Explanation Of(Profile profile, EqualShares count, Explanation explanation)
    {
        var others = Enumerable.Range(0, profile.OptionCount).Except(count.Committee)
            .Select(option => (Name: profile.Options[option], Left: count.Left(option), Cost: count.Cost(option)))
            .OrderBy(static other => other.Cost - other.Left).ToList();
        return explanation with
        {
            WhyNot = ValueList<Statement>.Of(others.Select(o => Statement.Of(CommitteeReasons.Money, o.Name, o.Left.ToString(), o.Cost.ToString()))),
            WhatIf = ValueList<Statement>.Of(others.Where(static o => o.Cost > o.Left)
                .Select(o => Statement.Of(CommitteeReasons.Missing, o.Name, (o.Cost - o.Left).ToString()))),
            Tables = explanation.Tables.Add(Payments(profile, count)),
        };
    }

    /// <summary>Adds what was paid before a tie stood, and what would be paid then for each that tied.</summary>
    public static Explanation AtTie(Profile profile, EqualShares count, int[] tied, Explanation explanation)
    {
        var table = Payments(profile, count);
        foreach (var option in tied)
        {
            var then = (EqualShares)count.Copy();
            then.Take(option);
            table = then.Purchases.Count == count.Purchases.Count ? table
                : table with { Rows = table.Rows.Add(Row(profile, count, then.Purchases[count.Purchases.Count]).SetItem(0, profile.Options[option] + " (tied)")) };
        }

        return explanation with { Tables = explanation.Tables.Add(table) };
    }

    private static ExplanationTable Payments(Profile profile, EqualShares count) => new(
        Statement.Of(CommitteeReasons.PaymentsTable, count.Each.ToString()),
        ["option", "cost", "each pays", "how many", "pay the rest they have"],
        ValueList<ValueList<string>>.Of(count.Purchases.Select(bought => Row(profile, count, bought))));

    private static ValueList<string> Row(Profile profile, EqualShares count, Purchase bought) =>
    [
        profile.Options[bought.Option],
        count.Cost(bought.Option).ToString(),
        bought.Price.ToString(),
        CommitteeRule.Text(bought.Full),
        CommitteeRule.Text(bought.Rest),
    ];
}
