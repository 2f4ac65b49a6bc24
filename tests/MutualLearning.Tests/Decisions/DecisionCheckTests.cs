using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

/// <summary>What every command of a decision is asked: by whom, in which words, and whether it is still time.</summary>
public sealed class DecisionCheckTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly PersonId Ben = Votes.Person(1);
    private static readonly PersonId Cem = Votes.Person(2);
    private static readonly Instant Deadline = Run.Now + Duration.FromHours(1);
    private static readonly string Longest = new('x', DecisionDecider.MaxTextLength);
    private static readonly Refusal TooLong = new(DecisionRefusals.TextTooLong, DecisionDecider.MaxTextLength.ToString(CultureInfo.InvariantCulture));

    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3))
    {
        Deadline = Deadline,
        Advisory = [new("adviser")],
        Delegation = new DelegationPolicy(),
    };

    // Ana has voted and delegated, Ben has objected, the adviser has spoken.
    private static DecisionScenario Open => Run.Of(
        Plain,
        new CastBallot(Ana, Stance.Yes),
        new RaiseObjection(Ben, "Too dear."),
        new CastBallot(new("adviser"), Stance.No),
        new DelegateVote(Cem, Ben));

    private static Dictionary<string, DecisionCommand> Timed { get; } = new(StringComparer.Ordinal)
    {
        ["cast"] = new CastBallot(Ana, Stance.No),
        ["withdraw"] = new WithdrawBallot(Ana),
        ["object"] = new RaiseObjection(Ana, "Too slow."),
        ["amend"] = new AmendProposal(Ana, "In two parts.", "Go, in two parts?"),
        ["delegate"] = new DelegateVote(Ana, Ben),
        ["take back"] = new WithdrawDelegation(Cem),
    };

    private static Dictionary<string, Func<PersonId, DecisionCommand>> Personal { get; } = new(StringComparer.Ordinal)
    {
        ["declare"] = by => new DeclareDecision(Run.Id, Plain, by),
        ["change the rule"] = by => new ChangeRule(new RuleSpec("consent"), by),
        ["begin"] = by => new BeginDiscussion(by),
        ["settle"] = by => new SettleDecisionObjection(1, by, "Cheaper now."),
        ["amend"] = by => new AmendProposal(by, "In two parts."),
        ["answer"] = by => new AnswerAdvice(new("adviser"), AdviceAnswer.Adopted, "Yes.", by),
        ["presence"] = by => new RecordPresence([Ana], by),
        ["lot"] = by => new RecordLot(TieStep.Drawn, ["A", "B"], string.Empty, by),
        ["close"] = by => new CloseDecision(by),
        ["supersede"] = by => new SupersedeDecision(new("next"), by),
        ["add an option"] = by => new AddOption("C", by),
        ["review"] = by => new ReviewDecision(ReviewOutcome.Kept, by),
    };

    // The words, and whether there must be some.
    private static Dictionary<string, (Func<string, DecisionCommand> When, bool AreNeeded)> Worded { get; } = new(StringComparer.Ordinal)
    {
        ["cast"] = (t => new CastBallot(Ana, Stance.Yes, t), false),
        ["object"] = (t => new RaiseObjection(Ana, t), true),
        ["settle"] = (t => new SettleDecisionObjection(1, Ben, t), true),
        ["recuse"] = (t => new RecuseFromDecision(Cem, t), true),
        ["amend"] = (t => new AmendProposal(Ana, t), true),
        ["amended text"] = (t => new AmendProposal(Ana, "In two parts.", t), false),
        ["answer"] = (t => new AnswerAdvice(new("adviser"), AdviceAnswer.Adopted, t, Ana), true),
        ["minutes"] = (t => new CloseDecision(Ana, t), false),
    };

    public static TheoryData<string> TimedNames => [.. Timed.Keys];

    public static TheoryData<string> PersonalNames => [.. Personal.Keys];

    public static TheoryData<string> WordedNames => [.. Worded.Keys];

    [Theory]
    [MemberData(nameof(TimedNames))]
    public void UntilTheDeadline_AndNoLonger(string name)
    {
        Open.When(Timed[name], Deadline).ThenAccepted();
        Open.When(Timed[name], Deadline + Duration.FromTicks(1)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.DeadlinePassed));
    }

    [Theory]
    [MemberData(nameof(PersonalNames))]
    public void ACommandOfNobody_IsRefused(string name)
    {
        var given = name == "declare" ? Run.Nothing : name is "change the rule" ? Run.Of(Plain) : Open;

        given.When(Personal[name](default)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.PersonMissing));
    }

    [Theory]
    [MemberData(nameof(WordedNames))]
    public void Words_AreAsLongAsTheyMayBe_AndNoLonger(string name)
    {
        var (when, isNeeded) = Worded[name];

        Open.When(when(Longest), Deadline).ThenAccepted();
        Open.When(when(Longest + "x"), Deadline).Outcome.Refusal.Should().Be(TooLong);
        foreach (var nothing in isNeeded ? new[] { null!, string.Empty, " " } : [])
        {
            Open.When(when(nothing), Deadline).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.ReasonMissing));
        }
    }

    [Fact]
    public void Question_IsAsLongAsItMayBe_AndNoLonger()
    {
        Run.Nothing.When(new DeclareDecision(Run.Id, Plain with { Question = Longest }, Ana)).ThenAccepted();
        Run.Nothing.When(new DeclareDecision(Run.Id, Plain with { Question = Longest + "x" }, Ana)).Outcome.Refusal.Should().Be(TooLong);
    }

    [Theory]
    [InlineData(Stance.No)]
    [InlineData(Stance.Block)]
    [InlineData(Stance.StandAside)]
    public void AReason_IsAskedOfWhoDoesNotAgree_WhereThatIsDeclared(Stance stance)
    {
        var asked = Run.Of(Plain with { ReasonsRequired = true });

        asked.When(new CastBallot(Ana, stance, " ")).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.ReasonMissing));
        asked.When(new CastBallot(Ana, stance, Longest + "x")).Outcome.Refusal.Should().Be(TooLong);
        asked.When(new CastBallot(Ana, stance, "Too dear.")).ThenAccepted();
        asked.When(new CastBallot(Ana, Stance.Yes)).ThenAccepted();
        asked.When(new CastBallot(Ana, Stance.Abstain)).ThenAccepted();
        Run.Of(Plain).When(new CastBallot(Ana, stance)).ThenAccepted();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void AnObjection_ThatIsNotThere_IsNotSettled(int number) =>
        Open.When(new SettleDecisionObjection(number, Ana, "Cheaper now.")).Outcome.Refusal
            .Should().Be(new Refusal(DecisionRefusals.ObjectionNotOpen, number.ToString(CultureInfo.InvariantCulture)));

    [Fact]
    public void AnObjection_IsSettledOnce()
    {
        var settled = Open.After(new SettleDecisionObjection(1, Ben, "Cheaper now."));

        settled.When(new SettleDecisionObjection(1, Ben, "Again.")).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.ObjectionNotOpen, "1"));
        settled.When(new AmendProposal(Ana, "In two parts.") { Integrates = [1] }).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.ObjectionNotOpen, "1"));
    }

    [Fact]
    public void ADecision_ClosesAtTheDeadline_AndBeforeItOnlyWhenItIsSettled()
    {
        var settled = Run.Of(Plain with { AreBallotsFinal = true }, new CastBallot(Ana, Stance.Yes), new CastBallot(Ben, Stance.Yes));

        Open.When(new CloseDecision(Ana), Deadline - Duration.FromTicks(1)).Outcome.Refusal.Should().Be(new Refusal(DecisionRefusals.DeadlineNotReached));
        Open.When(new CloseDecision(Ana), Deadline).ThenAccepted();
        settled.When(new CloseDecision(Ana), Run.Now).ThenAccepted();
    }

    [Fact]
    public void Advice_MayStayUnanswered_WhereNothingElseIsDeclared()
    {
        Open.When(new CloseDecision(Ana), Deadline).ThenAccepted();
        Run.Of(Plain with { MustAnswerAdvice = true }, new CastBallot(new("adviser"), Stance.No)).When(new CloseDecision(Ana), Deadline).Outcome.Refusal
            .Should().Be(new Refusal(DecisionRefusals.AdviceUnanswered, "adviser"));
    }

    [Fact]
    public void TheFallback_IsAskedOnlyWhenTheRuleDidNotDecide()
    {
        var consent = Plain with { Deadline = null, Rule = new RuleSpec("consent"), Fallback = new RuleSpec("simple-majority") };
        var agreed = Run.Of(consent, new CastBallot(Ana, Stance.Yes), new CloseDecision(Ana));
        var opposed = Run.Of(consent, new CastBallot(Ana, Stance.No), new CloseDecision(Ana));

        (agreed.State.DecidedBy.Name, agreed.State.FirstVerdict).Should().Be(("consent", null));
        (opposed.State.DecidedBy.Name, opposed.State.FirstVerdict!.Kind).Should().Be(("simple-majority", VerdictKind.NotDecided));
    }

    [Fact]
    public void AFallback_ThatFails_IsSaidToFail()
    {
        var rules = new DecisionRules([.. DecisionRules.Standard(), new Failing()]);
        var declared = Plain with { Deadline = null, Rule = new RuleSpec("consent"), Fallback = new RuleSpec("failing") };
        DecisionEvent[] told = [new DecisionDeclared(Run.Now, Run.Id, declared, Ana), new BallotCast(Run.Now, new Ballot(Ana, Stance.No, "Why?"))];

        DecisionDecider.Decide(told.Aggregate(Decision.Initial, Decision.Evolve), new CloseDecision(Ana), new(Run.Now, new("c")), rules)
            .Refusal.Code.Should().Be("decision.rule-failed");
    }

    private sealed class Failing : DecisionRule
    {
        public override RuleId Id => new("failing", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => throw new InvalidOperationException("It fails.");
    }
}
