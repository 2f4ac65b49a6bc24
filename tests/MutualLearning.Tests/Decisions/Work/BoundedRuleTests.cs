using System;
using System.Linq;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>No rule of the library works on beyond its budget; before, some went on for hours.</summary>
public sealed class BoundedRuleTests
{
    private static readonly BallotForm[] Forms = [BallotForm.Approval, BallotForm.Ranking, BallotForm.Score];

    public static TheoryData<string> Rules => [.. DecisionRules.BuiltIn.All.Select(rule => rule.Id.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARule_AnswersWithinItsBudget_OrSaysThatItIsTooMuchWork(string name)
    {
        DecisionRules.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
        foreach (var ask in Questions())
        {
            var work = new WorkBudget(1 << 22);

            var verdict = rule!.Evaluate(ask(work));

            (verdict.Reason == VerdictReasons.TooMuchWork.Code).Should().Be(work.IsSpent || verdict.Result is { Winners.Count: 0 } && verdict.Reason == "verdict.too-much-work");
            work.Spent.Should().BeLessThanOrEqualTo(work.Steps);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARule_SpendsTheSameEachTime(string name)
    {
        DecisionRules.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
        foreach (var form in Forms)
        {
            var (one, other) = (new WorkBudget(1 << 22), new WorkBudget(1 << 22));

            var verdict = rule!.Evaluate(HardQuestions.Random(form, 12, 40, 3, one));

            rule.Evaluate(HardQuestions.Random(form, 12, 40, 3, other)).Should().Be(verdict);
            other.Spent.Should().Be(one.Spent);
        }
    }

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
        var rules = new DecisionRules(DecisionRules.Standard()) { Work = 1 << 24 };
        var decision = Run.Of(declaration, [.. ballots]);

        var outcome = DecisionDecider.Decide(decision, new CloseDecision(Votes.Person(0)), new(Run.Now, new("c")), rules);

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

        var close = () => DecisionDecider.Decide(decision, new CloseDecision(Votes.Person(0)), context, DecisionRules.BuiltIn);

        close.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void VoicesHandedOnInManyParts_AreTooMuchWork_AndAreNotKept()
    {
        var people = Votes.Electorate(400);
        var standing = Enumerable.Range(1, 399).Select(i => new VoterDelegation(
            people[i], [.. Enumerable.Range(1, Math.Min(i, 7)).Select(back => new DelegationShare([people[i - back]], back + 1))]));
        var declaration = new DecisionDeclaration("Yes?", new RuleSpec("simple-majority"), people)
        {
            Delegation = new DelegationPolicy { MaySplit = true, Standing = Log<VoterDelegation>.Of(standing) },
        };
        var decision = Run.Of(declaration, new CastBallot(people[0], Stance.Yes));
        var rules = new DecisionRules(DecisionRules.Standard()) { Work = 20_000 };

        var outcome = DecisionDecider.Decide(decision, new CloseDecision(people[0]), new(Run.Now, new("c")), rules);

        var closed = outcome.Events.OfType<DecisionClosed>().Single();
        closed.Verdict.Reason.Should().Be("verdict.too-much-work");
        closed.Delegation.Should().BeNull();
    }

    private static Func<WorkBudget, DecisionRuleContext>[] Questions() =>
    [
        .. Forms.SelectMany(form => new Func<WorkBudget, DecisionRuleContext>[]
        {
            work => HardQuestions.Random(form, 60, 150, 1, work),
            work => HardQuestions.Random(form, 60, 150, 12, work),
            work => HardQuestions.Alike(form, 60, 12, work),
        }),
    ];
}
