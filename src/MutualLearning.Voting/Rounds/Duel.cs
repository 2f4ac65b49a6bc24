using MutualLearning.Counting;
using MutualLearning.Voting.Condorcet;

namespace MutualLearning.Voting.Rounds;

/// <summary>How many ballots prefer each of two options to the other: by ranks, or by scores. For a pair or two; <see cref="Pairwise"/> counts all.</summary>
/// <param name="First">The ballots for the first option.</param>
/// <param name="Second">The ballots for the second option.</param>
internal readonly record struct Duel(long First, long Second)
{
    /// <summary>Counts a pair. O(rows).</summary>
    public static Duel Of(Profile profile, Unranked unranked, int first, int second)
    {
        var (more, less) = (0L, 0L);
        for (var row = 0; row < profile.RowCount; row++)
        {
            var (a, b) = (profile.Mark(row, first), profile.Mark(row, second));
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

        return new Duel(more, less);
    }
}
