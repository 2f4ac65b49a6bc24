using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Voting.Tests.Plain;

/// <summary>Random small profiles, on which ties are the normal case.</summary>
internal static class SmallProfiles
{
    /// <summary>How many are tried: thousands, or a million where MUTUALLEARNING_LONG is set.</summary>
    public static long Runs(long usual) => Environment.GetEnvironmentVariable("MUTUALLEARNING_LONG") is null ? usual : 1_000_000;

    /// <summary>Marks of 2 to 5 options on 1 to 9 ballots, each up to <paramref name="most"/>; 0 for left out.</summary>
    public static Gen<int[][]> Marks(int most) =>
        Gen.Int[2, 5].SelectMany(options => Gen.Int[0, most].Array[options].Array[1, 9]);

    /// <summary>Orders without equal ranks, of 2 to 5 options, 1 to 9 of them.</summary>
    public static Gen<int[][]> Orders { get; } = Gen.Int[2, 5].SelectMany(options =>
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, options).ToArray()), Gen.Int[0, options], (order, length) =>
        {
            var marks = new int[options];
            for (var i = 0; i < length; i++)
            {
                marks[order[i]] = i + 1;
            }

            return marks;
        }).Array[1, 9]);

    public static Profile Of(IEnumerable<int[]> marks, BallotForm form = BallotForm.Ranking, string? names = null)
    {
        var ballots = marks.ToList();
        names ??= "ABCDE"[..ballots[0].Length];
        var builder = new ProfileBuilder(ValueList<string>.Of(names.Select(c => c.ToString())), form);
        foreach (var ballot in ballots)
        {
            builder.Add(ballot);
        }

        return builder.Build();
    }

    public static string Show(IEnumerable<int[]> marks) => string.Join(" | ", marks.Select(m => string.Join(' ', m)));
}
