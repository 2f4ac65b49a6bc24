using System;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Which options are above which when all that reach each other are level.</summary>
internal static class TopSets
{
    public static Func<int, int, bool> Over(PairwiseCase asked, Func<int, int, bool> arc)
    {
        var reach = Reach.Of(asked.Options, arc, asked.Profile);
        return (a, b) => reach[a, b] && !reach[b, a];
    }

    public static Func<int, int, Statement> Against(PairwiseCase asked) =>
        (option, other) => Statement.Of(CondorcetReasons.OutsideSet, asked.Name(other), asked.Name(option));
}
