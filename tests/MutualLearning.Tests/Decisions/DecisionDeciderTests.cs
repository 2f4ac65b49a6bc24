using System;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

public sealed class DecisionDeciderTests
{
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3));

    [Fact]
    public void TheRule_IsFrozenOnceTheDiscussionHasBegun()
    {
        var change = new ChangeRule(new RuleSpec("consent"), Ana);

        Run.Of(Plain, change).State.Declaration!.Rule.Name.Should().Be("consent");
        Run.Of(Plain, new BeginDiscussion(Ana)).When(change).ThenRefused("decision.rule-frozen");
        Run.Of(Plain, new CastBallot(Ana, Stance.Yes)).When(change).ThenRefused("decision.rule-frozen");
        Run.Of(Plain, new RaiseObjection(Ana, "no")).When(change).ThenRefused("decision.rule-frozen");
    }

    [Fact]
    public void TheLastBallotOfAVoter_Counts() =>
        Run.Of(Plain, new CastBallot(Ana, Stance.Yes), new CastBallot(Ana, Stance.No), new CloseDecision(Ana))
            .State.Verdict!.Kind.Should().Be(VerdictKind.Rejected);

    [Fact]
    public void TheFallback_DecidesWhatTheRuleCannot()
    {
        var declared = Plain with { Rule = new RuleSpec("consent"), Fallback = new RuleSpec("simple-majority") };

        var closed = Run.Of(declared, new CastBallot(Ana, Stance.No), new CloseDecision(Ana)).State;

        (closed.FirstVerdict!.Reason, closed.DecidedBy.Name, closed.Verdict!.Kind)
            .Should().Be(("verdict.objections-open", "simple-majority", VerdictKind.Rejected));
    }

    [Fact]
    public void TheQuorum_ComesBeforeTheRule() =>
        Run.Of(Plain with { Quorum = new Rational(2, 3) }, new CastBallot(Ana, Stance.Yes), new CloseDecision(Ana))
            .State.Verdict!.Reason.Should().Be("verdict.quorum-missed");

    [Fact]
    public void SteppingBack_RebasesTheElectorate() =>
        Run.Of(Plain with { Rule = new RuleSpec("absolute-majority") },
            new RecuseFromDecision(Votes.Person(2), "mine"),
            new CastBallot(Ana, Stance.Yes),
            new CastBallot(Votes.Person(1), Stance.Yes),
            new CloseDecision(Ana)).State.Verdict!.Text.Should().Be("2 yes of 2 are more than 1/2.");

    [Fact]
    public void BeforeTheDeadline_OnlyASettledDecisionCloses()
    {
        var declared = Plain with { Deadline = Run.Now + Duration.FromHours(1), AreBallotsFinal = true };
        var one = Run.Of(declared, new CastBallot(Ana, Stance.Yes));

        one.When(new CloseDecision(Ana)).ThenRefused("decision.deadline-not-reached");
        Run.Of(declared, new CastBallot(Ana, Stance.Yes), new CastBallot(Votes.Person(1), Stance.Yes), new CloseDecision(Ana))
            .State.Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        one.When(new CastBallot(Ana, Stance.No), Run.Now + Duration.FromHours(2)).ThenRefused("decision.deadline-passed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AMisbehavingRule_IsARefusalAndNothingElse(bool throws)
    {
        var rules = new DecisionRules([.. DecisionRules.Standard(), new Bad(throws)]);
        var decision = Decision.Evolve(Decision.Initial, new DecisionDeclared(Run.Now, Run.Id, Plain with { Rule = new RuleSpec("bad") }, Ana));

        var outcome = DecisionDecider.Decide(decision, new CloseDecision(Ana), new(Run.Now, new("c")), rules);

        outcome.Refusal.Code.Should().Be("decision.rule-failed");
        FlipTest.Run(decision, [new RuleSpec("consent")], rules)[0].Verdict.Reason.Should().Be("decision.rule-failed");
        SettledTest.Run(decision, rules).IsKnown.Should().BeFalse();
    }

    [Fact]
    public void RefusingABallot_CostsNothing()
    {
        var closed = Run.Of(Plain, new CloseDecision(Ana)).State;
        var command = new CastBallot(Ana, Stance.Yes);
        var stranger = new CastBallot(new PersonId("zoe"), Stance.Yes);
        var context = new CommandContext(Run.Now, new("c"));
        var open = Run.Of(Plain).State;
        _ = DecisionDecider.Decide(closed, command, context, DecisionRules.BuiltIn).IsRefused && DecisionDecider.Decide(open, stranger, context, DecisionRules.BuiltIn).IsRefused;

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = DecisionDecider.Decide(closed, command, context, DecisionRules.BuiltIn);
        _ = DecisionDecider.Decide(open, stranger, context, DecisionRules.BuiltIn);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private sealed class Bad(bool throws) : DecisionRule
    {
        public override RuleId Id => new("bad", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => throws ? throw new InvalidOperationException("bad") : null!;
    }
}
