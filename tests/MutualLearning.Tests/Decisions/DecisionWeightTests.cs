using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions;

/// <summary>What a ballot weighs when voices are handed on, split, or very fine; and who counts as there.</summary>
public sealed class DecisionWeightTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Cem = Votes.Person(2);
    private static readonly PersonId Dan = Votes.Person(3);
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(5)) { Delegation = new DelegationPolicy { MaySplit = true } };
    private static readonly DecisionDeclaration Day = Plain with { Rule = new RuleSpec("plurality"), Options = ["A", "B"] };

    [Fact]
    public void SplitVoices_AreComparedExactly()
    {
        // 1 + 1/2 for A, 1 + 1/3 for B; the rest stays with those who do not vote.
        var closed = Run.Of(
            Day,
            Split(Cem, (Ana, 1), (Votes.Person(4), 1)),
            Split(Dan, (Ben, 1), (Votes.Person(4), 2)),
            new CastBallot(Ana, Preference.Ranked("A")),
            new CastBallot(Ben, Preference.Ranked("B")),
            new CloseDecision(Ana));

        closed.State.Verdict!.Result!.Winners.Should().Equal(new ValueList<string>[] { ["A"] });
    }

    [Fact]
    public void VoicesThatAreSplitTooFinely_AreNotCountedOnOptions_AndAreOnAProposal()
    {
        int[] primes = [97, 89, 83, 79, 73, 71, 67, 61, 59, 53];
        var people = primes.Length + 2;
        var voices = primes.Select((prime, i) => Split(Votes.Person(i + 2), (Ana, 1), (Ben, prime - 1))).ToArray<DecisionCommand>();
        DecisionCommand[] onOptions = [.. voices, new CastBallot(Ana, Preference.Ranked("A")), new CastBallot(Ben, Preference.Ranked("B")), new CloseDecision(Ana)];
        DecisionCommand[] onProposal = [.. voices, new CastBallot(Ana, Stance.No), new CastBallot(Ben, Stance.Yes), new CloseDecision(Ana)];

        Run.Of(Day with { Electorate = Votes.Electorate(people) }, onOptions).State.Verdict!.Reason.Should().Be("verdict.weights-too-fine");
        Run.Of(Plain with { Electorate = Votes.Electorate(people) }, onProposal).State.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
    }

    [Fact]
    public void WithoutWeights_EverybodyCountsOne_OnOptionsToo() =>
        Run.Of(Day with { Delegation = null }, new CastBallot(Ana, Preference.Ranked("A")), new CastBallot(Ben, Preference.Ranked("B")), new CastBallot(Cem, Preference.Ranked("B")), new CloseDecision(Ana)).State
            .Verdict!.Result!.Winners.Should().Equal(new ValueList<string>[] { ["B"] });

    [Fact]
    public void WhoIsThere_AndNeitherVotesNorHandsOn_CountsOnce()
    {
        var declared = Plain with { Rule = new RuleSpec("super-majority").With("base", "present").With("threshold", "1/2").With("strict", "yes") };
        var voted = Run.Of(declared, new CastBallot(Ana, Stance.Yes), new CastBallot(Ben, Stance.Yes), new DelegateVote(Cem, Ana));

        Text(voted).Should().Be("3 yes of 3 are more than 1/2.");
        Text(voted.After(new RecordPresence([Ana, Cem], Ana))).Should().Be("3 yes of 3 are more than 1/2.", "their voices are in it already");
        Text(voted.After(new RecordPresence([Ana, Dan], Ana))).Should().Be("3 yes of 4 are more than 1/2.");
    }

    [Fact]
    public void NobodysBallot_IsNotFound()
    {
        var secret = Run.Of(Plain with { Delegation = null, Secrecy = Secrecy.Secret }, new CastBallot(Ana, Stance.Yes, Pseudonym: Pseudonym.Of(new byte[32], Ana))).State.ToRuleContext();

        secret.BallotOf(default).Should().BeNull();
        secret.BallotOf(Ana).Should().BeNull();
        Run.Of(Plain, new CastBallot(Ana, Stance.Yes)).State.ToRuleContext().BallotOf(Ana)!.Stance.Should().Be(Stance.Yes);
    }

    private static DelegateVote Split(PersonId by, params (PersonId To, int Parts)[] shares) => new(by, ValueList<DelegationShare>.Of(shares.Select(s => new DelegationShare([s.To], s.Parts))));

    private static string Text(DecisionScenario decision) => decision.After(new CloseDecision(Ana)).State.Verdict!.Text;
}
