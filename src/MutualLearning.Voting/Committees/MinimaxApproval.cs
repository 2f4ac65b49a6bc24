using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Committees whose greatest distance to a ballot is least: the distance counts options that one has and the other has not.</summary>
internal static class MinimaxApproval
{
    public static CommitteeOutcome Best(Profile profile, int seats, bool lexicographic)
    {
        var approvals = Approvals.Of(profile);
        return EveryCommittee.Best(approvals, seats, approvals.Rows + profile.OptionCount, Distances, Order);

        // The ballots at each distance.
        long[] Distances(int[] committee)
        {
            var at = new long[profile.OptionCount + 1];
            var shared = new int[approvals.Rows];
            foreach (var member in committee)
            {
                foreach (var row in approvals.Supporters(member))
                {
                    shared[row]++;
                }
            }

            for (var row = 0; row < shared.Length; row++)
            {
                at[approvals.Approved(row).Length + committee.Length - (2 * shared[row])] += approvals.Weights[row];
            }

            return at;
        }

        int Order(long[] a, long[] b)
        {
            for (var distance = a.Length - 1; distance >= 0; distance--)
            {
                var order = lexicographic ? b[distance].CompareTo(a[distance]) : (b[distance] > 0).CompareTo(a[distance] > 0);
                if (order != 0 || (!lexicographic && a[distance] > 0))
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
