using System;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>Explains a result by what each option has in its last round.</summary>
internal static class ScoreExplanation
{
    public static Explanation Of(TallyResult? result)
    {
        if (result is null || result.Rounds.Count == 0 || result.Winners.Count == 0)
        {
            return Explanation.Empty;
        }

        var figures = result.Rounds[result.Rounds.Count - 1].Figures.OrderByDescending(static f => f.Value).ToList();
        var chosen = result.Winners.SelectMany(static place => place).Distinct(StringComparer.Ordinal).ToList();
        var others = figures.Where(f => !chosen.Contains(f.Option)).ToList();
        var last = figures.Where(f => chosen.Contains(f.Option)).Min(static f => f.Value);
        return new Explanation(
            ValueList<Statement>.Of(figures.Where(f => chosen.Contains(f.Option)).Select(static f => Statement.Of(VerdictReasons.Points, f.Option, f.Value.ToString()))),
            ValueList<Statement>.Of(others.Select(f => Statement.Of(VerdictReasons.FewerPoints, f.Option, f.Value.ToString(), (last - f.Value).ToString()))),
            ValueList<Statement>.Of(others.Take(1).Select(f => Statement.Of(VerdictReasons.MorePoints, (last - f.Value).ToString(), f.Option))),
            [
                new ExplanationTable(
                    Statement.Of(VerdictReasons.PointsTable),
                    ["Option", "Points"],
                    ValueList<ValueList<string>>.Of(figures.Select(static f => ValueList<string>.Of([f.Option, f.Value.ToString()])))),
            ]);
    }
}
