using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using CsCheck;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>A file that is wrong is refused as a whole, with the place, what is wrong and what was expected.</summary>
public sealed class BadFileTests
{
    [Theory]
    [InlineData(BallotFormat.Blt, "", "line 1: The file ends too early. Expected is a 0 after the last ballot.")]
    [InlineData(BallotFormat.Blt, "0 1", "line 1, column 1: The number 0 is out of range. Expected is the number of options.")]
    [InlineData(BallotFormat.Blt, "2 1\n1 3 0\n", "line 2, column 3: There is no option 3. Expected is a number from 1 to 2.")]
    [InlineData(BallotFormat.Blt, "2 1\n1 2 2 0\n", "line 2, column 5: The option 2 stands twice on the ballot. Expected is the number of an option, or 0 at the end of the ballot.")]
    [InlineData(BallotFormat.Blt, "2 1\n1 =2 0\n", "line 2, column 3: '=' stands here. Expected is the number of an option, or 0 at the end of the ballot.")]
    [InlineData(BallotFormat.Blt, "2 1\n0\n\"A\"\n", "line 4: The file ends too early. Expected is the name of option 2 of 2.")]
    [InlineData(BallotFormat.Blt, "2 1\n0\n\"A\"\n\"B", "line 4, column 1: The quote is not closed. Expected is the name of option 2 of 2 in quotes.")]
    [InlineData(BallotFormat.Blt, "1 1\n-1\n1 1 0\n0\n\"A\"", "line 3, column 1: Every option is withdrawn. Expected is an option that may be chosen.")]
    [InlineData(BallotFormat.Blt, "1 1\n99999999999999999999 1 0", "line 2, column 1: The number is too great. Expected is how many cast the ballot, or 0 after the last one.")]
    [InlineData(BallotFormat.Blt, "2 1\n0.5 1 2 0\n0\nA B", "line 2, column 1: The number has a fraction, and only whole ones are counted. Expected is how many cast the ballot, or 0 after the last one.")]
    [InlineData(BallotFormat.Blt, "2 1\n[lines]\n1 1 2\n0\nA B", "line 2, column 7: The setting 'lines' is not known. Expected is nick, withdrawn, tie or droop.")]
    [InlineData(BallotFormat.Blt, "2 1\n[nick a]\n", "line 2, column 9: There are 1 short names for 2 options. Expected is one for each option.")]
    [InlineData(BallotFormat.Blt, "2 1\n[nick a b]\n1 c 0\n", "line 3, column 3: There is no option 'c'. Expected is the number of an option, or 0 at the end of the ballot.")]
    [InlineData(BallotFormat.PrefLibSoc, "2\n1,A\n2,B\n3,3,1\n2,1,2\n", "line 6: There are 2 ballots, and the head announces 3. Expected is as many ballots as the line behind the alternatives says.")]
    [InlineData(BallotFormat.PrefLibSoc, "2\n1,A\n1,B\n3,3,1\n", "line 3, column 3: The alternative 1 is named twice. Expected is another alternative.")]
    [InlineData(BallotFormat.Abif, "2.5: A>B\n", "line 1, column 1: The number has a fraction, and only whole ones are counted. Expected is how many cast the vote.")]
    [InlineData(BallotFormat.Hill, "2 1\n1 1=2 0\n", "line 2, column 4: '=' stands here. Expected is the number of an option, or 0 at the end of the ballot.")]
    [InlineData(BallotFormat.ScottishCsv, "2,1,\n1,2,2,\n", "line 2, column 5: The option 2 stands twice on the ballot. Expected is another option.")]
    [InlineData(BallotFormat.ScottishCsv, "2,1,\n\"Candidate 1\"\n", "line 2, column 14: The line ends here. Expected is \"Candidate 1\",\"Name\",\"Party\",.")]
    [InlineData(BallotFormat.ScottishCsv, "1,1,\n1,1,\nCandidate 1,An", "line 3, column 15: The line ends here. Expected is a comma behind the name, so that it is whole.")]
    [InlineData(BallotFormat.ScottishCsv, "2,1,\n1,1,,2,\n", "line 2, column 6: '2' stands here. Expected is the end of the line.")]
    [InlineData(BallotFormat.PrefLibCat, "2\n1,A\n2,B\n", "line 1, column 1: '2' stands here. Expected is # NUMBER ALTERNATIVES: 3 and # NUMBER CATEGORIES: 2 before the first order.")]
    [InlineData(BallotFormat.AbcYaml, "profile: [[], []]\n", "line 2: No candidate is named. Expected is num_cand, or a ballot that approves of one.")]
    [InlineData(BallotFormat.AbcYaml, "profile:\n- - 0\n  - x\n", "line 3, column 5: 'x' stands here. Expected is a whole number.")]
    [InlineData(BallotFormat.Abif, "3: A/2, A\n", "line 1, column 10: The candidate 'A' stands twice. Expected is another candidate.")]
    [InlineData(BallotFormat.Abif, "{title: a, b}\n", "line 1, column 13: '}' stands here. Expected is a : and a value.")]
    [InlineData(BallotFormat.PrefLibSoc, "# NUMBER ALTERNATIVES: 2\n1: 1\n", "line 2, column 5: The order has 1 of 2 alternatives. Expected is an order of all.")]
    [InlineData(BallotFormat.PrefLibSoc, "2\n0,A\n2,B\n", "line 3, column 1: The number 2 is out of range. Expected is the number of an alternative.")]
    [InlineData(BallotFormat.PrefLibSoc, "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 99999999: B\n", "line 2, column 20: There is no such alternative. Expected is the number of an alternative.")]
    [InlineData(BallotFormat.PrefLibSoi, "# NUMBER ALTERNATIVES: 2\n1: 1,1\n", "line 2, column 7: The alternative stands twice. Expected is the number of another alternative.")]
    [InlineData(BallotFormat.PrefLibSoi, "# NUMBER ALTERNATIVES: 2\n1: {1,2}\n", "line 2, column 6: ',' stands here. Expected is a }, as the file has no ties.")]
    [InlineData(BallotFormat.PrefLibToi, "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 3\n2: 1\n", "line 4: There are 2 ballots, and the head announces 3. Expected is as many ballots as NUMBER VOTERS says.")]
    [InlineData(BallotFormat.PrefLibCat, "# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: 1\n2: 1,2\n", "line 3, column 6: There are more than 1 categories. Expected is the end of the line.")]
    [InlineData(BallotFormat.PrefLibCat, "# NUMBER ALTERNATIVES: 2\n# NUMBER CATEGORIES: 2\n2: 1\n", "line 3, column 5: There are 1 of 2 categories. Expected is a group for each category, {} for an empty one.")]
    [InlineData(BallotFormat.PrefLibSoi, "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 2\n2: ", "line 3, column 4: The line ends here. Expected is the number of an alternative.")]
    [InlineData(BallotFormat.PrefLibSoi, "# NUMBER ALTERNATIVES: 2\n2: 1", "line 3: The head does not say how many alternatives and voters there are. Expected is # NUMBER ALTERNATIVES: 3 and # NUMBER VOTERS: 12.")]
    [InlineData(BallotFormat.Abif, "3: A>\n", "line 1, column 6: The line ends here. Expected is a candidate.")]
    [InlineData(BallotFormat.Abif, "3: A>B/2\n", "line 1, column 8: There is a rating. Expected is no rating, as for the first candidate.")]
    [InlineData(BallotFormat.Abif, "3: A/2>B/3\n", "line 1, column 10: The rating says something else than the order. Expected is no greater rating behind >, the same behind =.")]
    [InlineData(BallotFormat.Abif, "3: A>A\n", "line 1, column 7: The candidate 'A' stands twice. Expected is another candidate.")]
    [InlineData(BallotFormat.Condorcet, "#/Candidates: A ; B\nA > > B\n", "line 2, column 4: A rank is empty. Expected is the name of a candidate.")]
    [InlineData(BallotFormat.Condorcet, "#/Candidates: A ; B\nA < B\n", "line 2, column 1: 'A < B' is no name. Expected is the name of a candidate.")]
    [InlineData(BallotFormat.Condorcet, "#/Candidates: A ; B\nA * 8 ^7\n", "line 2, column 7: '^' stands here. Expected is ^ and a weight, then * and a number.")]
    [InlineData(BallotFormat.Condorcet, "#/Candidates: A ; B\nA > B > A\n", "line 2, column 8: The candidate 'A' stands twice on the vote. Expected is another candidate.")]
    [InlineData(BallotFormat.Condorcet, "A\n#/Candidates: A ; B\n", "line 2: A parameter stands behind a vote. Expected is parameters before the first vote.")]
    [InlineData(BallotFormat.Condorcet, "A ; A > B; A > > B\n", "line 1, column 15: A rank is empty. Expected is the name of a candidate.")]
    [InlineData(BallotFormat.Condorcet, "#/Number of Seats: x\n", "line 1, column 20: 'x' stands here. Expected is the number of seats.")]
    [InlineData(BallotFormat.Debian, "Option 1: A\nOption 2: B\nV: 123\n", "line 3, column 4: The ballot has 3 ranks for 2 options. Expected is a rank or a - for each option.")]
    [InlineData(BallotFormat.Debian, "Option 1: A\nV: 0\n", "line 2, column 4: '0' is no rank. Expected is a digit from 1, a letter, or -.")]
    [InlineData(BallotFormat.Debian, "Option 1: A\nV: 1\nX: 1\n", "line 3, column 1: 'X' stands here. Expected is a ballot, such as V: 21-3.")]
    [InlineData(BallotFormat.Starvote, "[ballots]\nA = 6\n", "line 2, column 4: The score 6 is too great. Expected is a score from 0 to 5.")]
    [InlineData(BallotFormat.Starvote, "[ballots]\nA = x\n", "line 2, column 4: 'x' is no score. Expected is a whole number from 0.")]
    [InlineData(BallotFormat.Starvote, "[ballots]\nA = 1\n\n3 ballots:\n", "line 5: The file ends too early. Expected is a ballot.")]
    [InlineData(BallotFormat.Starvote, "[options]\nstarvote_path = b.starvote\n", "line 3: The file names another one, 'b.starvote', which is not there or one too many. Expected is that file in the same folder.")]
    [InlineData(BallotFormat.AbcYaml, "profile: [[0, 1], [2\n", "line 2: The file ends before the profile does. Expected is profile: [[0, 2], [1]].")]
    [InlineData(BallotFormat.AbcYaml, "profile: [[0, 3]]\nnum_cand: 3\n", "line 1: There is no candidate 3. Expected is a number below 3.")]
    [InlineData(BallotFormat.AbcYaml, "profile: [[[0]]]\n", "line 1, column 12: '[' stands here. Expected is a whole number.")]
    [InlineData(BallotFormat.Pabulib, "META\nkey;value\nvote_type;approval\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\n1;2\n", "line 9, column 3: There is no project '2'. Expected is projects with commas between them.")]
    [InlineData(BallotFormat.Pabulib, "META\nkey;value\nPROJECTS\nproject_id;cost\n1;1,053,5\n", "line 5, column 3: '1,053,5' is no amount. Expected is a number from 0, such as 1053.5.")]
    [InlineData(BallotFormat.Csv, "ranking,A,B\n1,1\n", "line 2, column 3: The row has 2 cells. Expected is 3, as the first row has.")]
    [InlineData(BallotFormat.Csv, "ranking,A,A\n", "line 1, column 1: The option 'A' stands twice. Expected is another name.")]
    [InlineData(BallotFormat.Csv, "ranking,A,B\n1,1,0\n", "line 2, column 5: The number 0 is out of range. Expected is a rank from 1.")]
    [InlineData(BallotFormat.Csv, "ranking,\"A\n", "line 1: A quote is not closed. Expected is a quote at the end of the cell.")]
    [InlineData(BallotFormat.Csv, "A\n\0", "line 2, column 1: There is a zero byte: this is no text, or not UTF-8. Expected is a text in UTF-8.")]
    [InlineData(BallotFormat.None, "A", "The format of the file is unknown. Expected is one of the formats of BallotFormat.")]
    public async Task Read_BadFile_SaysWhereAndWhy(BallotFormat format, string text, string failure) =>
        (await BallotText.ReadAsync(format, text)).Failure.ToString().Should().Be(failure);

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public async Task Read_CutAtEveryByte_IsNeverAnExceptionNorPartOfAClosedElection(BallotFormat format)
    {
        var bytes = Encoding.UTF8.GetBytes(Samples.All[format]);
        var profile = (await BallotText.ReadAsync(format, bytes)).Value.Profile;
        var (whole, count) = (BallotText.Rows(profile), profile.BallotCount);
        for (var length = 0; length < bytes.Length; length++)
        {
            var result = await BallotText.ReadAsync(format, bytes[..length]);
            if (!result.IsRead)
            {
                result.Failure.Line.Should().BePositive();
                result.Failure.Expected.Should().NotBeEmpty();
            }
            else if (Samples.Closed.Contains(format))
            {
                BallotText.Rows(result.Value.Profile).Should().Be(whole, "cut after {0} bytes", length);
            }
            else if (Samples.Announced.Contains(format))
            {
                result.Value.Profile.BallotCount.Should().Be(count, "cut after {0} bytes", length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public async Task Read_ChangedAnywhere_IsReadOrRefused(BallotFormat format)
    {
        var bytes = Encoding.UTF8.GetBytes(Samples.All[format]);
        var change = Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[0, 3], Gen.OneOf(Gen.Byte, Gen.OneOfConst("0123456789:;,=>[]{}\"#-\n\r \t/*^|"u8.ToArray())).Array[0, 3]);
        await change.Array[1, 3].SampleAsync(async changes =>
        {
            var changed = bytes.ToList();
            foreach (var (at, removed, added) in changes)
            {
                var from = Math.Min(at, changed.Count);
                changed.RemoveRange(from, Math.Min(removed, changed.Count - from));
                changed.InsertRange(from, added);
            }

            var result = await BallotText.ReadAsync(format, [.. changed]);
            return result.IsRead || (result.Failure.Line > 0 && result.Failure.Reason.Length > 0);
        }, iter: 1500);
    }

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public Task Read_AnyBytes_AreReadOrRefused(BallotFormat format) =>
        Gen.Byte.Array[0, 300].SampleAsync(async bytes => await BallotText.ReadAsync(format, bytes) is { IsRead: true } or { Failure.Line: > 0 }, iter: 500);

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public async Task Read_BeyondALimit_IsRefused(BallotFormat format)
    {
        foreach (var limits in new[]
        {
            new BallotFileOptions { MaxBytes = 10 }, new BallotFileOptions { MaxLineLength = 3 }, new BallotFileOptions { MaxMarks = 2 },
            new BallotFileOptions { MaxOptions = 1 },
        })
        {
            var result = await BallotText.ReadAsync(format, Samples.All[format], limits);
            result.IsRead.Should().BeFalse("{0}", limits);
            result.Failure.Line.Should().BePositive();
        }
    }

    [Fact]
    public async Task Read_ALineThatNeverEnds_StopsAtTheLimit()
    {
        using var endless = new EndlessStream();

        var result = await BallotFormats.ReadAsync(endless, BallotFormat.Csv, new BallotFileOptions { MaxLineLength = 1_000_000 });

        result.Failure.Reason.Should().Be("The line is longer than 1000000 bytes");
        endless.Given.Should().BeLessThan(4_000_000);
    }

    [Fact]
    public async Task Read_ManyOptionsAndManyDifferentBallots_StopsAtTheLimitOfMarks()
    {
        var text = "65535 1\n" + string.Concat(Enumerable.Range(1, 2000).Select(i => $"1 {i} 0\n"));

        (await BallotText.ReadAsync(BallotFormat.Blt, text, new BallotFileOptions { MaxMarks = 10_000_000 })).Failure
            .Should().Match<BallotFileFailure>(failure => failure.Line == 154 && failure.Reason.StartsWith("There are too many different ballots"));
    }

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            Given += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
