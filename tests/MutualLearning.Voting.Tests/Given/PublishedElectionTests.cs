using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Tests.Decisions.Rules;

namespace MutualLearning.Voting.Tests.Given;

/// <summary>Elections of papers and textbooks, with the winners that stand there.</summary>
public sealed class PublishedElectionTests
{
    [Theory]
    // Schulze, The Schulze Method of Voting (arXiv:1804.02973), section 3, in the order of its examples; the pairs with another ballot show what joining or a new option does.
    [InlineData("8 A>C>D>B | 2 B>A>D>C | 4 C>D>B>A | 4 D>B>A>C | 3 D>C>B>A", "D")]
    [InlineData("3 A>B>C>D | 2 C>B>D>A | 2 D>A>B>C | 2 D>B>C>A", "B = D")]
    [InlineData("12 A>B>C>D | 6 A>D>B>C | 9 B>C>D>A | 15 C>D>A>B | 21 D>B>A>C", "D")]
    [InlineData("6 A>C>D>B | 1 B>A>D>C | 3 C>B>D>A | 3 D>B>A>C | 2 D>C>B>A", "A = D")]
    [InlineData("3 A>D>E>B>C>F | 3 B>F>E>C>D>A | 4 C>A>B>F>D>E | 1 D>B>C>E>F>A | 4 D>E>F>A>B>C | 2 E>C>B>D>F>A | 2 F>A>C>D>B>E", "A")]
    [InlineData("3 A>D>E>B>C>F | 3 B>F>E>C>D>A | 4 C>A>B>F>D>E | 1 D>B>C>E>F>A | 4 D>E>F>A>B>C | 2 E>C>B>D>F>A | 2 F>A>C>D>B>E | 2 A>E>F>C>B>D", "D")]
    [InlineData("3 A>B>D>C | 5 A>D>B>C | 1 A>D>C>B | 2 B>A>D>C | 2 B>D>C>A | 4 C>A>B>D | 6 C>B>A>D | 2 D>B>C>A | 5 D>C>A>B", "A")]
    [InlineData("3 A>B>D>E>C | 5 A>D>E>B>C | 1 A>D>E>C>B | 2 B>A>D>E>C | 2 B>D>E>C>A | 4 C>A>B>D>E | 6 C>B>A>D>E | 2 D>B>E>C>A | 5 D>E>C>A>B", "B")]
    [InlineData("9 A>D>B>E>C | 6 B>C>A>D>E | 5 B>C>D>E>A | 2 C>D>B>E>A | 6 D>E>C>B>A | 14 E>A>C>B>D | 2 E>C>A>B>D | 1 E>D>A>C>B", "B")]
    [InlineData("9 A>D>B>E>C | 1 B>A>C>E>D | 6 C>B>A>D>E | 2 C>D>B>E>A | 5 C>D>E>A>B | 6 D>E>C>A>B | 14 E>B>A>C>D | 2 E>B>C>A>D", "E")]
    [InlineData("5 A>C>B>E>D | 5 A>D>E>C>B | 8 B>E>D>A>C | 3 C>A>B>E>D | 7 C>A>E>B>D | 2 C>B>A>D>E | 7 D>C>E>B>A | 8 E>B>A>D>C", "E")]
    public void Schulze_ChoosesWhomThePaperDoes(string ballots, string winners) => Is("schulze", Options(ballots), ballots, winners);

    [Theory]
    // The same paper, on what the strength of a victory is when ballots rank options equally.
    [InlineData("schulze", "D")]
    [InlineData("schulze:strength=margins", "A")]
    public void Strengths_MatterWhereRanksAreEqual(string rule, string winner) => Is(
        rule, "ABCD", "6 A>B>C>D | 8 A=B | 8 A=C | 18 A=C>D | 8 A=C=D | 40 B | 4 C>B>D>A | 9 C>D>A>B | 8 C=D | 14 D>A>B>C | 11 D>B>C>A | 4 D>C>A>B", winner);

    [Theory]
    // Young, Condorcet's Theory of Voting (1988): sixty voters of Condorcet's Essai.
    [InlineData("kemeny", "23 A>B>C | 17 B>C>A | 2 B>A>C | 10 C>A>B | 8 C>B>A", "B > C > A")]
    // Victories in the order 61, 55, 54, 51: the last but one closes a circle.
    [InlineData("ranked-pairs", "12 A>D>C>B | 3 B>A>C>D | 25 B>C>A>D | 21 C>B>A>D | 12 D>A>B>C | 21 D>A>C>B | 6 D>B>A>C", "B > A > D > C")]
    [InlineData("ranked-pairs", "5 A>C>B>E>D | 5 A>D>E>C>B | 8 B>E>D>A>C | 3 C>A>B>E>D | 7 C>A>E>B>D | 2 C>B>A>D>E | 7 D>C>E>B>A | 8 E>B>A>D>C", "A > C > E > B > D")]
    public void Orders_AreThePublishedOnes(string rule, string ballots, string ranking) => string.Join(
        " > ", Tally.Of(rule, Tally.Ranked(Options(ballots), ballots)).Result!.Ranking.Select(static tier => string.Join(" = ", tier))).Should().Be(ranking);

    [Theory]
    // Burlington, Vermont, 2009: the ballots on the last three candidates. Whoever beats both others was eliminated second.
    [InlineData("irv", "K")]
    [InlineData("plurality", "W")]
    [InlineData("two-round", "K")]
    [InlineData("condorcet", "M")]
    [InlineData("benham", "M")]
    [InlineData("bucklin", "M")]
    [InlineData("nanson", "M")]
    public void Burlington_HadAnotherMayor_ByOtherRules(string rule, string winner) => Is(
        rule, "KWM", "1332 M>K>W | 767 M>W>K | 455 M | 2043 K>M>W | 371 K>W>M | 568 K | 1513 W>M>K | 495 W>K>M | 1289 W", winner);

    [Theory]
    // Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), example 2.12.
    [InlineData("equal-shares", "3 C1 D1 | 2 A1 B1 | 2 A1 C1 | 1 B1 D1", 3, "ACD")]
    [InlineData("seqphragmen", "3 C1 D1 | 2 A1 B1 | 2 A1 C1 | 1 B1 D1", 3, "BCD")]
    // The same, proposition A.2: the best committee of two does not contain the best of one.
    [InlineData("pav", "2 A1 | 3 A1 C1 | 3 B1 C1 | 2 B1", 1, "C")]
    [InlineData("pav", "2 A1 | 3 A1 C1 | 3 B1 C1 | 2 B1", 2, "AB")]
    [InlineData("cc", "2 A1 | 3 A1 C1 | 3 B1 C1 | 2 B1", 2, "AB")]
    [InlineData("monroe", "2 A1 | 3 A1 C1 | 3 B1 C1 | 2 B1", 2, "AB")]
    [InlineData("minimaxphragmen", "2 A1 | 3 A1 C1 | 3 B1 C1 | 2 B1", 2, "AB")]
    public void Committees_AreThoseOfTheBook(string rule, string ballots, int seats, string committee) =>
        string.Concat(Tally.Of(rule, Tally.Scored("ABCD", ballots, BallotForm.Approval), seats).Result!.Committees.Single().Order()).Should().Be(committee);

    private static void Is(string rule, string options, string ballots, string winners) => Tally.Of(rule, Tally.Ranked(options, ballots)).Winners().Should().Be(winners);

    private static string Options(string ballots) => string.Concat(ballots.Where(char.IsLetter).Distinct().Order());
}
