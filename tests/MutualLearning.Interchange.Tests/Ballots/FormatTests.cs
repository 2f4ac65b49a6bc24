using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using MutualLearning.Counting;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>What each sample says, whatever its line ends and marks.</summary>
public sealed class FormatTests
{
    private const string None = "\n   \n\n\n\n";

    public static TheoryData<BallotFormat, string> Meanings => new()
    {
        { BallotFormat.Blt, "Board\n2   \nBo\n\n\nRanking Åsa \"B\" Ek|Cy Dal|Dov\n2: 2 2 1\n3: 1 2 3\n4: 1 2 0\n6: 0 0 0" },
        { BallotFormat.Hill, "board\n1   \n\n\n\nRanking Ann A|Bo|Cy\n12: 0 2 1\n1: 1 0 0" },
        { BallotFormat.ScottishCsv, "Ward 1\n2   \n\n\n\nRanking Ann Ek|Bo|Cy\n10: 1 0 2\n2: 0 0 1\n7: 0 0 0" },
        { BallotFormat.PrefLibSoc, "Tea" + None + "Ranking Black|Green|White\n2: 2 3 1\n5: 1 2 3" },
        { BallotFormat.PrefLibSoi, None + "Ranking Black|2|3\n3: 0 2 1\n5: 1 0 0" },
        { BallotFormat.PrefLibToc, None + "Ranking 1|2|3\n6: 1 2 1" },
        { BallotFormat.PrefLibToi, None + "Ranking 1|2|3|4\n3: 0 0 0 1\n6: 1 2 1 0" },
        { BallotFormat.PrefLibCat, None + "Approval 1|2|3\n1: 0 0 0\n4: 1 0 1" },
        { BallotFormat.Abif, "Board \"x\"" + None + "Ranking Anne Archer|Bo Ek|Cy Dal\n27: 1 2 2\n2: 0 0 1\n3: 0 0 0" },
        { BallotFormat.Condorcet, "\n2 NotCompared  \n\n\n\nRanking Ann Ek|Bo|Cy\n14: 0 0 1\n1: 0 1 0\n3: 0 0 0\n42: 1 2 2" },
        { BallotFormat.Debian, None + "Ranking Ann Ek|Bo|Cy\n1: 0 0 0\n1: 1 0 2\n1: 2 1 2" },
        { BallotFormat.Starvote, "\n2  10 \n\nBo|Ann Ek\n\nScore Ann Ek|Bo|Cy\n1: 1 0 2\n5: 4 11 0" },
        { BallotFormat.AbcYaml, "two lines\n2   \n\n\n\nApproval 0|1|2|3\n1: 0 0 1 0\n1: 1 0 1 0\n2: 0 0 0 0\n3: 0 1 0 0" },
        { BallotFormat.Pabulib, "Budget; north\n   3001/2\n\n\n500|501/2|800\nScore Trees|Bench \"x\"|9\n1: 0 0 0\n1: 0 4 0\n1: 3 0 2" },
        { BallotFormat.Csv, "Tea\n1 NotCompared  \n\n\n\nRanking Black|Green, hot|White\n12: 1 2 0\n1: 0 0 0\n3: 0 1 2" },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public async Task Read_Sample_MeansThis(BallotFormat format, string meaning) =>
        BallotText.All((await BallotText.ReadAsync(format, Samples.All[format])).Value).Should().Be(meaning);

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public async Task Read_OtherLineEndsAndMarks_SayTheSame(BallotFormat format)
    {
        var sample = Samples.All[format];
        var meaning = BallotText.All((await BallotText.ReadAsync(format, sample)).Value);

        foreach (var other in new[] { sample.Replace("\n", "\r\n", StringComparison.Ordinal), "\uFEFF" + sample, sample.TrimEnd('\n') })
        {
            BallotText.All((await BallotText.ReadAsync(format, other)).Value).Should().Be(meaning);
        }
    }

    [Theory]
    [InlineData(BallotFormat.Blt, "1 1\n1 1 0\n0\n\"É\"\n")]
    [InlineData(BallotFormat.Hill, "1 1\n1 1 0\n0\n\"É\"\n")]
    [InlineData(BallotFormat.ScottishCsv, "1,1,\n1,1,\n\"Candidate 1\",\"É\",\n")]
    [InlineData(BallotFormat.PrefLibSoi, "# NUMBER ALTERNATIVES: 1\n# NUMBER VOTERS: 1\n# ALTERNATIVE NAME 1: É\n1: 1\n")]
    [InlineData(BallotFormat.Debian, "Option 1: É\nV: 1\n")]
    [InlineData(BallotFormat.Csv, "É\n1\n")]
    public async Task Read_OldFormatInLatin1_IsRead(BallotFormat format, string text) =>
        (await BallotText.ReadAsync(format, Encoding.Latin1.GetBytes(text))).Value.Profile.Options.Should().Equal("É");

    [Fact]
    public async Task Read_NewFormatInLatin1_IsRefusedAtTheLetter() =>
        (await BallotText.ReadAsync(BallotFormat.Abif, Encoding.Latin1.GetBytes("1:A\n2: É\n"))).Failure
            .Should().Be(new BallotFileFailure(2, 4, "The bytes are not UTF-8", "a text in UTF-8"));

    [Theory]
    [MemberData(nameof(Samples.Formats), MemberType = typeof(Samples))]
    public void Detect_Sample_ByItsText(BallotFormat format)
    {
        // A table that does not say so, and Hill, which is BLT, are told by their names alone.
        var expected = format == BallotFormat.Hill ? BallotFormat.Blt : format;
        var text = format == BallotFormat.Blt ? Samples.All[format][12..] : Samples.All[format];
        BallotFormats.Detect(null, Encoding.UTF8.GetBytes(text)).Should().Be(expected);
    }

    [Theory]
    [InlineData("a.BLT", BallotFormat.Blt)]
    [InlineData("a.hil", BallotFormat.Hill)]
    [InlineData("a.toi", BallotFormat.PrefLibToi)]
    [InlineData("a.cvotes", BallotFormat.Condorcet)]
    [InlineData("a.tally", BallotFormat.Debian)]
    [InlineData("a.pb", BallotFormat.Pabulib)]
    [InlineData("a.csv", BallotFormat.Csv)]
    [InlineData("a.md", BallotFormat.None)]
    [InlineData(null, BallotFormat.None)]
    public void Detect_Name_ByItsEnding(string? name, BallotFormat format) => BallotFormats.Detect(name, "x"u8).Should().Be(format);

    [Fact]
    public async Task Read_NamesThatRepeat_AreNumberedWhereBallotsNameByNumber() =>
        (await BallotText.ReadAsync(BallotFormat.Blt, "5 1\n1 1 0\n0\n\"A\" \"A\" \"\" \"A (2)\" \"A\"")).Value.Profile.Options
            .Should().Equal("A", "A (3)", "3", "A (2)", "A (4)");

    [Fact]
    public async Task Read_QuotesAsCouncilsPutThem_AreUnderstood()
    {
        var file = (await BallotText.ReadAsync(BallotFormat.ScottishCsv, "1,1,\n4,1,\n\"Candidate 1\",\"Ann \"Nan\" Ek\",\"Blue\",\n\"\"Ward 1\"\",\n")).Value;

        (file.Title, file.Profile.Options[0]).Should().Be(("Ward 1", "Ann \"Nan\" Ek"));
    }

    [Theory]
    [InlineData(BallotFormat.PrefLibSoc, "3\n1,Black\n2,Green, hot\n3,White\n7,7,2\n5,1,2,3\n2,3,1,2\n", "Ranking Black|Green, hot|White\n2: 2 3 1\n5: 1 2 3")]
    [InlineData(BallotFormat.PrefLibToi, "3\n1,Black\n2,Green\n3,White\n4,4,2\n3,{1,3},2\n1,2\n", "Ranking Black|Green|White\n1: 0 1 0\n3: 1 2 1")]
    [InlineData(BallotFormat.PrefLibToc, "3\n1,Black \n2, Green\n3,White\n9, 9, 2\n4,{},{1,2,3}\n5,2,{1, 3}\n", "Ranking Black|Green|White\n4: 1 1 1\n5: 2 1 2")]
    [InlineData(BallotFormat.PrefLibSoi, "2\n1,Black\n2,Green\n9,9,2\n4,{}\n5,{},2\n", "Ranking Black|Green\n4: 0 0\n5: 0 1")]
    [InlineData(BallotFormat.PrefLibToi, "3\n0,Black\n1,Green\n2,White\n9,9,2\n4,2\n5,{0,1}\n", "Ranking Black|Green|White\n4: 0 0 1\n5: 1 1 0")]
    public async Task Read_PrefLibOfBefore2022_SaysTheSame(BallotFormat format, string text, string meaning)
    {
        BallotText.Rows((await BallotText.ReadAsync(format, text)).Value.Profile).Should().Be(meaning);
        BallotFormats.Detect(null, Encoding.UTF8.GetBytes(text)).Should().Be(BallotFormat.PrefLibToi);
    }

    [Fact]
    public async Task Read_PrefLibThatNumbersFromZero_TakesItsNumbers() =>
        BallotText.Rows((await BallotText.ReadAsync(
            BallotFormat.PrefLibSoc,
            "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 5\n# ALTERNATIVE NAME 0: Ann\n# ALTERNATIVE NAME 1: Bo\n5: 1,0\n")).Value.Profile).Should().Be("Ranking Ann|Bo\n5: 2 1");

    [Theory]
    [InlineData(BallotFormat.PrefLibCat, "# a remark\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 5\n# NUMBER CATEGORIES: 1\n4: {1,2}\n1: {}\n", "Approval 1|2\n1: 0 0\n4: 1 1")]
    [InlineData(BallotFormat.PrefLibCat, "# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 5\n# NUMBER CATEGORIES: 3\n4: 2, {}, {1, 3}\n1: {},3,{}\n", "Score 1|2|3\n1: 0 0 2\n4: 1 3 1")]
    [InlineData(BallotFormat.PrefLibToi, "# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 5\n4: {}\n1: {}, 2\n", "Ranking 1|2\n1: 0 1\n4: 0 0")]
    public async Task Read_EmptyGroupsOfPrefLib_AreCategoriesButNoRanks(BallotFormat format, string text, string meaning) =>
        BallotText.Rows((await BallotText.ReadAsync(format, text)).Value.Profile).Should().Be(meaning);

    [Fact]
    public async Task Read_SettingsInBrackets_NameOptionsShortlyAndTakeThemOut()
    {
        var file = (await BallotText.ReadAsync(
            BallotFormat.Blt,
            "4 2 [nick ann bo\ncy dov] [tie dov cy\nbo ann] [droop rule=meek precision=8]\n-bo\n3 ann cy=dov 0\n(x1) 1 bo 3 0\n2 4 - ann 0\n0\n\"Ann\" \"Bo\" \"Cy\" \"Dov\" \"Board\"")).Value;

        BallotText.Rows(file.Profile).Should().Be("Ranking Ann|Cy|Dov\n1: 0 1 0\n2: 2 0 1\n3: 1 2 2");
        (file.Title, file.Seats).Should().Be(("Board", 2));
        file.Withdrawn.Should().Equal("Bo");
        file.TieOrder.Should().BeEmpty("the first of that order is picked to be eliminated as well, so that it is no order of preference");
        file.Notes.Should().Equal(
            "[tie dov cy bo ann] is not used: it picks the first of tied options also to be eliminated, so that it is no order of preference.",
            "[droop rule=meek precision=8] is not used: it says how another program counts.");
        (await BallotText.ReadAsync(BallotFormat.Blt, "2 1 [withdrawn 1]\n2 1 2 0\n0\nAnn Bo Title")).Value.Withdrawn.Should().Equal("Ann");
    }

    [Theory]
    [InlineData("27*A>B\n3 * B>A\n")]
    [InlineData("27:A>B\n3: B>A\n")]
    [InlineData("27.0: A>B\n3:B>A\n")]
    public async Task Read_HowOftenAVoteWasCast_BehindAStarOrAColon(string text) =>
        BallotText.Rows((await BallotText.ReadAsync(BallotFormat.Abif, text)).Value.Profile).Should().Be("Ranking A|B\n27: 1 2\n3: 2 1");

    [Fact]
    public async Task Read_ScoresOfAbif_AreScores()
    {
        var file = (await BallotText.ReadAsync(BallotFormat.Abif, "{max_rating: 5}\n3: A/5 > B/2 = C/2\n4: C/1, A/3\n")).Value;

        BallotText.Rows(file.Profile).Should().Be("Score A|B|C\n3: 6 3 3\n4: 4 0 2");
        file.MaxScore.Should().Be(5);
    }

    [Fact]
    public async Task Read_ATableWithoutCounts_TakesEachRowForABallot()
    {
        var options = new BallotFileOptions { CsvForm = BallotForm.Score };

        BallotText.Rows((await BallotText.ReadAsync(BallotFormat.Csv, "Ann;Bo\n5;0\n5;0\n;3\n", options)).Value.Profile)
            .Should().Be("Score Ann|Bo\n1: 0 4\n2: 6 1");
    }

    [Fact]
    public async Task Read_AFileThatNamesAnother_TakesItFromTheSameFolder()
    {
        var folder = Directory.CreateTempSubdirectory("ballots-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.starvote");
            await File.WriteAllTextAsync(path, "[options]\nseats = 3\nstarvote_path = b.starvote\n");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.starvote"), "[options]\nseats = 2\ncsv_path = c.csv\n[ballots]\nAnn = 5\nBo = 1\n");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "c.csv"), "id,date,poll,Ann,Bo\n1,x,y,0,4\n");

            var file = (await BallotFormats.ReadFileAsync(path)).Value;

            BallotText.All(file).Should().Be("\n3  5 \n\n\n\nScore Ann|Bo\n1: 1 5\n1: 6 2");
            await File.WriteAllTextAsync(path, "[options]\nstarvote_path = a.starvote\n");
            (await BallotFormats.ReadFileAsync(path)).Failure.Reason.Should().Contain("one too many");
            await File.WriteAllTextAsync(path, "[options]\nstarvote_path = ../a.starvote\n");
            (await BallotFormats.ReadFileAsync(path)).Failure.Reason.Should().Contain("not there");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
