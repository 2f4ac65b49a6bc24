using System;
using System.Collections.Generic;
using System.Globalization;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Decisions.Rules;

namespace MutualLearning.Voting.Condorcet;

/// <summary>A question whose pairs are counted, and how to speak about it.</summary>
internal sealed record PairwiseCase(DecisionRuleContext Context, Profile Profile, Pairwise Pairs)
{
    // A greater table is read by nobody.
    private const int MaxTable = 30;

    public int Options => Profile.OptionCount;

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public string Name(int option) => Profile.Options[option];

    public bool Margins => Figures.Is(Context, "strength", "margins");

    public TallyResult Tiers(IReadOnlyList<int[]> tiers) => Places.ByTiers(Context, Profile, tiers);

    public TallyResult Layered(Func<int, int, bool> over) => Tiers(Layers.Of(Options, over));

    public TallyResult Scores(Func<int, Rational> score)
    {
        var scores = new Rational[Options];
        for (var option = 0; option < scores.Length; option++)
        {
            scores[option] = score(option);
        }

        return Places.ByPoints(Context, Profile, scores);
    }

    /// <summary>The option that beats all others; -1 when none does.</summary>
    public int CondorcetWinner()
    {
        var all = new bool[Options];
        all.AsSpan().Fill(true);
        return Pairs.CondorcetWinner(all);
    }

    public Statement Pair(int a, int b)
    {
        var (first, second) = Pairs.Margin(a, b) >= 0 ? (a, b) : (b, a);
        var code = Pairs.Margin(a, b) == 0 ? CondorcetReasons.PairLevel : CondorcetReasons.Pair;
        return Statement.Of(code, Name(first), Name(second), Text(Pairs.Wins(first, second)) + " to " + Text(Pairs.Wins(second, first)));
    }

    public ValueList<ExplanationTable> PairsTable()
    {
        if (Options > MaxTable)
        {
            return [];
        }

        var columns = new List<string> { string.Empty };
        var rows = new List<ValueList<string>>();
        for (var i = 0; i < Options; i++)
        {
            columns.Add(Name(i));
            var row = new List<string> { Name(i) };
            for (var j = 0; j < Options; j++)
            {
                row.Add(i == j ? string.Empty : Text(Pairs.Wins(i, j)));
            }

            rows.Add(ValueList<string>.Of(row));
        }

        return [new ExplanationTable(Statement.Of(CondorcetReasons.PairsTable), ValueList<string>.Of(columns), ValueList<ValueList<string>>.Of(rows))];
    }
}
