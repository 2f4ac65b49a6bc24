using MutualLearning.Counting;

namespace MutualLearning.Decisions.Rules;

/// <summary>The votes of options that ballots put first; several that are first on a ballot have equal parts of it.</summary>
internal static class FirstPlaces
{
    public static Rational[] Votes(Profile profile)
    {
        var votes = new Rational[profile.OptionCount];
        for (var row = 0; row < profile.RowCount; row++)
        {
            Add(profile, row, votes);
        }

        return votes;
    }

    private static void Add(Profile profile, int row, Rational[] votes)
    {
        var (best, equal) = (int.MaxValue, 0);
        for (var option = 0; option < votes.Length; option++)
        {
            var rank = profile.Mark(row, option);
            equal = rank == 0 || rank > best ? equal : rank < best ? 1 : equal + 1;
            best = rank == 0 || rank > best ? best : rank;
        }

        for (var option = 0; equal > 0 && option < votes.Length; option++)
        {
            votes[option] += profile.Mark(row, option) == best ? new Rational(profile.Weight(row), equal) : 0;
        }
    }
}
