using System;

namespace MutualLearning.Counting;

/// <summary>The sums of the scores of each option; an option without a score has 0 from that ballot.</summary>
internal static class ScoreTotals
{
    public static long[] Of(Profile profile) => Sum(profile, static mark => Math.Max(mark - 1, 0));

    /// <summary>How many ballots give an option a score, 0 too.</summary>
    public static long[] Scored(Profile profile) => Sum(profile, static mark => mark > 0 ? 1 : 0);

    /// <summary>How many ballots give an option just this score.</summary>
    public static long[] With(Profile profile, int score) => Sum(profile, mark => mark == score + 1 ? 1 : 0);

    /// <summary>The greatest score on any ballot.</summary>
    public static int Greatest(Profile profile)
    {
        var greatest = 0;
        for (var option = 0; option < profile.OptionCount; option++)
        {
            for (var row = 0; row < profile.RowCount; row++)
            {
                greatest = Math.Max(greatest, profile.Mark(row, option) - 1);
            }
        }

        return greatest;
    }

    private static long[] Sum(Profile profile, Func<int, int> value)
    {
        var sums = new long[profile.OptionCount];
        for (var option = 0; option < sums.Length; option++)
        {
            for (var row = 0; row < profile.RowCount; row++)
            {
                sums[option] = checked(sums[option] + (profile.Weight(row) * value(profile.Mark(row, option))));
            }
        }

        return sums;
    }
}
