using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions;

/// <summary>What a quorum counts, of whom, at least or more than.</summary>
public sealed class QuorumTermsTests
{
    // Of six voters: two yes, one no, one abstains, one is only there, one is away.
    private static Decision Closed(Rational quorum, QuorumTerms? terms, string votes = "yyna--", int present = 5)
    {
        var declared = new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), Votes.Electorate(votes.Length)) { Quorum = quorum, QuorumTerms = terms };
        var given = Run.Of(declared, new RecordPresence(Votes.Electorate(present), Votes.Person(0)));
        foreach (var ballot in Votes.Ballots(votes))
        {
            given = given.After(new CastBallot(ballot.Voter, ballot.Stance));
        }

        return given.After(new CloseDecision(Votes.Person(0))).State;
    }

    [Theory]
    [InlineData(QuorumBase.Cast, QuorumBase.Electorate, "4/6", "5/6", "4 of 6 voted; the quorum is 5/6.")]
    [InlineData(QuorumBase.Present, QuorumBase.Electorate, "5/6", "1", "5 of 6 were present; the quorum is 1.")]
    [InlineData(QuorumBase.Cast, QuorumBase.Present, "4/5", "5/6", "4 of 5 present voted; the quorum is 5/6.")]
    [InlineData(QuorumBase.Decided, QuorumBase.Electorate, "1/2", "2/3", "3 of 6 voted without abstaining; the quorum is 2/3.")]
    [InlineData(QuorumBase.Decided, QuorumBase.Present, "3/5", "2/3", "3 of 5 present voted without abstaining; the quorum is 2/3.")]
    [InlineData(QuorumBase.Decided, QuorumBase.Cast, "3/4", "4/5", "3 of 4 who voted did not abstain; the quorum is 4/5.")]
    public void AQuorum_IsCountedAsDeclared(QuorumBase counts, QuorumBase of, string met, string missed, string text)
    {
        var terms = new QuorumTerms(counts, of);

        Closed(Part(met), terms).Verdict!.Text.Should().Be("2 yes to 1 no.");
        Closed(Part(missed), terms).Verdict!.ToString().Should().Be("NotDecided: " + text);
        Closed(Part(met), terms with { IsStrict = true }).Verdict!.Text.Should().EndWith("the quorum is > " + Part(met) + ".");
    }

    [Fact]
    public void WithoutTerms_ItIsOfTheElectorate_AbstentionsIncluded()
    {
        Closed(Part("2/3"), null).Verdict.Should().Be(Closed(Part("2/3"), QuorumTerms.Usual).Verdict);
        Closed(Part("5/6"), null).Verdict!.ToString().Should().Be("NotDecided: 4 of 6 voted; the quorum is 5/6.");
    }

    [Fact]
    public void AmongOptions_WhoSaysNothingAboutThem_Abstains()
    {
        var declared = new DecisionDeclaration("Which?", new RuleSpec("plurality"), Votes.Electorate(3))
        {
            Options = ["A", "B"], Quorum = new Rational(1, 2), QuorumTerms = new QuorumTerms(QuorumBase.Decided, QuorumBase.Cast, IsStrict: true),
        };
        var given = Run.Of(declared, new CastBallot(Votes.Person(0), Preference.Ranked("A")), new CastBallot(Votes.Person(1), Stance.Abstain));

        given.After(new CloseDecision(Votes.Person(0))).State.Verdict!.Text.Should().Be("1 of 2 who voted did not abstain; the quorum is > 1/2.");
        given.After(new CastBallot(Votes.Person(2), Preference.Ranked("A")), new CloseDecision(Votes.Person(0))).State.Verdict!.Kind.Should().Be(VerdictKind.Chosen);
    }

    [Theory]
    [InlineData(QuorumBase.Cast, QuorumBase.Cast)]
    [InlineData(QuorumBase.Electorate, QuorumBase.Electorate)]
    [InlineData(QuorumBase.Cast, QuorumBase.Decided)]
    [InlineData(QuorumBase.Present, QuorumBase.Cast)]
    [InlineData((QuorumBase)9, QuorumBase.Electorate)]
    [InlineData(QuorumBase.Cast, (QuorumBase)9)]
    [InlineData((QuorumBase)(-1), QuorumBase.Electorate)]
    public void Terms_ThatCountNoPart_AreRefused(QuorumBase counts, QuorumBase of) => Run.Nothing
        .When(new DeclareDecision(Run.Id, new("Go?", new RuleSpec("consent"), Votes.Electorate(2)) { Quorum = new Rational(1, 2), QuorumTerms = new(counts, of) }, Votes.Person(0)))
        .ThenRefused("decision.policy-invalid");

    [Fact]
    public void Terms_WithoutAQuorum_AreRefused() => Run.Nothing
        .When(new DeclareDecision(Run.Id, new("Go?", new RuleSpec("consent"), Votes.Electorate(2)) { QuorumTerms = QuorumTerms.Usual }, Votes.Person(0)))
        .ThenRefused("decision.policy-invalid");

    private static Rational Part(string text) => Rational.TryParse(text, out var part) ? part : throw new System.FormatException(text);
}
