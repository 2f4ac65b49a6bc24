using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;
using MutualLearning.Streams;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>Any small election that a format can hold.</summary>
internal static class AnyFile
{
    private static readonly string[] Names = ["Ann", "Bo Ek", "Ćy", "7", "m-n", "'D'", "e f g"];

    /// <summary>An election; with quotes in names, which a cut can make the end of one.</summary>
    public static Gen<BallotFile> For(BallotFormat format, bool areQuotesInNames = true) =>
        from form in Gen.OneOfConst(Forms(format))
        from width in Gen.Int[1, 5]
        from names in Gen.Shuffle(areQuotesInNames ? [.. Names, "Eve \"E\" Li", "\"F\""] : Names)
        from ballots in Gen.Select(Marks(format, form, width), Gen.Long[1, 5]).Array[1, 6]
        select File(format, form, names[..width], ballots);

    private static BallotFile File(BallotFormat format, BallotForm form, string[] names, (int[] Marks, long Weight)[] ballots)
    {
        var options = format == BallotFormat.AbcYaml ? [.. names.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))] : names;
        return new BallotFile(BallotText.Profile(form, options, ballots))
        {
            Seats = format is BallotFormat.Blt or BallotFormat.Hill or BallotFormat.ScottishCsv or BallotFormat.Condorcet or BallotFormat.Csv ? 2 : null,
            Title = format is BallotFormat.Debian or BallotFormat.Starvote ? string.Empty : "The board",
            Withdrawn = format == BallotFormat.Blt ? ["Gone"] : ValueList<string>.Empty,
            Costs = format == BallotFormat.Pabulib ? ValueList<Rational>.Of(options.Select((_, i) => new Rational(i * 5, 4))) : ValueList<Rational>.Empty,
        };
    }

    private static BallotForm[] Forms(BallotFormat format) => format switch
    {
        BallotFormat.PrefLibCat => [BallotForm.Approval, BallotForm.Score],
        BallotFormat.AbcYaml => [BallotForm.Approval],
        BallotFormat.Starvote => [BallotForm.Score],
        BallotFormat.Abif => [BallotForm.Ranking, BallotForm.Score],
        BallotFormat.Pabulib or BallotFormat.Csv => [BallotForm.Ranking, BallotForm.Approval, BallotForm.Score],
        _ => [BallotForm.Ranking],
    };

    private static Gen<int[]> Marks(BallotFormat format, BallotForm form, int width)
    {
        var hasTies = format is BallotFormat.Blt or BallotFormat.PrefLibToc or BallotFormat.PrefLibToi or BallotFormat.Abif
            or BallotFormat.Condorcet or BallotFormat.Debian or BallotFormat.Csv;
        var isComplete = format is BallotFormat.PrefLibSoc or BallotFormat.PrefLibToc or BallotFormat.Starvote;
        return form switch
        {
            BallotForm.Approval => Gen.Int[0, 1].Array[width],
            BallotForm.Score => Gen.Int[1, 6].Array[width],
            _ when hasTies => Gen.Int[isComplete ? 1 : 0, width].Array[width].Select(marks => Ranks(marks.Any(mark => mark > 0) ? marks : [1, .. marks[1..]])),
            _ => Gen.Select(Gen.Shuffle(Enumerable.Range(1, width).ToArray()), Gen.Int[isComplete ? width : 1, width])
                .Select((order, kept) => order.Select(rank => rank <= kept ? rank : 0).ToArray()),
        };
    }

    private static int[] Ranks(int[] marks)
    {
        List<int> ranks = [.. marks.Where(mark => mark > 0).Distinct().Order()];
        return [.. marks.Select(mark => ranks.IndexOf(mark) + 1)];
    }
}
