using System;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;

namespace MutualLearning.Tests.Decisions.Work;

/// <summary>No rule of the library works on beyond its budget; before, some went on for hours.</summary>
public sealed class BoundedRuleTests
{
    private static readonly BallotForm[] Forms = [BallotForm.Approval, BallotForm.Ranking, BallotForm.Score];

    public static TheoryData<string> Rules => [.. Known.BuiltIn.All.Select(rule => rule.Id.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARule_AnswersWithinItsBudget_OrSaysThatItIsTooMuchWork(string name)
    {
        Known.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
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
        Known.BuiltIn.TryGet(name, out var rule).Should().BeTrue();
        foreach (var form in Forms)
        {
            var (one, other) = (new WorkBudget(1 << 22), new WorkBudget(1 << 22));

            var verdict = rule!.Evaluate(HardQuestions.Random(form, 12, 40, 3, one));

            rule.Evaluate(HardQuestions.Random(form, 12, 40, 3, other)).Should().Be(verdict);
            other.Spent.Should().Be(one.Spent);
        }
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
