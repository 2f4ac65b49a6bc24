namespace MutualLearning.Counting;

/// <summary>How many ballots prefer one option to another: by ranks, or by scores.</summary>
internal sealed class Duels(Profile profile, Unranked unranked)
{
    private readonly long[,] known = Unknown(profile.OptionCount);

    /// <summary>How many ballots prefer an option to another. Counted when first asked for.</summary>
    public long Prefer(int option, int other)
    {
        if (known[option, other] < 0)
        {
            Count(option, other);
        }

        return known[option, other];
    }

    /// <summary>The option that beats each other one standing; -1 when there is none.</summary>
    public int Beats(bool[] standing)
    {
        // Whoever loses or ties a duel is out, so that one candidate is left after a pass.
        var best = -1;
        for (var option = 0; option < standing.Length; option++)
        {
            best = standing[option] && (best < 0 || Prefer(best, option) <= Prefer(option, best)) ? option : best;
        }

        for (var option = 0; best >= 0 && option < standing.Length; option++)
        {
            best = standing[option] && option != best && Prefer(best, option) <= Prefer(option, best) ? -1 : best;
        }

        return best;
    }

    private static long[,] Unknown(int options)
    {
        var counts = new long[options, options];
        for (var i = 0; i < options; i++)
        {
            for (var j = 0; j < options; j++)
            {
                counts[i, j] = -1;
            }
        }

        return counts;
    }

    private void Count(int option, int other)
    {
        var (more, less) = (0L, 0L);
        for (var row = 0; row < profile.RowCount; row++)
        {
            var (a, b) = (profile.Mark(row, option), profile.Mark(row, other));
            if (profile.Form == BallotForm.Score)
            {
                // A higher score is better, and an option without a score has 0.
                (a, b) = (-System.Math.Max(a, 1), -System.Math.Max(b, 1));
            }
            else if ((a == 0 || b == 0) && unranked == Unranked.NotCompared)
            {
                continue;
            }
            else
            {
                (a, b) = (a == 0 ? int.MaxValue : a, b == 0 ? int.MaxValue : b);
            }

            more += a < b ? profile.Weight(row) : 0;
            less += b < a ? profile.Weight(row) : 0;
        }

        (known[option, other], known[other, option]) = (more, less);
    }
}
