using System;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;
using MutualLearning.Tests.Conventions;

namespace MutualLearning.Tests.Decisions;

/// <summary>How much there may be of everything in a decision, to the last one; and what is said first where several things are wrong.</summary>
public sealed class DecisionBoundTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3));
    private static readonly DecisionDeclaration Day = Plain with { Rule = new RuleSpec("plurality"), Options = ["A", "B"] };

    [Fact]
    public void AsManyClasses_AsThereMayBe()
    {
        DecisionDeclaration With(int count) => Plain with { Classes = ValueList<VoterClass>.Of(Enumerable.Range(0, count).Select(i => new VoterClass("class " + i, [Ana]))) };

        Declare(With(DecisionDecider.MaxClasses)).IsAccepted.Should().BeTrue();
        Declare(With(DecisionDecider.MaxClasses + 1)).Refusal.Should().Be(new Refusal(DecisionRefusals.ListTooLong, "classes", Text(DecisionDecider.MaxClasses)));
    }

    [Fact]
    public void AClass_HasANameThatCanBeSeen() =>
        Declare(Plain with { Classes = [new VoterClass("\u200b\u2060", [Ana])] }).Refusal.Code.Should().Be("decision.policy-invalid");

    [Fact]
    public void AsManyStandingDelegations_AsThereMayBe()
    {
        ValueList<DelegationShare> toBen = [new DelegationShare([Ben], 1)];
        DecisionDeclaration With(int count) => Plain with
        {
            Delegation = new DelegationPolicy { Standing = ValueList<VoterDelegation>.Of(Enumerable.Range(0, count).Select(_ => new VoterDelegation(Ana, toBen))) },
        };

        Declare(With(DecisionDecider.MaxPeople)).IsAccepted.Should().BeTrue();
        Declare(With(DecisionDecider.MaxPeople + 1)).Refusal.Should().Be(new Refusal(DecisionRefusals.ListTooLong, "standing delegations", Text(DecisionDecider.MaxPeople)));
    }

    [Fact]
    public void AsManyMarks_AsThereMayBe()
    {
        static CastBallot With(int count, Stance stance = Stance.None) =>
            new(Ana, stance) { Preference = new Preference(BallotForm.Ranking, ValueList<Mark>.Of(Enumerable.Range(0, count).Select(i => new Mark("A", 1) { Criterion = "c" + i }))) };

        Run.Of(Day).When(With(DecisionDecider.MaxMarks)).ThenAccepted();
        Run.Of(Day).When(With(DecisionDecider.MaxMarks + 1)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.ListTooLong, "marks", Text(DecisionDecider.MaxMarks)));
        Run.Of(Day).When(With(DecisionDecider.MaxMarks + 1, Stance.Yes)).Outcome.Refusal
            .Should().Be(new Refusal(DecisionRefusals.PreferenceInvalid).Because(Codes.Of("ballot.stance-on-options")));
    }

    [Fact]
    public void TheParametersOfARule_AreWords()
    {
        var longest = new RuleSpec("super-majority").With("threshold", new string('1', DecisionDecider.MaxTextLength));

        Declare(Plain with { Rule = longest }).Refusal.Should().Be(new Refusal(DecisionRefusals.TextTooLong, Text(DecisionDecider.MaxTextLength)));
        Declare(Plain with { Rule = new RuleSpec("super-majority").With("threshold", "\ud800") }).Refusal.Should().Be(new Refusal(DecisionRefusals.TextInvalid));
        Run.Of(Plain).When(new ChangeRule(longest, Ana)).ThenRefused("decision.text-too-long");
    }

    [Fact]
    public void AnOpenBallot_KeepsNoCheckValue_AndHasNoPseudonym()
    {
        var decision = Run.Of(Plain);
        var cast = decision.When(new CastBallot(Ana, Stance.Yes) { KeyCheck = "check" }).Outcome;

        cast.Events.OfType<BallotCast>().Should().ContainSingle(e => e.KeyCheck == null && e.Ballot.Voter == Ana);
        decision.When(new CastBallot(Ana, Stance.Yes, Pseudonym: new Pseudonym("mask")) { KeyCheck = "no\ncheck" }).Outcome.Refusal
            .Should().Be(new Refusal(DecisionRefusals.PseudonymNotWanted));
        decision.When(new CastBallot(Ana, Stance.Yes) { KeyCheck = "no\ncheck" }).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.KeyLost));
    }

    [Fact]
    public void AClosedDecision_SaysWhoCarriedWhat_WhereVoicesDiffer()
    {
        Run.Of(Plain, new CastBallot(Ana, Stance.Yes), new CloseDecision(Ana)).State.Delegation.Should().BeNull("everybody weighs the same");
        Run.Of(Plain with { Weights = [new VoterWeight(Ben, 2)] }, new CastBallot(Ben, Stance.Yes), new CloseDecision(Ana)).State.Delegation!
            .Carried.Should().Equal(new CarriedWeight(Ben, 2, 0));
        var lost = Run.Of(Plain with { Delegation = new DelegationPolicy() }, new DelegateVote(Ana, Votes.Person(2)), new CastBallot(Ben, Stance.Yes), new CloseDecision(Ana));
        lost.State.Delegation!.Lost.Should().Equal(new LostVote(Ana, 1, VoteLoss.NobodyVoted), new LostVote(Votes.Person(2), 1, VoteLoss.Absent));
    }

    // Two chains, in which everybody hands on a 97th, or an 89th, of what comes: what they come to together is a fraction as long as both.
    [Theory]
    [InlineData(10, true)]
    [InlineData(2_500, false)]
    public void AnAuditWithANumberThatCannotBeReadAgain_IsNotKept_AndTheDecisionIsClosed(int length, bool isKept)
    {
        var (voter, absent) = (Votes.Person(2 * length), Votes.Person((2 * length) + 1));
        VoterDelegation Link(int i, int parts) => (i + 1) % length == 0
            ? new VoterDelegation(Votes.Person(i), voter)
            : new VoterDelegation(Votes.Person(i), [new DelegationShare([Votes.Person(i + 1)], 1), new DelegationShare([absent], parts - 1)]);
        var declared = Plain with
        {
            Electorate = Votes.Electorate((2 * length) + 2),
            Delegation = new DelegationPolicy { MaySplit = true, Standing = ValueList<VoterDelegation>.Of(Enumerable.Range(0, 2 * length).Select(i => Link(i, i < length ? 97 : 89))) },
        };

        var closed = Run.Of(declared, new CastBallot(voter, Stance.Yes), new CloseDecision(Votes.Person(0)));

        closed.State.Status.Should().Be(DecisionStatus.Closed);
        (closed.State.Delegation is not null).Should().Be(isKept);
    }

    [Fact]
    public void WithoutItsRule_ADecisionIsNotClosed()
    {
        var declared = Run.Of(Plain, new CastBallot(Ana, Stance.Yes));

        DecisionDecider.Decide(declared.State, new CloseDecision(Ana), new(Run.Now, new("c")), new DecisionRules([])).Refusal
            .Should().Be(new Refusal(DecisionRefusals.RuleUnknown, "simple-majority"));
    }

    [Fact]
    public void WhoIsThere_InASecretBallot_CountsOnceWhetherTheyVotedOrNot()
    {
        var declared = Plain with { Secrecy = Secrecy.Secret, Rule = new RuleSpec("super-majority").With("base", "present").With("threshold", "1/2").With("strict", "yes") };
        var two = Run.Of(declared, Secret(0), Secret(1));

        two.After(new RecordPresence([Ana], Ana)).After(new CloseDecision(Ana)).State.Verdict!.Text.Should().Be("2 yes of 2 are more than 1/2.");
        two.After(new RecordPresence([Ana, Ben, Votes.Person(2)], Ana)).After(new CloseDecision(Ana)).State.Verdict!.Text.Should().Be("2 yes of 3 are more than 1/2.");
        two.State.ToRuleContext().IsSecret.Should().BeTrue();
        Run.Of(Plain).State.ToRuleContext().IsSecret.Should().BeFalse();
    }

    [Fact]
    public void AnEvent_CountsForTheSharesThatItHolds()
    {
        static int Size(int shares) => DecisionSlice.Instance.SizeOf(
            new VoteDelegated(Run.Now, Ana, ValueList<DelegationShare>.Of(Enumerable.Range(0, shares).Select(_ => new DelegationShare([Ben], 1)))));

        (Size(3) - Size(2)).Should().BePositive().And.Be(Size(2) - Size(1));
    }

    private static CastBallot Secret(int person) => new(Votes.Person(person), Stance.Yes, Pseudonym: Pseudonym.Of(new byte[32], Votes.Person(person)));

    private static Decided<DecisionEvent> Declare(DecisionDeclaration declared) => Run.Nothing.When(new DeclareDecision(Run.Id, declared, Ana)).Outcome;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
