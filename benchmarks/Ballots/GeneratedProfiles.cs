using System;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Benchmarks.Ballots;

/// <summary>Generated ballots as a profile.</summary>
public static class GeneratedProfiles
{
    /// <summary>Counts the ballots together; the options are named by their numbers from 0.</summary>
    /// <param name="ballots">The ballots.</param>
    /// <returns>The profile.</returns>
    public static Profile ToProfile(this GeneratedBallots ballots)
    {
        var builder = ballots.NewBuilder();
        var marks = new int[ballots.Options];
        foreach (var order in ballots.Orders())
        {
            ballots.Mark(order, marks);
            builder.Add(marks);
        }

        return builder.Build();
    }

    /// <summary>An empty builder for such ballots.</summary>
    /// <param name="ballots">The ballots.</param>
    /// <returns>The builder.</returns>
    public static ProfileBuilder NewBuilder(this GeneratedBallots ballots) => new(
        ValueList<string>.Of(Enumerable.Range(0, ballots.Options).Select(i => i.ToString(CultureInfo.InvariantCulture))),
        ballots.Kind == BallotKind.Approval ? BallotForm.Approval : BallotForm.Ranking);

    /// <summary>Writes an order as marks.</summary>
    /// <param name="ballots">The ballots.</param>
    /// <param name="order">The options, best first.</param>
    /// <param name="marks">A mark for each option, filled in.</param>
    public static void Mark(this GeneratedBallots ballots, int[] order, int[] marks)
    {
        Array.Clear(marks);
        for (var i = 0; i < order.Length; i++)
        {
            marks[order[i]] = ballots.Kind == BallotKind.Approval ? 1 : i + 1;
        }
    }
}
