using MutualLearning.Counting;

namespace MutualLearning.Voting.Rounds;

/// <summary>What a ballot ranks best of the options still in a count.</summary>
internal static class TopRank
{
    /// <summary>The best rank, and how many options have it; none when the ballot ranks no such option.</summary>
    public static (int Rank, int Count) Of(Profile profile, int row, bool[] standing)
    {
        var (best, count) = (int.MaxValue, 0);
        for (var option = 0; option < standing.Length; option++)
        {
            var rank = standing[option] ? profile.Mark(row, option) : 0;
            count = rank == 0 || rank > best ? count : rank < best ? 1 : count + 1;
            best = rank == 0 || rank > best ? best : rank;
        }

        return (best, count);
    }
}
