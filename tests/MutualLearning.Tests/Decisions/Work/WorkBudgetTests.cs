using System;
using System.Linq;
using System.Threading;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Tests.Decisions.Work;

public sealed class WorkBudgetTests
{
    [Fact]
    public void Steps_AreSpentUntilNoneAreLeft()
    {
        var work = new WorkBudget(10);

        work.Spend(4);
        work.Spend(6);

        (work.Spent, work.Left, work.IsSpent).Should().Be((10, 0, false));
        work.Invoking(w => w.Spend(1)).Should().Throw<TooMuchWorkException>();
        work.IsSpent.Should().BeTrue();
    }

    [Theory]
    [InlineData(11)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void MoreThanIsLeft_LeavesNothing(long steps)
    {
        var work = new WorkBudget(10);

        work.Invoking(w => w.Spend(steps)).Should().Throw<TooMuchWorkException>();

        work.Invoking(w => w.Spend(1)).Should().Throw<TooMuchWorkException>();
    }

    [Fact]
    public void TheGreatestBudget_DoesNotOverflow()
    {
        var work = new WorkBudget(long.MaxValue);

        work.Spend(long.MaxValue);

        work.Invoking(w => w.Spend(long.MaxValue)).Should().Throw<TooMuchWorkException>();
    }

    [Fact]
    public void ACancelledToken_EndsTheWork_EveryNowAndThen()
    {
        using var source = new CancellationTokenSource();
        var work = new WorkBudget(long.MaxValue, source.Token);
        work.Spend(1);
        source.Cancel();

        var spend = () => Enumerable.Range(0, 1_000_000).ToList().ForEach(_ => work.Spend(100));

        spend.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void ARuleOnAProposal_NeedsNoBudget() =>
        Votes.Context(new RuleSpec("consent"), "yyn").With(new WorkBudget(1)).Work.Left.Should().Be(1);

    [Fact]
    public void WithoutABudget_EachEvaluationHasOne()
    {
        var context = HardQuestions.Random(BallotForm.Approval, 10, 20, 3, new WorkBudget());
        var free = new DecisionRuleContext(context.Profile!, context.Parameters) { Seats = 3 };

        free.Work.Should().NotBeSameAs(free.Work);
        free.Work.Steps.Should().Be(WorkBudget.DefaultSteps);
    }
}
