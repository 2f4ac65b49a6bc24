using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Tests.Decisions.Rules;
using MutualLearning.Voting.Testing;

namespace MutualLearning.Voting.Tests.Axioms;

/// <summary>Published ballots on which rules break axioms; the kit finds the same.</summary>
public sealed class PublishedExampleTests
{
    [Theory]
    // Fishburn and Brams, Paradoxes of Preferential Voting (1983): seventeen voters, of whom some raise the winner of the runoff.
    [InlineData("irv", "monotonicity", "ABC", "6 A>B>C | 5 C>A>B | 4 B>C>A | 2 B>A>C")]
    // Condorcet, Essai (1785): points choose another than the option that beats both others.
    [InlineData("borda", "condorcet-winner", "ABC", "30 A>B>C | 1 A>C>B | 29 B>A>C | 10 B>C>A | 10 C>A>B | 1 C>B>A")]
    // Borda, Mémoire sur les élections (1781): twenty-one voters, and the worst in pairs has most first places.
    [InlineData("plurality", "condorcet-loser", "ABC", "1 A>B>C | 7 A>C>B | 7 B>C>A | 6 C>B>A")]
    // Tideman (1987): two that are alike split their votes.
    [InlineData("plurality", "clones", "AB", "60 A>B | 40 B>A")]
    // A circle of three far above an option that is nearly level with each: it loses all its pairs, and wins by minimax.
    [InlineData("minimax", "condorcet-loser", "ABCD", "3 D>A>B>C | 3 D>B>C>A | 3 D>C>A>B | 4 A>B>C>D | 4 B>C>A>D | 4 C>A>B>D")]
    [InlineData("minimax:strength=margins", "smith", "ABCD", "3 D>A>B>C | 3 D>B>C>A | 3 D>C>A>B | 4 A>B>C>D | 4 B>C>A>D | 4 C>A>B>D")]
    public void ARule_FailsOnThem(string text, string axiom, string options, string ballots)
    {
        var rule = Tally.Rule(text, out var spec);
        var tried = System.Linq.Enumerable.Single(Testing.Axioms.All, a => a.Name == axiom);

        var report = Testing.Axioms.CheckOn(rule, tried, Tally.Ranked(options, ballots), AxiomOptions.Default with { Spec = spec });

        report.Counterexample.Should().NotBeNull();
        report.ToString().Should().Contain(axiom + " fails").And.Contain("wins: ");
        Testing.Axioms.CheckOn(Tally.Rule("schulze", out _), tried, Tally.Ranked(options, ballots)).Counterexample.Should().BeNull("Schulze's rule satisfies it");
    }

    /// <summary>Brill, Freeman, Janson and Lackner, Phragmén's Voting Methods and Justified Representation (2017), example 6.</summary>
    [Theory]
    [InlineData("seqphragmen")]
    [InlineData("leximaxphragmen")]
    [InlineData("maximin-support")]
    public void RulesThatShareLoads_HaveNoExtendedJustifiedRepresentation(string name)
    {
        const string All = "CDEFGHIJKLMN";
        var profile = Tally.Scored(
            "AB" + All, $"2 A1 B1 C1 | 2 A1 B1 D1 | 6 {Each(All)} | 5 {Each(All[1..])} | 9 {Each(All[2..])}", BallotForm.Approval);
        var options = AxiomOptions.Default with { Form = BallotForm.Approval, Seats = 12 };

        Testing.Axioms.CheckOn(Tally.Rule(name, out _), Testing.Axioms.ExtendedJustifiedRepresentation, profile, options).Counterexample.Should().NotBeNull();
        Testing.Axioms.CheckOn(Tally.Rule("equal-shares", out _), Testing.Axioms.ExtendedJustifiedRepresentation, profile, options).Counterexample.Should().BeNull();

        static string Each(string some) => string.Join(' ', some.Select(static o => o + "1"));
    }

    [Fact]
    public void Approval_CanLeaveALargeGroupWithoutASeat()
    {
        // Aziz et al. (2017), section 1: those who approve most take all seats.
        var profile = Tally.Scored("ABCD", "3 A1 B1 D1 | 2 C1", BallotForm.Approval);

        var report = Testing.Axioms.CheckOn(Tally.Rule("approval", out _), Testing.Axioms.JustifiedRepresentation, profile, AxiomOptions.Default with { Seats = 3 });

        report.Counterexample!.ToString().Should().Contain("2 of 5 ballots agree on C");
    }
}
