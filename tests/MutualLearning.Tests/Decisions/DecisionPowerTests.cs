using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>What not everybody may do with a decision: by default, by declaration, by the session and by the host.</summary>
public sealed class DecisionPowerTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Zoe = new("zoe");
    private static readonly Instant Deadline = Run.Now + Duration.FromHours(1);

    private static DecisionDeclaration Plain => new("Which?", new RuleSpec("plurality"), Votes.Electorate(3))
    {
        Options = ["A", "B"], Ties = new TieLadder([TieStep.Drawn]), Deadline = Deadline, Advisory = [new("adviser")],
    };

    private static DecisionScenario Given(DecisionDeclaration declared) => Run.Of(declared, new RaiseObjection(Ben, "Too dear."), new CastBallot(new("adviser"), Stance.Abstain));

    private static DecisionScenario GivenFor(DecisionPower power, DecisionDeclaration declared) => power switch
    {
        DecisionPower.ChangeRule or DecisionPower.BeginDiscussion => Run.Of(declared),
        DecisionPower.Review => Given(declared).Given(new DecisionClosed(Deadline, Ana, new("plurality", 1), Verdict.NotDecided(VerdictReasons.NoBallots), null, string.Empty)),
        _ => Given(declared),
    };

    public static TheoryData<DecisionPower> Powers => [.. System.Enum.GetValues<DecisionPower>()];

    [Theory]
    [MemberData(nameof(Powers))]
    public void AStranger_AndAnElectorMayUseNoPower_UnlessItIsDeclared(DecisionPower power)
    {
        var plain = GivenFor(power, Plain);
        Code(plain, Use(power, Zoe), Deadline).Should().Be("decision.may-not");
        Code(plain, Use(power, Votes.Person(2)), Deadline).Should().Be("decision.may-not");

        var declared = Plain with { Powers = [new PowerGrant(power, PowerHolder.Elector, [Zoe])] };
        var given = GivenFor(power, declared);
        Code(given, Use(power, Zoe), Deadline).Should().BeEmpty();
        Code(given, Use(power, Votes.Person(2)), Deadline).Should().BeEmpty();
        Code(given, Use(power, new("adviser")), Deadline).Should().Be("decision.may-not");
    }

    [Theory]
    [MemberData(nameof(Powers))]
    public void WhoDeclaredItOrLeadsItsSession_HoldsEveryPower_ButThatOverObjections(DecisionPower power)
    {
        var given = GivenFor(power, Plain);
        var context = new CommandContext(Deadline, new("c"));
        var code = power == DecisionPower.SettleObjection ? "decision.may-not" : string.Empty;

        Code(given, Use(power, Ana), Deadline).Should().Be(code);
        Code(DecisionDecider.Decide(given.State, Use(power, Zoe), context with { Facilitates = true }, DecisionRules.BuiltIn)).Should().Be(code);
        Code(DecisionDecider.Decide(given.State, Use(power, Zoe), context with { TakesPart = true }, DecisionRules.BuiltIn)).Should().Be("decision.may-not");
    }

    [Fact]
    public void AnObjection_IsSettledByWhoRaisedIt()
    {
        Code(Given(Plain), Use(DecisionPower.SettleObjection, Ben)).Should().BeEmpty();
        Given(Plain).State.MayDo(Ben, Run.Now).Settleable.Should().Equal(1);
        Given(Plain).State.MayDo(Ana, Run.Now).Settleable.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Powers))]
    public void WhatTheHostAllows_IsOnRecord_WithWhoAndWhy(DecisionPower power)
    {
        var given = GivenFor(power, Plain);
        var context = new CommandContext(Deadline, new("c")) { Permission = "HR administrator" };

        var permitted = DecisionDecider.Decide(given.State, Use(power, Zoe), context, DecisionRules.BuiltIn);

        permitted.Events[0].Should().Be(new DecisionPermitted(Deadline, Zoe, "HR administrator"));
        permitted.Events.Should().HaveCount(2);
        DecisionDecider.Decide(Given(Plain).State, new CastBallot(Zoe, Preference.Ranked("A")), context, DecisionRules.BuiltIn).Refusal.Code.Should().Be("decision.not-eligible", "nobody votes who is not asked");
    }

    [Fact]
    public void WhatSomebodyMayAnyway_NeedsNoPermission() =>
        DecisionDecider.Decide(Given(Plain).State, new CloseDecision(Ana), new CommandContext(Deadline, new("c")) { Permission = "HR" }, DecisionRules.BuiltIn)
            .Events.Single().Should().BeOfType<DecisionClosed>();

    [Fact]
    public void ADeadline_ClosesByItselfOnlyWhereItIsDeclared_AndNotBefore()
    {
        Code(Given(Plain), new CloseDecision(default), Deadline).Should().Be("decision.person-missing");
        var declared = Given(Plain with { ClosesAtDeadline = true });
        Code(declared, new CloseDecision(default), Deadline - Duration.FromTicks(1)).Should().Be("decision.person-missing");
        ((DecisionClosed)declared.When(new CloseDecision(default), Deadline).Outcome.Events.Single()).By.IsDefault.Should().BeTrue();
        Code(Given(Plain with { ClosesAtDeadline = true, Deadline = null }), new CloseDecision(default), Deadline).Should().Be("decision.person-missing");
    }

    [Fact]
    public void ADeadline_IsMovedToALaterTimeWithAReason_BeforeItHasPassed()
    {
        var given = Given(Plain);
        var later = Deadline + Duration.FromHours(1);

        given.After(new ExtendDeadline(later, Ana, "Ben is ill.")).State.Declaration!.Deadline.Should().Be(later);
        Code(given, new ExtendDeadline(Deadline, Ana, "Ben is ill.")).Should().Be("decision.deadline-not-later");
        Code(given, new ExtendDeadline(later, Ana, " ")).Should().Be("decision.reason-missing");
        Code(given, new ExtendDeadline(later, Ana, "Ben is ill."), Deadline + Duration.FromTicks(1)).Should().Be("decision.deadline-passed");
        Code(Given(Plain with { Deadline = null }), new ExtendDeadline(later, Ana, "Ben is ill.")).Should().Be("decision.deadline-not-later");
    }

    [Theory]
    [InlineData((DecisionPower)99, PowerHolder.Declarer)]
    [InlineData((DecisionPower)(-1), PowerHolder.Declarer)]
    [InlineData(DecisionPower.Close, (PowerHolder)64)]
    [InlineData(DecisionPower.Close, PowerHolder.Objector)]
    public void APower_ThatCannotBe_IsRefused(DecisionPower power, PowerHolder holder) =>
        Code(Run.Nothing, new DeclareDecision(Run.Id, Plain with { Powers = [new PowerGrant(power, holder)] }, Ana)).Should().Be("decision.policy-invalid");

    [Fact]
    public void APower_IsGivenOnce_AndToSomebody()
    {
        var twice = Plain with { Powers = [new PowerGrant(DecisionPower.Close, [Zoe]), new PowerGrant(DecisionPower.Close, [Ben])] };
        Code(Run.Nothing, new DeclareDecision(Run.Id, twice, Ana)).Should().Be("decision.policy-invalid");
        Code(Run.Nothing, new DeclareDecision(Run.Id, Plain with { Powers = [new PowerGrant(DecisionPower.Close, [default(PersonId)])] }, Ana)).Should().Be("decision.person-missing");
        Code(Run.Nothing, new DeclareDecision(Run.Id, Plain with { Observers = [Zoe, Zoe] }, Ana)).Should().Be("decision.person-twice");

        var crowd = Enumerable.Range(0, 101).Select(i => new PersonId("c" + i)).ToList();
        Code(Run.Nothing, new DeclareDecision(Run.Id, Plain with { Powers = [new PowerGrant(DecisionPower.Close, crowd)] }, Ana)).Should().Be("decision.list-too-long");
        Code(Run.Nothing, new DeclareDecision(Run.Id, Plain with { Powers = [new PowerGrant(DecisionPower.Close, crowd.Skip(1))] }, Ana)).Should().BeEmpty();
    }

    [Fact]
    public void TheDeciderOfTheRule_AnswersAdvice_AndMayLookOn()
    {
        var declared = new DecisionDeclaration("Go?", new RuleSpec("advice").With("decider", "dee"), Votes.Electorate(2));
        var given = Run.Of(declared, new CastBallot(Ben, Stance.No));

        Code(given, new AnswerAdvice(Ben, AdviceAnswer.Declined, "Too late.", new("dee"))).Should().BeEmpty();
        given.State.ViewAs(new("dee")).CastCount.Should().Be(1);
    }

    [Fact]
    public void AStranger_SeesTheViewOfADecisionThatDoesNotExist()
    {
        var given = Run.Of(Plain with { Observers = [new("otto")], Powers = [new PowerGrant(DecisionPower.Record, [new PersonId("rec")])] }, new RecuseFromDecision(Votes.Person(2), "My own team."));

        given.State.ViewAs(Zoe).Should().Be(Decision.Initial.ViewAs(Zoe)).And.Be(new DecisionView());
        given.State.ViewAs(default).Should().Be(new DecisionView());
        given.State.MayDo(Zoe, Run.Now).Should().Be(Decision.Initial.MayDo(Zoe, Run.Now));
        given.State.ViewAs(Zoe, mayLookOn: true).Should().Be(given.State.ViewAs(Ana));
        foreach (var insider in new[] { Ana, Ben, Votes.Person(2), new("adviser"), new("otto"), new("rec") })
        {
            given.State.ViewAs(insider).Proposal.Should().Be("Which?", insider.Value);
        }
    }

    [Fact]
    public void Moves_AreWhatTheDeciderAccepts_AndChangeAtTheDeadline()
    {
        var given = Given(Plain with { Delegation = new DelegationPolicy() });

        Moves(given, Ana).Should().Be("Vote Object Recuse Delegate Amend RecordPresence RecordLot AnswerAdvice Extend Supersede");
        Moves(given, Ben).Should().Be("Vote Object Recuse Delegate SettleObjection");
        Moves(given, Zoe).Should().BeEmpty();
        Moves(given, new("adviser")).Should().Be("Vote WithdrawBallot Object");
        Moves(Run.Of(Plain), Ana).Should().StartWith("Vote Object Recuse ChangeRule BeginDiscussion Amend");
        Moves(given.After(new CastBallot(Ben, Preference.Ranked("A"))), Ben).Should().Be("Vote WithdrawBallot Object Delegate SettleObjection");

        given.State.MayDo(Ana, Run.Now).ChangesAt.Should().Be(Deadline);
        var after = given.State.MayDo(Ana, Deadline + Duration.FromTicks(1));
        after.ChangesAt.Should().BeNull();
        after.May(DecisionMove.Close).Should().BeTrue();
        after.May(DecisionMove.Vote).Should().BeFalse();
        Decision.Initial.MayDo(Ana, Run.Now).Moves.Should().BeEmpty();
    }

    [Fact]
    public void ASecretBallot_IsNotToldByTheMoves()
    {
        var secret = Run.Of(Plain with { Secrecy = Secrecy.Secret }, new CastBallot(Ana, Preference.Ranked("A")) { Pseudonym = new("mask") });

        Moves(secret, Ana).Should().Contain("WithdrawBallot");
        Moves(secret, Ben).Replace("SettleObjection ", string.Empty).Should().Be("Vote WithdrawBallot Object", "who has voted is told to nobody");
    }

    [Theory]
    [InlineData(Stance.Yes)]
    [InlineData(Stance.No)]
    public void ASecretBallot_IsNotClosedEarly_WhileSomebodyIsMissing(Stance stance)
    {
        var given = Run.Of(new DecisionDeclaration("Go?", new RuleSpec("simple-majority"), Votes.Electorate(5)) { Secrecy = Secrecy.Secret, Deadline = Deadline, AreBallotsFinal = true });
        for (var voter = 0; voter < 5; voter++)
        {
            Code(given, new CloseDecision(Ana)).Should().Be("decision.deadline-not-reached", "a majority would be told by it");
            given.State.MayDo(Ana, Run.Now).May(DecisionMove.Close).Should().BeFalse();
            given = given.After(new CastBallot(Votes.Person(voter), stance) { Pseudonym = new("mask-" + voter) });
        }

        Code(given, new CloseDecision(Ana)).Should().BeEmpty("nobody is missing");
    }

    private static string Moves(DecisionScenario decision, PersonId person) => string.Join(' ', decision.State.MayDo(person, Run.Now).Moves.AsEnumerable());

    private static string Code(Decided<DecisionEvent> decided) => decided.IsRefused ? decided.Refusal.Code : string.Empty;

    private static string Code(DecisionScenario given, DecisionCommand command, Instant? at = null) => given.When(command, at).Code();

    private static DecisionCommand Use(DecisionPower power, PersonId by) => power switch
    {
        DecisionPower.ChangeRule => new ChangeRule(new RuleSpec("consent"), by),
        DecisionPower.BeginDiscussion => new BeginDiscussion(by),
        DecisionPower.Amend => new AmendProposal(by, "In two parts."),
        DecisionPower.Record => new RecordPresence([Ana], by),
        DecisionPower.SettleObjection => new SettleDecisionObjection(1, by, "Cheaper now."),
        DecisionPower.AnswerAdvice => new AnswerAdvice(new("adviser"), AdviceAnswer.Adopted, "Yes.", by),
        DecisionPower.Close => new CloseDecision(by),
        DecisionPower.Review => new ReviewDecision(ReviewOutcome.Kept, by),
        DecisionPower.Extend => new ExtendDeadline(Deadline + Duration.FromHours(1), by, "Ben is ill."),
        _ => new SupersedeDecision(new("next"), by),
    };
}
