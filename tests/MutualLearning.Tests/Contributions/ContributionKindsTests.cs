using System;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Contributions;

public sealed class ContributionKindsTests
{
    [Fact]
    public void BuiltIn_HasThirteenKinds_InOrdinalOrder() =>
        ContributionKinds.BuiltIn.Names.Select(n => n.Value).Should().Equal(
            "answer", "commitment", "concern", "evidence", "goal", "idea", "learning", "nomination", "objection", "paraphrase", "pass", "question", "view");

    [Fact]
    public void OneNameTwice_IsRefused_NamingBothTypes()
    {
        IContributionKind[] kinds = [.. ContributionKinds.Standard(), new SecondQuestion()];

        FluentActions.Invoking(() => new ContributionKinds(kinds)).Should().Throw<ArgumentException>()
            .WithMessage($"*{typeof(StandardKind)}*{typeof(SecondQuestion)}*'question'*");
    }

    [Fact]
    public void KindWithoutAName_IsRefused_NamingItsType() =>
        FluentActions.Invoking(() => new ContributionKinds([new StandardKind(default)])).Should().Throw<ArgumentException>()
            .WithMessage($"{typeof(StandardKind)} has no name*");

    [Fact]
    public void NoKinds_IsAnErrorOfTheCaller() =>
        FluentActions.Invoking(() => new ContributionKinds(null!)).Should().Throw<ArgumentNullException>();

    [Fact]
    public void TryGet_FindsByName_AndNotOtherwise()
    {
        var plugIn = new SecondQuestion();
        var kinds = new ContributionKinds([plugIn]);

        kinds.TryGet(ContributionKind.Question, out var found).Should().BeTrue();
        found.Should().BeSameAs(plugIn);
        kinds.TryGet(new ContributionKind("Question"), out _).Should().BeFalse();
        kinds.TryGet(default, out _).Should().BeFalse();
    }

    private sealed class SecondQuestion : IContributionKind
    {
        public ContributionKind Kind => ContributionKind.Question;

        public Refusal? Check(ContributionContext context) => null;
    }
}
