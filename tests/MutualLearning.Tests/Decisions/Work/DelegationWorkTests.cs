using System;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Work;

public sealed class DelegationWorkTests
{
    [Fact]
    public void VoicesHandedOnInManyParts_AreTooMuchWork_AndAreNotKept()
    {
        var people = Votes.Electorate(400);
        var standing = Enumerable.Range(1, 399).Select(i => new VoterDelegation(
            people[i], [.. Enumerable.Range(1, Math.Min(i, 7)).Select(back => new DelegationShare([people[i - back]], back + 1))]));
        var declaration = new DecisionDeclaration("Yes?", new RuleSpec("simple-majority"), people)
        {
            Delegation = new DelegationPolicy { MaySplit = true, Standing = ValueList<VoterDelegation>.Of(standing) },
        };
        var decision = Run.Of(declaration, new CastBallot(people[0], Stance.Yes));
        var rules = new DecisionRules(DecisionRules.Standard()) { Work = 20_000 };

        var outcome = DecisionDecider.Decide(decision.State, new CloseDecision(people[0]), new(Run.Now, new("c")), rules);

        var closed = outcome.Events.OfType<DecisionClosed>().Single();
        closed.Verdict.Reason.Should().Be("verdict.too-much-work");
        closed.Delegation.Should().BeNull();
    }
}
