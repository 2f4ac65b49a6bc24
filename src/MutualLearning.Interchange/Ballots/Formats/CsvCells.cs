using System.Globalization;
using MutualLearning.Counting;

namespace MutualLearning.Interchange.Ballots;

/// <summary>What the cells of a plain table mean.</summary>
internal static class CsvCells
{
    /// <summary>The sign that stands most often outside quotes.</summary>
    public static char Separator(string head)
    {
        var (best, most) = (',', 0);
        foreach (var sign in ",;\t")
        {
            var (count, isQuoted) = (0, false);
            foreach (var other in head)
            {
                isQuoted ^= other == '"';
                count += other == sign && !isQuoted ? 1 : 0;
            }

            (best, most) = count > most ? (sign, count) : (best, most);
        }

        return best;
    }

    /// <summary>The mark of a cell; 0 for an empty one.</summary>
    public static int Mark(CsvField cell, BallotForm form)
    {
        if (cell.Text.Length == 0)
        {
            return 0;
        }

        if (form == BallotForm.Approval)
        {
            return cell.Text.ToUpperInvariant() switch
            {
                "1" or "X" or "YES" => 1,
                "0" or "NO" => 0,
                _ => throw cell.Wrong($"'{cell.Text}' is no approval", "1, x or yes; 0, no or nothing"),
            };
        }

        var isScore = form == BallotForm.Score;
        var number = Number(cell, isScore ? "a score from 0" : "a rank from 1");
        return number < (isScore ? 0 : 1) || number > ProfileBuilder.MaxMark - (isScore ? 1 : 0)
            ? throw cell.Wrong($"The number {number} is out of range", isScore ? "a score from 0" : "a rank from 1")
            : (int)number + (isScore ? 1 : 0);
    }

    public static long Number(CsvField cell, string expected) =>
        long.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= ProfileBuilder.MaxWeight
            ? number : throw cell.Wrong($"'{cell.Text}' is no whole number in range", expected);
}
