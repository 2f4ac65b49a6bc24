using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

public sealed class PolicyCommandTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Cem = Votes.Person(2);
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3));

    [Fact]
    public void AdviceMustBeAnswered_WhereThatIsDeclared()
    {
        var declared = Plain with { Rule = new RuleSpec("advice").With("decider", Ana.Value), MustAnswerAdvice = true };
        var advised = Run.Of(declared, new CastBallot(Ana, Stance.Yes), new CastBallot(Ben, Stance.No, "Too dear."));

        advised.When(new CloseDecision(Ana)).ThenRefused("decision.advice-unanswered");
        advised.When(new AnswerAdvice(Ben, AdviceAnswer.None, "why", Ana)).ThenRefused("decision.answer-missing");
        advised.When(new AnswerAdvice(Ben, AdviceAnswer.Declined, " ", Ana)).ThenRefused("decision.reason-missing");
        advised.When(new AnswerAdvice(Cem, AdviceAnswer.Declined, "why", Ana)).ThenRefused("decision.no-advice");
        advised.When(new AnswerAdvice(Ana, AdviceAnswer.Declined, "why", Ana)).Code().Should().Be("decision.no-advice", "the decider gives no advice");

        var answered = advised.After(new AnswerAdvice(Ben, AdviceAnswer.Adapted, "In two parts.", Ana));
        answered.After(new CloseDecision(Ana)).State.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        answered.After(new CastBallot(Ben, Stance.No, "Still.")).When(new CloseDecision(Ana)).Code().Should().Be("decision.advice-unanswered", "new advice needs a new answer");
    }

    [Fact]
    public void FinalBallots_StayAsTheyWereCast()
    {
        var decision = Run.Of(Plain with { AreBallotsFinal = true }, new CastBallot(Ana, Stance.Yes));

        decision.When(new CastBallot(Ana, Stance.No)).ThenRefused("decision.ballot-final");
        decision.When(new WithdrawBallot(Ana)).ThenRefused("decision.ballot-final");
    }

    [Fact]
    public void ThoseWhoArePresent_CanBeTheBase()
    {
        var declared = Plain with { Rule = new RuleSpec("super-majority").With("base", "present").With("threshold", "1/2").With("strict", "yes") };
        var voted = Run.Of(declared, new CastBallot(Ana, Stance.Yes));

        voted.After(new CloseDecision(Ana)).State.Verdict!.Text.Should().Be("1 yes of 1 are more than 1/2.");
        voted.After(new RecordPresence([Ana, Ben], Ana)).After(new CloseDecision(Ana)).State.Verdict!.Text.Should().Be("1 yes of 2 are not more than 1/2.");
        voted.When(new RecordPresence([new PersonId("zoe")], Ana)).ThenRefused("decision.not-eligible");
        voted.When(new RecordPresence([Ben, Ben], Ana)).ThenRefused("decision.person-twice");
    }

    [Fact]
    public void ADrawnLot_IsRecordedOnce_AndBreaksTheTie()
    {
        var declared = Plain with { Rule = new RuleSpec("plurality"), Options = ["A", "B", "C"], Ties = new TieLadder([TieStep.Drawn]) };
        var tied = Run.Of(declared, new CastBallot(Ana, Preference.Ranked("A")), new CastBallot(Ben, Preference.Ranked("B")));

        tied.After(new CloseDecision(Ana)).State.Verdict!.Kind.Should().Be(VerdictKind.NotDecided);
        tied.When(new RecordLot(TieStep.Drawn, ["B", "A"], "", Ana)).ThenRefused("decision.lot-invalid");
        tied.When(new RecordLot(TieStep.Drawn, ["B", "A", "A"], "", Ana)).ThenRefused("decision.lot-invalid");
        tied.When(new RecordLot(TieStep.Chair, ["B"], "", Ana)).ThenRefused("decision.step-not-declared");
        var drawn = tied.After(new RecordLot(TieStep.Drawn, ["C", "B", "A"], "", Ana));
        drawn.When(new RecordLot(TieStep.Drawn, ["A", "B", "C"], "", Ana)).ThenRefused("decision.lot-recorded");
        var verdict = drawn.After(new CloseDecision(Ana)).State.Verdict!;
        verdict.Result!.Winners.Should().Equal(new ValueList<string>[] { ["B"] });
        verdict.Result.TiesBrokenBy.Should().Equal(TieStep.Drawn);
    }

    [Fact]
    public void Sortition_WaitsForThePublishedSeed_AndDrawsTheSameWhateverTheOrderOfNames()
    {
        var declared = Plain with { Rule = new RuleSpec("sortition"), Options = ["A", "B", "C", "D"], Seats = 2, Ties = new TieLadder([TieStep.Lot]) };
        var drawn = Run.Of(declared).After(new RecordLot(TieStep.Lot, ValueList<string>.Empty, "lottery of 2 May: 3 7 12", Ana)).After(new CloseDecision(Ana));
        var other = Run.Of(declared with { Rule = new RuleSpec("sortition").With("seed", "lottery of 2 May: 3 7 12"), Options = ["D", "B", "A", "C"] }, new CloseDecision(Ana));

        Run.Of(declared).After(new CloseDecision(Ana)).State.Verdict!.Reason.Should().Be("verdict.seed-missing");
        drawn.State.Verdict!.Kind.Should().Be(VerdictKind.Chosen);
        drawn.State.Verdict.Result!.Winners.Should().HaveCount(2).And.Equal(other.State.Verdict!.Result!.Winners);
    }

    [Fact]
    public void Sortition_GivesEveryOptionTheSameChance()
    {
        var wins = Enumerable.Range(0, 3_000)
            .Select(seed => Run.Of(Plain with { Rule = new RuleSpec("sortition").With("seed", "s" + seed), Options = ["A", "B", "C"] }, new CloseDecision(Ana)).State.Verdict!.Result!.Winners[0][0])
            .GroupBy(w => w).Select(g => g.Count());

        wins.Should().HaveCount(3).And.OnlyContain(n => n > 850 && n < 1_150, "1000 are expected, with a standard deviation of 26");
    }

    [Fact]
    public void AnObjection_TurnsLazyConsensusIntoTheDeclaredVote()
    {
        var declared = Plain with
        {
            Rule = new RuleSpec("lazy-consensus"), Fallback = new RuleSpec("simple-majority"),
            Deadline = Run.Now + Duration.FromDays(1), VotePeriod = Duration.FromDays(3),
        };
        var late = Run.Now + Duration.FromDays(2);
        var converted = Run.Of(declared, new CastBallot(Ana, Stance.Yes), new RaiseObjection(Ben, "Too soon."));

        (converted.State.Declaration!.Rule.Name, converted.State.Declaration.Fallback, converted.State.Declaration.Deadline).Should().Be(("simple-majority", null, Run.Now + Duration.FromDays(3)));
        Run.Of(declared, new CastBallot(Ben, Stance.Block)).State.Declaration!.Rule.Name.Should().Be("simple-majority");
        Run.Of(declared, new CastBallot(Ben, Stance.Yes)).State.Declaration!.Rule.Name.Should().Be("lazy-consensus");
        converted.When(new CastBallot(Cem, Stance.Yes), late).ThenAccepted();
        Run.Of(declared, new CastBallot(Ana, Stance.Yes)).When(new CastBallot(Cem, Stance.Yes), late).ThenRefused("decision.deadline-passed");
    }

    [Fact]
    public void ADelegatedVoice_CountsAtTheClose_AndTheAuditIsStored()
    {
        var decision = Run.Of(
            Plain with { Delegation = new DelegationPolicy { Standing = [new VoterDelegation(Ben, Cem)] }, Weights = [new VoterWeight(Ben, 5)] },
            new CastBallot(Ana, Stance.Yes), new CastBallot(Cem, Stance.No));
        var closed = decision.After(new CloseDecision(Ana));

        closed.State.Verdict!.ToString().Should().Be("Rejected: 1 yes to 6 no is no majority.");
        closed.State.Delegation!.Carried.Should().Equal(new CarriedWeight(Ana, 1, 0), new CarriedWeight(Cem, 1, 5));
        decision.After(new DelegateVote(Ben, Ana)).After(new CloseDecision(Ana)).State.Verdict!.Kind.Should().Be(VerdictKind.Adopted, "one made for the decision comes before the standing one");
        decision.After(new DelegateVote(Ben, Ana)).After(new WithdrawDelegation(Ben)).After(new CloseDecision(Ana)).State.Verdict!.Kind.Should().Be(VerdictKind.Rejected);
        decision.After(new CastBallot(Ben, Stance.Yes)).After(new CloseDecision(Ana)).State.Verdict!.ToString().Should().Be("Adopted: 6 yes to 1 no.");
        var stored = decision.When(new CloseDecision(Ana)).Outcome.Events.Single();
        BuiltIn.Events.Read("decision.closed.v1", BuiltIn.Events.Write(stored)).Should().Be(stored);
    }

    [Fact]
    public void VoicesAndWeights_CountAmongOptionsToo()
    {
        var split = new DelegateVote(Cem, [new DelegationShare([Ana], 1), new DelegationShare([Ben], 2)]);
        var closed = Run.Of(
            Plain with { Rule = new RuleSpec("plurality"), Options = ["A", "B"], Delegation = new DelegationPolicy { MaySplit = true } },
            new CastBallot(Ana, Preference.Ranked("A")), new CastBallot(Ben, Preference.Ranked("B")), split, new CloseDecision(Ana));

        closed.State.Verdict!.Result!.Winners.Should().Equal(new ValueList<string>[] { ["B"] });
    }

    [Theory]
    [InlineData(false, "decision.delegation-not-allowed")]
    [InlineData(true, "decision.delegation-invalid")]
    public void ADelegationThatMayNotBe_IsRefused(bool allowed, string code)
    {
        var decision = Run.Of(Plain with { Delegation = allowed ? new DelegationPolicy() : null });

        decision.When(new DelegateVote(Ana, [new DelegationShare([Ben], 1), new DelegationShare([Cem], 1)])).Code().Should().Be(code);
        if (allowed)
        {
            decision.When(new DelegateVote(Ana, Ana)).Code().Should().Be(code);
            decision.When(new DelegateVote(Ana, new PersonId("zoe"))).ThenRefused("decision.not-eligible");
            decision.When(new WithdrawDelegation(Ana)).ThenRefused("decision.no-delegation");
        }
    }

    [Fact]
    public void AGrade_CarriesItsStance_AndAWrongOneIsRefused()
    {
        var decision = Run.Of(Plain, new CastBallot(Ana, Grade.Fingers(2), "Costs more than it brings."));

        decision.State.Ballots[Ana.Value].Should().Match<Ballot>(b => b.Stance == Stance.No && b.Strength == 0.5m && b.Grade == Grade.Fingers(2));
        decision.When(new CastBallot(Ana, Grade.Fingers(6), "")).ThenRefused("decision.grade-invalid");
        decision.When(new CastBallot(Ana, Stance.Yes) { Grade = Grade.Gradient(8) }).ThenRefused("decision.grade-invalid");
    }

    [Fact]
    public void ApprovalQuorum_RejectsWhatTooFewAreFor() =>
        Run.Of(Plain with { ApprovalQuorum = new Rational(1, 2) }, new CastBallot(Ana, Stance.Yes), new CloseDecision(Ana)).State
            .Verdict!.ToString().Should().Be("Rejected: 1 of 3 are for it; 1/2 must be.");

    public static TheoryData<string> Wrong() => [.. WrongPolicies.Keys];

    private static readonly System.Collections.Generic.Dictionary<string, DecisionDeclaration> WrongPolicies = new()
    {
        ["approval quorum over 1"] = Plain with { ApprovalQuorum = new Rational(3, 2) },
        ["approval quorum with options"] = Plain with { ApprovalQuorum = new Rational(1, 2), Options = ["A"] },
        ["secret weights"] = Plain with { Secrecy = Secrecy.Secret, Weights = [new VoterWeight(Ana, 2)] },
        ["secret delegation"] = Plain with { Secrecy = Secrecy.Secret, Delegation = new DelegationPolicy() },
        ["weight 0"] = Plain with { Weights = [new VoterWeight(Ana, 0)] },
        ["weight of a stranger"] = Plain with { Weights = [new VoterWeight(new PersonId("zoe"), 1)] },
        ["weight twice"] = Plain with { Weights = [new VoterWeight(Ana, 2), new VoterWeight(Ana, 2)] },
        ["class of strangers"] = Plain with { Classes = [new VoterClass("c", [new PersonId("zoe")])] },
        ["class twice"] = Plain with { Classes = [new VoterClass("c", [Ana]), new VoterClass("c", [Ben])] },
        ["endless chain"] = Plain with { Delegation = new DelegationPolicy { MaxChain = -1 } },
        ["vote without a rule"] = Plain with { VotePeriod = Duration.FromDays(1) },
        ["vote of no time"] = Plain with { VotePeriod = Duration.Zero, Fallback = new RuleSpec("consent") },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void APolicyThatDoesNotHoldTogether_IsRefused(string name) =>
        Run.Nothing.When(new DeclareDecision(Run.Id, WrongPolicies[name], Ana)).ThenRefused("decision.policy-invalid");
}
