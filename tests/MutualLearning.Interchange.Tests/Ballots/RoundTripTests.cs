using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Streams;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>What is written is read back the same; what a format cannot hold is refused, and nothing is written.</summary>
public sealed class RoundTripTests
{
    private static readonly BallotFormat[] Formats = [.. Enum.GetValues<BallotFormat>().Where(format => format != BallotFormat.None)];

    private static readonly string[] Names =
    [
        "Ann", "Bo Ek", "Ć, \"x\"", "[d]", "e=f", "g;h", "i # j", "7", "{k}", "m>n", "o/p", "q: r", "'s'", "ranking", "\"", "]", "- t", "\\u", "v||w", "Ж", "x\ny", " z",
    ];

    private static readonly string[] Titles = ["", "", "Board 2031", "A \"q\" title", "# hash: x", "a; b, c\\", "{x}", "line\nbreak"];

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public async Task Write_Sample_IsReadBackTheSame(BallotFormat format)
    {
        var file = (await BallotText.ReadAsync(format, Samples.All[format])).Value;

        // The sample of starvote leaves options out, which starvote cannot say of all options at once.
        file = format == BallotFormat.Starvote ? file with { Profile = BallotText.Profile(BallotForm.Score, ["Ann Ek", "Bo"], ([1, 11], 7)) } : file;
        var (failure, written) = await BallotText.WriteAsync(file, format);

        failure.Should().BeNull();
        BallotText.All((await BallotText.ReadAsync(format, written)).Value).Should().Be(BallotText.All(file));
    }

    [Theory]
    [InlineData(BallotForm.Ranking, true)]
    [InlineData(BallotForm.Ranking, false)]
    [InlineData(BallotForm.Approval, true)]
    [InlineData(BallotForm.Score, true)]
    public async Task Write_AnyElectionInAnyFormat_IsRefusedOrReadBackTheSame(BallotForm form, bool ties)
    {
        var accepted = new HashSet<BallotFormat>();
        await Files(form, ties).SampleAsync(async file =>
        {
            foreach (var format in Formats)
            {
                var (failure, written) = await BallotText.WriteAsync(file, format);
                if (failure is not null)
                {
                    written.Should().BeEmpty("a refusal writes nothing");
                    continue;
                }

                accepted.Add(format);
                var read = await BallotText.ReadAsync(format, written);
                read.IsRead.Should().BeTrue("{0}: {1}", format, read.IsRead ? null : read.Failure);
                BallotText.All(Given(read.Value, file)).Should().Be(BallotText.All(file), "{0}", format);
            }
        }, iter: 1500, threads: 1);
        accepted.Count.Should().BeGreaterThanOrEqualTo(form == BallotForm.Ranking ? 6 : 3, "a format that refuses everything proves nothing: {0}", string.Join(", ", accepted));
    }

    [Theory]
    [InlineData(BallotFormat.PrefLibSoc, "1 2 2", "The format PrefLib soc cannot hold ballots with equal ranks. Expected is strict rankings.")]
    [InlineData(BallotFormat.PrefLibSoc, "1 2 0", "The format PrefLib soc cannot hold ballots that leave options out. Expected is ballots on all options.")]
    [InlineData(BallotFormat.Hill, "1 1 0", "The format Hill cannot hold an election without a number of seats. Expected is a number of seats.")]
    [InlineData(BallotFormat.AbcYaml, "1 2 3", "The format abc.yaml cannot hold ballots of the form Ranking. Expected is the form Approval.")]
    [InlineData(BallotFormat.Pabulib, "1 2 3", "The format Pabulib cannot hold options without costs. Expected is a cost for each option.")]
    [InlineData(BallotFormat.None, "1 2 3", "The format is unknown. Expected is one of the formats of BallotFormat.")]
    public async Task Write_WhatAFormatCannotHold_IsRefused(BallotFormat format, string ballot, string reason)
    {
        int[] marks = [.. ballot.Split(' ').Select(mark => int.Parse(mark, CultureInfo.InvariantCulture))];

        var (failure, written) = await BallotText.WriteAsync(new BallotFile(BallotText.Profile(BallotForm.Ranking, ["A", "B", "C"], (marks, 1))), format);

        failure!.ToString().Should().Be(reason);
        written.Should().BeEmpty();
    }

    // What a file does not say, a format may say by its own default.
    private static BallotFile Given(BallotFile read, BallotFile written) => read with
    {
        MaxScore = written.MaxScore is null ? null : read.MaxScore, Unranked = written.Unranked is null ? null : read.Unranked,
    };

    private static Gen<BallotFile> Files(BallotForm form, bool ties) =>
        from width in Gen.Int[1, 5]
        from plain in Gen.Bool
        from names in Gen.Shuffle(Names)
        from ballots in Gen.Select(Marks(form, ties, width), Gen.Long[1, 4]).Array[0, 6]
        from title in Gen.OneOfConst(Titles)
        from seats in Gen.OneOf(Gen.Const(default(int?)), Gen.Int[1, 3].Select(count => (int?)count))
        from unranked in Gen.OneOfConst<Unranked?>(null, null, Unranked.BelowRanked, Unranked.NotCompared)
        from extra in Gen.Int[0, 5]
        let options = plain ? [.. Enumerable.Range(form == BallotForm.Approval ? 0 : 1, width).Select(i => i.ToString(CultureInfo.InvariantCulture))] : names[..width]
        select new BallotFile(BallotText.Profile(form, options, ballots))
        {
            Title = title,
            Seats = seats,
            Unranked = unranked,
            MaxScore = extra == 1 && form == BallotForm.Score ? 9 : null,
            Withdrawn = extra == 2 && form == BallotForm.Ranking ? ["Gone", "Left"] : ValueList<string>.Empty,
            TieOrder = extra == 3 ? ValueList<string>.Of(options.Reverse()) : ValueList<string>.Empty,
            Costs = extra == 4 ? ValueList<Rational>.Of(options.Select((_, i) => new Rational(i * 5, 4))) : ValueList<Rational>.Empty,
            Budget = extra == 4 ? new Rational(100, 3) : null,
        };

    private static Gen<int[]> Marks(BallotForm form, bool ties, int width) => form switch
    {
        BallotForm.Approval => Gen.Int[0, 1].Array[width],
        BallotForm.Score => Gen.Frequency((3, Gen.Int[1, 10].Array[width]), (1, Gen.Int[0, 10].Array[width])),
        _ when ties => Gen.Int[0, width].Array[width].Select(Dense),
        _ => Gen.Select(Gen.Shuffle(Enumerable.Range(1, width).ToArray()), Gen.Frequency((2, Gen.Const(width)), (1, Gen.Int[1, width])))
            .Select((order, kept) => order.Select(rank => rank <= kept ? rank : 0).ToArray()),
    };

    private static int[] Dense(int[] marks)
    {
        List<int> ranks = [.. marks.Where(mark => mark > 0).Distinct().Order()];
        return [.. marks.Select(mark => ranks.IndexOf(mark) + 1)];
    }
}
