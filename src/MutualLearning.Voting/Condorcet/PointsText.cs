using System;
using System.Collections.Generic;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Condorcet;

/// <summary>Says how far an option is behind, for rules that give points.</summary>
internal static class PointsText
{
    public static Func<int, int, Statement> Against(PairwiseCase asked, Func<int, Rational> points)
    {
        var known = new Dictionary<int, Rational>();
        return (option, other) => Points(option).CompareTo(Points(other)) == 0
            ? Statement.Of(VerdictReasons.Points, asked.Name(other), Points(other).ToString())
            : Statement.Of(CondorcetReasons.PointsBehind, asked.Name(other), Points(other).ToString(), (Points(option) - Points(other)).ToString());

        Rational Points(int option) => known.TryGetValue(option, out var value) ? value : known[option] = points(option);
    }
}
