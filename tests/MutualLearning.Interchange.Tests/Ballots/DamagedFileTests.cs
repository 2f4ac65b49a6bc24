using System;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>A damaged file is a whole election, or a failure with its place and what was expected: never an exception, never part of an election.</summary>
public sealed class DamagedFileTests
{
    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public Task Read_ADamagedFile_IsAnElectionOrAFailureWithItsPlace(BallotFormat format) =>
        Gen.Select(AnyFile.For(format), Damage.Any).SampleAsync(async (file, damage) =>
        {
            var damaged = damage(await WrittenAsync(file, format));
            var result = await BallotText.ReadAsync(format, damaged);
            if (result.IsRead)
            {
                await CheckAsync(result.Value, format);
                return;
            }

            var failure = result.Failure;
            failure.Line.Should().BeInRange(1, damaged.Count(sign => sign == '\n') + 2, "{0}", failure);
            failure.Column.Should().BeInRange(0, damaged.Length + 1, "{0}", failure);
            (failure.Reason.Length, failure.Expected.Length).Should().Match<(int, int)>(lengths => lengths.Item1 > 0 && lengths.Item2 > 0);
        }, iter: 500);

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public Task Read_AFileCutAnywhere_IsNeverPartOfAnElectionThatSaysItsEnd(BallotFormat format) =>
        AnyFile.For(format, areQuotesInNames: false).SampleAsync(async file =>
        {
            var written = await WrittenAsync(file, format);
            var whole = BallotText.Rows((await BallotText.ReadAsync(format, written)).Value.Profile);
            for (var length = 0; length < written.Length; length++)
            {
                var result = await BallotText.ReadAsync(format, written[..length]);
                if (result.IsRead && Samples.Closed.Contains(format))
                {
                    BallotText.Rows(result.Value.Profile).Should().Be(whole, "cut after {0} bytes", length);
                }
                else if (result.IsRead && Samples.Announced.Contains(format))
                {
                    result.Value.Profile.BallotCount.Should().Be(file.Profile.BallotCount, "cut after {0} bytes", length);
                }
            }
        }, iter: 30);

    /// <summary>Nothing is taken to be nested, and no line is gone over again and again.</summary>
    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public async Task Read_AGreatManyOfOneSign_EndsAtOnce(BallotFormat format)
    {
        var sample = Samples.All[format];
        foreach (var sign in new[] { "{", "[", "(", "\"", "\" ", "'", "=", ">", "a>", "-", "- ", ",", ";", "9", "0 ", "/*", "\\\"", "#", " ", "|", "\t", "\n", "\r", "a;", "1 0\n", "a=1 " })
        {
            var many = string.Concat(Enumerable.Repeat(sign, 200_000 / sign.Length));
            foreach (var at in new[] { 0, sample.Length / 2, sample.Length })
            {
                var result = await BallotText.ReadAsync(format, sample.Insert(at, many));

                (result.IsRead || (result.Failure.Line > 0 && result.Failure.Expected.Length > 0)).Should().BeTrue();
            }
        }
    }

    [Theory]
    [InlineData(BallotFormat.Blt, "2 1\n{0} 1 0\n{0} 2 0\n0\nAnn Bo")]
    [InlineData(BallotFormat.PrefLibToi, "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 5\n{0}: 1\n{0}: 2\n")]
    [InlineData(BallotFormat.PrefLibCat, "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 5\n# NUMBER CATEGORIES: 2\n{0}: 1,2\n{0}: 2,1\n")]
    [InlineData(BallotFormat.Abif, "{0}: A>B\n{0}: B\n")]
    [InlineData(BallotFormat.Abif, "1: A\n{0}:\n{0}:\n")]
    [InlineData(BallotFormat.Condorcet, "A > B * {0}\nB * {0}\n")]
    [InlineData(BallotFormat.Condorcet, "#/Weight Allowed: true\nA > B ^{0} * {0}\n")]
    [InlineData(BallotFormat.Starvote, "[ballots]\n{0} ballots:\nA = 1\n\n{0} ballots:\nA = 2\n")]
    [InlineData(BallotFormat.AbcYaml, "profile: [[0], [1]]\nvoter_weights: [{0}, {0}]\n")]
    [InlineData(BallotFormat.ScottishCsv, "1,1,\n{0},1,\n{0},\n\"Candidate 1\",\"A\",\"\",\n")]
    [InlineData(BallotFormat.Csv, "ranking,A,B\n{0},1,2\n{0},2,1\n")]
    public async Task Read_CountsWhoseSumIsTooGreat_AreRefused(BallotFormat format, string text)
    {
        var greatest = ProfileBuilder.MaxWeight.ToString(System.Globalization.CultureInfo.InvariantCulture);

        var failure = (await BallotText.ReadAsync(format, text.Replace("{0}", greatest, StringComparison.Ordinal))).Failure;

        failure.Should().Match<BallotFileFailure>(one => one.Line > 0 && one.Reason.StartsWith("There are too many ballots") || one.Reason == "The weight is too great");
    }

    private static async Task<byte[]> WrittenAsync(BallotFile file, BallotFormat format)
    {
        var (failure, written) = await BallotText.WriteAsync(file, format);
        failure.Should().BeNull();
        return written;
    }

    // What was read is an election, which the format can say again, if its names and marks allow.
    private static async Task CheckAsync(BallotFile file, BallotFormat format)
    {
        var profile = file.Profile;
        profile.OptionCount.Should().BePositive();
        profile.Options.AsEnumerable().Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
        (file.Seats ?? 1).Should().BePositive();
        var weights = Enumerable.Range(0, profile.RowCount).Select(profile.Weight).ToList();
        weights.Should().NotContain(weight => weight <= 0);
        profile.BallotCount.Should().Be(weights.Sum()).And.BeLessThanOrEqualTo(ProfileBuilder.MaxWeight);
        if (profile.BallotCount > 10_000)
        {
            return;
        }

        var (failure, written) = await BallotText.WriteAsync(file, format);
        if (failure is null)
        {
            var again = await BallotText.ReadAsync(format, written);
            again.IsRead.Should().BeTrue("{0}", Encoding.UTF8.GetString(written));
            BallotText.Rows(again.Value.Profile).Should().Be(BallotText.Rows(profile));
        }
    }
}
