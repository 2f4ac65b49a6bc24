using System.Collections.Generic;
using System.Linq;
using MutualLearning.Cli.Tally;
using MutualLearning.Counting;
using Spectre.Console;

namespace MutualLearning.Cli.Terminal;

/// <summary>Draws the rounds of a count, one a row.</summary>
internal static class RoundTable
{
    public static FittedTable Of(IEnumerable<TallyRound> rounds)
    {
        var table = Cells.Table("#Round", "Figures", "What followed");
        foreach (var round in rounds)
        {
            var figures = string.Join(" · ", round.Figures.Select(figure => $"{figure.Option} {TallyWords.Short(figure.Value)}"));
            table.Row(TallyWords.Of(round.Number), figures, string.Join("; ", Events(round)));
        }

        return table;
    }

    private static IEnumerable<string> Events(TallyRound round)
    {
        if (round.Elected.Count > 0)
        {
            yield return "elected: " + string.Join(", ", round.Elected);
        }

        if (round.Eliminated.Count > 0)
        {
            yield return "out: " + string.Join(", ", round.Eliminated);
        }

        if (!round.Exhausted.Numerator.IsZero)
        {
            yield return "exhausted: " + TallyWords.Short(round.Exhausted);
        }

        if (round.TieBrokenBy != TieStep.None)
        {
            yield return "tie broken by " + TieSteps.Name(round.TieBrokenBy);
        }
    }
}
