using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>What is recorded beside the ballots: lots, presence, answers to advice, versions; and what becomes of it.</summary>
public sealed class DecisionRecordTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Cem = Votes.Person(2);
    private static readonly PersonId Zoe = new("zoe");
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3)) { Advisory = [Zoe] };
    private static readonly DecisionDeclaration Drawn = Plain with
    {
        Rule = new RuleSpec("plurality"), Options = ["A", "B", "C"], Ties = new TieLadder([TieStep.PreviousRounds, TieStep.Chair, TieStep.Drawn, TieStep.Lot]),
    };

    private static Dictionary<string, (RecordLot When, MessageCode Code)> WrongLots { get; } = new(StringComparer.Ordinal)
    {
        ["a step that nobody takes"] = (new(TieStep.PreviousRounds, ["A", "B", "C"], "", Ana), DecisionRefusals.StepNotDeclared),
        ["a lot without a seed"] = (new(TieStep.Lot, [], "", Ana), DecisionRefusals.LotInvalid),
        ["a lot with no seed at all"] = (new(TieStep.Lot, null!, null!, Ana), DecisionRefusals.LotInvalid),
        ["a lot with an order"] = (new(TieStep.Lot, ["A"], "seed", Ana), DecisionRefusals.LotInvalid),
        ["a drawn order with a seed"] = (new(TieStep.Drawn, ["A", "B", "C"], "seed", Ana), DecisionRefusals.LotInvalid),
        ["a drawn order of nothing"] = (new(TieStep.Drawn, [], "", Ana), DecisionRefusals.LotInvalid),
        ["a drawn order without an end"] = (new(TieStep.Drawn, ["A", "B"], "", Ana), DecisionRefusals.LotInvalid),
        ["a drawn order with a stranger"] = (new(TieStep.Drawn, ["A", "B", "X"], "", Ana), DecisionRefusals.LotInvalid),
        ["a drawn order with one twice"] = (new(TieStep.Drawn, ["A", "B", "B"], "", Ana), DecisionRefusals.LotInvalid),
        ["a chair without an opinion"] = (new(TieStep.Chair, [], "", Ana), DecisionRefusals.LotInvalid),
        ["a chair with a stranger"] = (new(TieStep.Chair, ["X"], "", Ana), DecisionRefusals.LotInvalid),
        ["a chair who says one twice"] = (new(TieStep.Chair, ["A", "A"], "", Ana), DecisionRefusals.LotInvalid),
    };

    private static Dictionary<string, RecordLot> RightLots { get; } = new(StringComparer.Ordinal)
    {
        ["Lot"] = new(TieStep.Lot, [], "lottery of 2 May", Ana),
        ["Drawn"] = new(TieStep.Drawn, ["C", "A", "B"], "", Ana),
        ["Chair"] = new(TieStep.Chair, ["B"], "", Ana),
    };

    public static TheoryData<string> WrongNames => [.. WrongLots.Keys];

    public static TheoryData<string> RightNames => [.. RightLots.Keys];

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void ALot_ThatDoesNotFit_IsRefused(string name)
    {
        var (when, code) = WrongLots[name];

        Run.Of(Drawn).When(when).Outcome.Refusal.Should().Be(new Refusal(code, when.Step.ToString()));
    }

    [Theory]
    [MemberData(nameof(RightNames))]
    public void ALot_IsRecordedOnce_InItsStep(string step)
    {
        var when = RightLots[step];
        var recorded = Run.Of(Drawn).After(when);

        Run.Of(Drawn).When(when).Then(new LotRecorded(Run.Now, when.Step, when.Order, when.Seed, Ana));
        recorded.When(when).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.LotRecorded, step));
        Run.Of(Plain).When(when).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.StepNotDeclared, step));
        var ties = recorded.State.Declaration!.Ties!;
        (ties.Seed, string.Join("", ties.DrawnOrder), string.Join("", ties.ChairOrder))
            .Should().Be((when.Seed, step == "Drawn" ? "CAB" : "", step == "Chair" ? "B" : ""));
        RightLots.Values.Where(other => other.Step != when.Step).Should().OnlyContain(other => recorded.When(other).Code().Length == 0, "each step has its own");
    }

    [Fact]
    public void Presence_IsOfVotersAndAdvisers_EachOnce()
    {
        Run.Of(Plain).When(new RecordPresence([Ana, Zoe], Ana)).Then(new PresenceRecorded(Run.Now, [Ana, Zoe], Ana));
        Run.Of(Plain).When(new RecordPresence(null!, Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.PersonMissing));
        Run.Of(Plain).When(new RecordPresence([new("max")], Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NotEligible, "max"));
        Run.Of(Plain).When(new RecordPresence([Ana, Ana], Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.PersonTwice, "p0"));
        Run.Of(Plain, new RecordPresence([Ana], Ana), new RecordPresence([Ben], Ana)).State.Present.Should().Equal(Ben);
    }

    [Fact]
    public void Advice_IsWhatAnAdviserSays_AndUnderADeciderWhatTheOthersSay()
    {
        var advised = Run.Of(Plain, new CastBallot(Ana, Stance.Yes), new CastBallot(Zoe, Stance.No));
        var decided = Run.Of(Plain with { Rule = new RuleSpec("advice").With("decider", Ana.Value) }, new CastBallot(Ana, Stance.Yes), new CastBallot(Ben, Stance.No));

        advised.When(Answer(Zoe)).ThenAccepted();
        advised.When(Answer(Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoAdvice, "p0"));
        decided.When(Answer(Ben)).ThenAccepted();
        decided.When(Answer(Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoAdvice, "p0"), "she decides");
        decided.When(Answer(Cem)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoAdvice, "p2"), "he has said nothing");
    }

    [Fact]
    public void ASecretBallot_IsNobodysAdvice()
    {
        var secret = Plain with { Rule = new RuleSpec("advice").With("decider", Ana.Value), Secrecy = Secrecy.Secret };
        var cast = Run.Of(secret, new CastBallot(Ben, Stance.No, Pseudonym: Pseudonym.Of(new byte[32], Ben)));

        cast.State.Ballots.Should().HaveCount(1);
        cast.When(Answer(default)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoAdvice, ""));
    }

    [Fact]
    public void AnAnswer_IsToOneAdviser_AndFallsWithTheAdvice()
    {
        var decider = Plain with { Rule = new RuleSpec("advice").With("decider", Ana.Value), MustAnswerAdvice = true };
        var advised = Run.Of(decider, new CastBallot(Ana, Stance.Yes), new CastBallot(Cem, Stance.No), new CastBallot(Ben, Stance.No));

        advised.When(new CloseDecision(Ana)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.AdviceUnanswered, "p1"), "the first of those who wait");
        var answered = advised.After(Answer(Ben)).After(Answer(Cem)).After(Answer(Ben, "Again."));
        answered.State.AdviceReplies.Select(r => (r.Adviser, r.Why)).Should().Equal((Cem, "Yes."), (Ben, "Again."));
        answered.When(new CloseDecision(Ana)).ThenAccepted();
        answered.After(new CastBallot(Ben, Stance.Yes)).State.AdviceReplies.Select(r => r.Adviser).Should().Equal(Cem);
    }

    [Theory]
    [InlineData(Stance.Block, 1, true)]
    [InlineData(Stance.No, 1, true)]
    [InlineData(Stance.No, 0.5, false)]
    [InlineData(Stance.Yes, 1, false)]
    [InlineData(Stance.StandAside, 1, false)]
    public void AFullNo_TurnsLazyConsensusIntoAVote(Stance stance, double strength, bool turns)
    {
        var lazy = Plain with { Rule = new RuleSpec("lazy-consensus"), Fallback = new RuleSpec("simple-majority"), VotePeriod = Duration.FromDays(3) };

        Run.Of(lazy, new CastBallot(Ana, stance, Strength: (decimal)strength)).State.Declaration!.Rule.Name.Should().Be(turns ? "simple-majority" : "lazy-consensus");
        Run.Of(lazy, new CastBallot(Zoe, stance, Strength: (decimal)strength)).State.Declaration!.Rule.Name.Should().Be("lazy-consensus", "advice objects to nothing");
        Run.Of(lazy with { VotePeriod = null }, new CastBallot(Ana, stance)).State.Declaration!.Rule.Name.Should().Be("lazy-consensus");
    }

    [Fact]
    public void AnAmendment_BeginsANewRound_UnlessAnswersCarryOver()
    {
        DecisionCommand[] before = [new CastBallot(Ana, Stance.Yes), new CastBallot(Zoe, Stance.No), Answer(Zoe), new RaiseObjection(Ben, "Too dear."), new RaiseObjection(Cem, "Too slow.")];
        var amended = Run.Of(Plain, before).After(new AmendProposal(Ana, "Cheaper.", "Go, for less?") { Integrates = [1] });
        var carried = Run.Of(Plain with { DoAnswersCarryOver = true }, before).After(new AmendProposal(Ana, "Cheaper."));

        (amended.State.Version, amended.State.Proposal, amended.State.Ballots.Count, amended.State.AdviceReplies.Count).Should().Be((2, "Go, for less?", 0, 0));
        amended.State.Objections.Select(o => o.Settled).Should().Equal("Cheaper.", null);
        amended.State.EarlierBallots.Single().Select(b => b.Voter).Should().Equal(Ana, Zoe);
        (carried.State.Version, carried.State.Proposal, carried.State.Ballots.Count, carried.State.AdviceReplies.Count).Should().Be((2, "Go?", 2, 1));
    }

    [Theory]
    [InlineData(" ", false)]
    [InlineData("Go on?", true)]
    public void AnAmendedText_GoesWithAProposal(string text, bool hasOptions) =>
        Run.Of(hasOptions ? Drawn : Plain).When(new AmendProposal(Ana, "So.", text)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoProposal));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void AnAmendment_IntegratesOnlyWhatIsThere(int number) =>
        Run.Of(Plain, new RaiseObjection(Ben, "Too dear.")).When(new AmendProposal(Ana, "So.") { Integrates = [number] }).Outcome.Refusal
            .Should().Be(new Refusal(DecisionRefusals.ObjectionNotOpen, number == 0 ? "0" : "2"));

    [Fact]
    public void ADelegation_IsOneForEachVoter_AndIsTakenBackByThem()
    {
        var decision = Run.Of(Plain with { Delegation = new DelegationPolicy() }, new DelegateVote(Ana, Cem), new DelegateVote(Ben, Cem), new DelegateVote(Ana, Ben));

        decision.State.Delegations.Select(d => d.From).Should().Equal(Ben, Ana);
        decision.After(new WithdrawDelegation(Ana)).State.Delegations.Select(d => d.From).Should().Equal(Ben);
    }

    [Theory]
    [InlineData(Secrecy.Open)]
    [InlineData(Secrecy.Secret)]
    public void ABallot_IsWithdrawnByWhoCastIt(Secrecy secrecy)
    {
        Pseudonym Mask(PersonId person) => secrecy == Secrecy.Secret ? Pseudonym.Of(new byte[32], person) : default;
        var cast = Run.Of(Plain with { Secrecy = secrecy }, new CastBallot(Ana, Stance.Yes, Pseudonym: Mask(Ana)), new CastBallot(Ben, Stance.No, Pseudonym: Mask(Ben)));
        var left = cast.After(new WithdrawBallot(Ana, Mask(Ana)));

        left.State.Ballots.Values.Select(b => b.Stance).Should().Equal(Stance.No);
        left.When(new WithdrawBallot(Ana, Mask(Ana))).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.NoBallot));
        cast.When(new WithdrawBallot(Ana, secrecy == Secrecy.Secret ? default : Pseudonym.Of(new byte[32], Ana))).Code()
            .Should().Be(secrecy == Secrecy.Secret ? "decision.pseudonym-needed" : "decision.pseudonym-not-wanted");
    }

    [Fact]
    public void AReplacedDecision_NamesItsSuccessor_AndIsOver()
    {
        var replaced = Run.Of(Plain).After(new SupersedeDecision(new("next"), Ana));

        (replaced.State.Status, replaced.State.ClosedAt, replaced.State.SupersededBy).Should().Be((DecisionStatus.Superseded, (Instant?)Run.Now, new DecisionId("next")));
        replaced.When(new CastBallot(Ana, Stance.Yes)).ThenRefused("decision.closed");
    }

    private static AnswerAdvice Answer(PersonId adviser, string why = "Yes.") => new(adviser, AdviceAnswer.Adopted, why, Ana);
}
