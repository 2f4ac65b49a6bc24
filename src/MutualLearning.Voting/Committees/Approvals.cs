using System;
using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>Who approves of what, as lists in both directions: the rows that approve of an option, and the options that a row approves of.</summary>
internal sealed class Approvals
{
    private readonly Profile profile;
    private readonly int[] rows;
    private readonly int[] fromOption;
    private readonly int[] options;
    private readonly int[] fromRow;
    private readonly long[] weights;
    private readonly long[] support;

    private Approvals(Profile profile)
    {
        this.profile = profile;
        profile.Spend(2L * profile.RowCount * profile.OptionCount);
        Options = profile.OptionCount;
        Voters = profile.BallotCount;
        weights = new long[profile.RowCount];
        support = new long[Options];
        fromOption = new int[Options + 1];
        fromRow = new int[profile.RowCount + 1];
        for (var row = 0; row < weights.Length; row++)
        {
            weights[row] = profile.Weight(row);
        }

        rows = ListRows(profile);
        options = ListOptions();
    }

    public int Options { get; }

    public int Rows => weights.Length;

    /// <summary>The weight of all ballots.</summary>
    public long Voters { get; }

    public ReadOnlySpan<long> Weights => weights;

    /// <summary>Spends steps of the budget of the ballots.</summary>
    public void Spend(long steps) => profile.Spend(steps);

    /// <summary>How many steps are left.</summary>
    public long Left => profile.Left;

    /// <summary>Spends steps, where there are so many left.</summary>
    public bool TrySpend(long steps) => profile.TrySpend(steps);

    /// <summary>The most options that one ballot approves of.</summary>
    public int LongestBallot { get; private set; }

    public static Approvals Of(Profile profile) => new(profile);

    /// <summary>The rows that approve of an option.</summary>
    public ReadOnlySpan<int> Supporters(int option) => rows.AsSpan(fromOption[option], fromOption[option + 1] - fromOption[option]);

    /// <summary>The options that a row approves of, ascending.</summary>
    public ReadOnlySpan<int> Approved(int row) => options.AsSpan(fromRow[row], fromRow[row + 1] - fromRow[row]);

    /// <summary>The weight of the ballots that approve of an option.</summary>
    public long Support(int option) => support[option];

    private int[] ListRows(Profile profile)
    {
        var list = new int[16];
        var count = 0;
        for (var option = 0; option < Options; option++)
        {
            if (list.Length - count < Rows)
            {
                Array.Resize(ref list, Math.Max(list.Length * 2, count + Rows));
            }

            if (profile.Rows.IsWide)
            {
                Collect(profile.Rows.Wide(option), list, ref count);
            }
            else
            {
                Collect(profile.Rows.Narrow(option), list, ref count);
            }

            fromOption[option + 1] = count;
            foreach (var row in list.AsSpan(fromOption[option], count - fromOption[option]))
            {
                support[option] += weights[row];
                fromRow[row + 1]++;
            }
        }

        return list;
    }

    private int[] ListOptions()
    {
        for (var row = 0; row < Rows; row++)
        {
            LongestBallot = Math.Max(LongestBallot, fromRow[row + 1]);
            fromRow[row + 1] += fromRow[row];
        }

        var list = new int[fromRow[Rows]];
        var next = fromRow.AsSpan(0, Rows).ToArray();
        for (var option = 0; option < Options; option++)
        {
            foreach (var row in Supporters(option))
            {
                list[next[row]++] = option;
            }
        }

        return list;
    }

    // Without a branch: every row is written down, and the place moves on after those that approve.
    private static void Collect(ReadOnlySpan<byte> marks, int[] list, ref int count)
    {
        var place = count;
        for (var row = 0; row < marks.Length; row++)
        {
            list[place] = row;
            place += marks[row] == 0 ? 0 : 1;
        }

        count = place;
    }

    private static void Collect(ReadOnlySpan<ushort> marks, int[] list, ref int count)
    {
        for (var row = 0; row < marks.Length; row++)
        {
            if (marks[row] != 0)
            {
                list[count++] = row;
            }
        }
    }
}
