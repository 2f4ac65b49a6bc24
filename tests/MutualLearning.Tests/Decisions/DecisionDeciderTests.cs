using System;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Decisions;

public sealed class DecisionDeciderTests
{
    private static readonly DecisionId Id = new("d");
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 9, 0);
    private static readonly PersonId Ana = Votes.Person(0);
    private static readonly DecisionDeclaration Plain = new("Go?", new RuleSpec("simple-majority"), Votes.Electorate(3));

    [Fact]
    public void TheRule_IsFrozenOnceTheDiscussionHasBegun()
    {
        var change = new ChangeRule(new RuleSpec("consent"), Ana);

        Run(Plain, change).Declaration!.Rule.Name.Should().Be("consent");
        Code(Run(Plain, new BeginDiscussion(Ana)), change).Should().Be("decision.rule-frozen");
        Code(Run(Plain, new CastBallot(Ana, Stance.Yes)), change).Should().Be("decision.rule-frozen");
        Code(Run(Plain, new RaiseObjection(Ana, "no")), change).Should().Be("decision.rule-frozen");
    }

    [Fact]
    public void TheLastBallotOfAVoter_Counts() =>
        Run(Plain, new CastBallot(Ana, Stance.Yes), new CastBallot(Ana, Stance.No), new CloseDecision(Ana))
            .Verdict!.Kind.Should().Be(VerdictKind.Rejected);

    [Fact]
    public void TheFallback_DecidesWhatTheRuleCannot()
    {
        var declared = Plain with { Rule = new RuleSpec("consent"), Fallback = new RuleSpec("simple-majority") };

        var closed = Run(declared, new CastBallot(Ana, Stance.No), new CloseDecision(Ana));

        (closed.FirstVerdict!.Reason, closed.DecidedBy.Name, closed.Verdict!.Kind)
            .Should().Be(("verdict.objections-open", "simple-majority", VerdictKind.Rejected));
    }

    [Fact]
    public void TheQuorum_ComesBeforeTheRule() =>
        Run(Plain with { Quorum = new Rational(2, 3) }, new CastBallot(Ana, Stance.Yes), new CloseDecision(Ana))
            .Verdict!.Reason.Should().Be("verdict.quorum-missed");

    [Fact]
    public void SteppingBack_RebasesTheElectorate() =>
        Run(Plain with { Rule = new RuleSpec("absolute-majority") },
            new RecuseFromDecision(Votes.Person(2), "mine"),
            new CastBallot(Ana, Stance.Yes),
            new CastBallot(Votes.Person(1), Stance.Yes),
            new CloseDecision(Ana)).Verdict!.Text.Should().Be("2 yes of 2 reach more than 1/2.");

    [Fact]
    public void BeforeTheDeadline_OnlyASettledDecisionCloses()
    {
        var declared = Plain with { Deadline = Now + Duration.FromHours(1) };
        var one = Run(declared, new CastBallot(Ana, Stance.Yes));

        Code(one, new CloseDecision(Ana)).Should().Be("decision.deadline-not-reached");
        Run(declared, new CastBallot(Ana, Stance.Yes), new CastBallot(Votes.Person(1), Stance.Yes), new CloseDecision(Ana))
            .Verdict!.Kind.Should().Be(VerdictKind.Adopted);
        Code(one, new CastBallot(Ana, Stance.No), Now + Duration.FromHours(2)).Should().Be("decision.deadline-passed");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AMisbehavingRule_IsARefusalAndNothingElse(bool throws)
    {
        var rules = new DecisionRules([.. DecisionRules.Standard(), new Bad(throws)]);
        var decision = Decision.Evolve(Decision.Initial, new DecisionDeclared(Now, Id, Plain with { Rule = new RuleSpec("bad") }, Ana));

        var outcome = DecisionDecider.Decide(decision, new CloseDecision(Ana), new(Now, new("c")), rules);

        outcome.Refusal.Code.Should().Be("decision.rule-failed");
        FlipTest.Run(decision, [new RuleSpec("consent")], rules)[0].Verdict.Reason.Should().Be("decision.rule-failed");
        SettledTest.Run(decision, rules).IsKnown.Should().BeFalse();
    }

    [Fact]
    public void RefusingABallot_CostsNothing()
    {
        var closed = Run(Plain, new CloseDecision(Ana));
        var command = new CastBallot(Ana, Stance.Yes);
        var stranger = new CastBallot(new PersonId("zoe"), Stance.Yes);
        var context = new CommandContext(Now, new("c"));
        var open = Run(Plain);
        _ = DecisionDecider.Decide(closed, command, context, DecisionRules.BuiltIn).IsRefused && DecisionDecider.Decide(open, stranger, context, DecisionRules.BuiltIn).IsRefused;

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = DecisionDecider.Decide(closed, command, context, DecisionRules.BuiltIn);
        _ = DecisionDecider.Decide(open, stranger, context, DecisionRules.BuiltIn);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static Decision Run(DecisionDeclaration declared, params DecisionCommand[] commands)
    {
        var decision = Decision.Initial;
        foreach (var command in commands.Prepend(new DeclareDecision(Id, declared, Ana)))
        {
            var outcome = DecisionDecider.Decide(decision, command, new(Now, new("c")), DecisionRules.BuiltIn);
            decision = outcome.Events.Aggregate(decision, Decision.Evolve);
        }

        return decision;
    }

    private static string Code(Decision decision, DecisionCommand command, Instant? at = null) =>
        DecisionDecider.Decide(decision, command, new(at ?? Now, new("c")), DecisionRules.BuiltIn).Refusal.Code;

    private sealed class Bad(bool throws) : DecisionRule
    {
        public override RuleId Id => new("bad", 1);

        public override Verdict Evaluate(DecisionRuleContext context) => throws ? throw new InvalidOperationException("bad") : null!;
    }
}
