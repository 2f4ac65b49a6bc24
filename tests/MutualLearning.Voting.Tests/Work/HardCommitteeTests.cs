using System;
using System.Linq;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;
using MutualLearning.Tests.Decisions;
using MutualLearning.Tests.Decisions.Work;
using MutualLearning.Tests;

namespace MutualLearning.Voting.Tests.Work;

/// <summary>A decision under a committee rule that is too much work is bounded as well.</summary>
public sealed class HardCommitteeTests
{
    [Theory]
    [InlineData("lexcc")]
    [InlineData("adams")]
    [InlineData("pav")]
    [InlineData("monroe")]
    [InlineData("lexminimaxav")]
    public void ACommitteeOfTenAmongForty_IsTooMuchWork_AndTheFallbackIsAsked(string name)
    {
        var declaration = new DecisionDeclaration("Who?", new RuleSpec(name), Votes.Electorate(200))
        {
            Options = HardQuestions.Options(40), Form = BallotForm.Approval, Seats = 10, Fallback = new RuleSpec("av"),
        };
        var random = new Random(3);
        var ballots = Enumerable.Range(0, 200).Select(i => new CastBallot(
            Votes.Person(i), Preference.Approved([.. declaration.Options.Where(_ => random.Next(10) < 3)])));
        var rules = new DecisionRules(VotingRules.BuiltIn.All) { Work = 1 << 24 };
        var decision = Run.Of(declaration, [.. ballots]);

        var outcome = DecisionDecider.Decide(decision.State, new CloseDecision(Votes.Person(0)), new(Run.Now, new("c")), rules);

        var closed = outcome.Events.OfType<DecisionClosed>().Single();
        closed.First!.Reason.Should().Be("verdict.too-much-work");
        closed.Rule.Name.Should().Be("av");
        closed.Verdict.Result!.Winners.Should().NotBeEmpty();
    }

    [Fact]
    public void ATokenThatIsCancelled_EndsAClose()
    {
        var declaration = new DecisionDeclaration("Who?", new RuleSpec("lexcc"), Votes.Electorate(60))
        {
            Options = HardQuestions.Options(40), Form = BallotForm.Approval, Seats = 10,
        };
        var random = new Random(3);
        var decision = Run.Of(declaration, [.. Enumerable.Range(0, 60).Select(i => new CastBallot(
            Votes.Person(i), Preference.Approved([.. declaration.Options.Where(_ => random.Next(10) < 3)])))]);
        var context = new CommandContext(Run.Now, new("c")) { CancellationToken = new CancellationToken(canceled: true) };

        var close = () => DecisionDecider.Decide(decision.State, new CloseDecision(Votes.Person(0)), context, VotingRules.BuiltIn);

        close.Should().Throw<OperationCanceledException>();
    }
}
