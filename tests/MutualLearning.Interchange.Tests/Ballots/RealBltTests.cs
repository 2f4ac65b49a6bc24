using System.Threading.Tasks;
using MutualLearning.Interchange.Ballots;

namespace MutualLearning.Interchange.Tests.Ballots;

/// <summary>What files of BLT hold beyond the algorithm of 1987: as OpenSTV, OpaVote, Droop and people write them.</summary>
public sealed class RealBltTests
{
    private const string Two = "2 1\n3 1 2 0\n0\n";

    [Theory]
    [InlineData("Ann Ek (Blue)\nBo\nWard 1\n", "Ann Ek (Blue)|Bo|Ward 1")]
    [InlineData("Ann Ek\nBo Li # a comment\n", "Ann Ek|Bo Li|")]
    [InlineData("Candidate #1\nCandidate #2\n", "Candidate #1|Candidate #2|")]
    [InlineData("\"Ann Ek\"\nBo Li\n\"Ward 1\"\n", "Ann Ek|Bo Li|Ward 1")]
    [InlineData("\"Ann Ek\" \"Bo\"\n\"Ward 1\" \"source\"\n\"comment\"", "Ann Ek|Bo|Ward 1")]
    [InlineData("Ann Bo The board", "Ann|Bo|The board")]
    [InlineData("\"Ann \"Nan\" Ek\"\n\"Bo\"\n", "Ann \"Nan\" Ek|Bo|")]
    [InlineData("\"Ann \\\"Nan\\\"\"\n\"Bo \\\"B\\\" Li\" # x\n\"A \\\\ \"\"b\"\"\"", "Ann \"Nan\"|Bo \"B\" Li|A \\\\ \"b\"")]
    [InlineData("\"Ann EK \"\"Blue\"\"\"\n\"Bo LI \"\"Independent\"\"\"\nWard 6 - North East\n", "Ann EK \"Blue\"|Bo LI \"Independent\"|Ward 6 - North East")]
    [InlineData("\"Ann\"\n\"Bo\"\n\"of a; b, c\\\"", "Ann|Bo|of a; b, c\\")]
    public async Task Read_Names_AsTheyAreWritten(string names, string expected)
    {
        var file = (await BallotText.ReadAsync(BallotFormat.Blt, Two + names)).Value;

        $"{string.Join('|', file.Profile.Options)}|{file.Title}".Should().Be(expected);
    }

    [Fact]
    public async Task Read_TextBehindNamesInQuotes_IsNoted()
    {
        var file = (await BallotText.ReadAsync(BallotFormat.Blt, Two + "\"Ann\"\n\"Bo\"\n\"The board\" \"source\"\n\nAB: 3\nBA: \"0\"\n")).Value;

        (file.Title, file.Profile.Options[1]).Should().Be(("The board", "Bo"));
        file.Notes.Should().Equal("The text behind the title is not used.");
    }

    [Theory]
    [InlineData("\uFEFF2 1\r\n3 1 2 0\r\n0\r\nAnn Bo\r\n")]
    [InlineData("2,1\n3,1,2,0\n0\n\"Ann\"\n\"Bo\"\n")]
    [InlineData("2 1\n3 1 2 0\n0 0\n\"Ann\"\n\"Bo\"\n")]
    [InlineData("2\n1\n3 1 2 0 0 Ann Bo")]
    [InlineData("/* the board\n 9 9 */ 2 1 /* seats */\n3 1 /* then */ 2 0\n0\nAnn Bo")]
    [InlineData("2 1 # of them\n\n3 1 2 0 # three\n0 # the end\n\n\"Ann\" # a\n\"Bo\"\n")]
    [InlineData("2 1 [nick a, b]\n3 a, b 0\n0\nAnn Bo")]
    [InlineData("2 1\n(q 1) 1 1 2 0\n(q 2) 1 1 - 2 0\n(q 3)\n1 1 2 0\n0\nAnn Bo")]
    public async Task Read_TheSameBallots_InOtherSpellings(string text) =>
        BallotText.Rows((await BallotText.ReadAsync(BallotFormat.Blt, text)).Value.Profile).Should().Be("Ranking Ann|Bo\n3: 1 2");

    [Theory]
    [InlineData("2\n3 1 2 0\n0\nAnn Bo", "line 2: There is no number of seats, or it stands before a ballot. Expected is the numbers of options and seats on one line, such as 4 2.")]
    [InlineData("2 1\n3 1 -2 0\n0\nAnn Bo", "line 2, column 6: A number below 0 stands here. Expected is the number of an option, or 0 at the end of the ballot.")]
    [InlineData("3 1\n3 1 2 0\n0\nAnn Ek\nBo Li", "line 6: The file ends too early. Expected is the name of option 3 of 3.")]
    [InlineData("2 1 /* never closed\n3 1 2 0\n0\nAnn Bo", "line 5: The file ends too early. Expected is a 0 after the last ballot.")]
    [InlineData("2 1\n0\nAnn\nBo\nTitle\nmore", "line 6, column 1: 'm' stands here. Expected is the end of the file.")]
    public async Task Read_WhatCannotBeTold_IsRefused(string text, string failure) =>
        (await BallotText.ReadAsync(BallotFormat.Blt, text)).Failure.ToString().Should().Be(failure);
}
