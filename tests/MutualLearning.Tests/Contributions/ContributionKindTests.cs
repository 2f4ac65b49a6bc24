using System;
using MutualLearning.Contributions;

namespace MutualLearning.Tests.Contributions;

public sealed class ContributionKindTests
{
    [Fact]
    public void Default_NamesNoKind()
    {
        ContributionKind none = default;

        (none.IsDefault, none.Value, none.ToString()).Should().Be((true, string.Empty, string.Empty));
        none.Should().NotBe(ContributionKind.Question);
        none.CompareTo(ContributionKind.Answer).Should().BeNegative();
    }

    [Fact]
    public void Kinds_AreEqualAndOrdered_ByTheirText()
    {
        new ContributionKind("question").Should().Be(ContributionKind.Question);
        new ContributionKind("Question").Should().NotBe(ContributionKind.Question);
        ContributionKind.Question.IsDefault.Should().BeFalse();
        ContributionKind.Answer.CompareTo(ContributionKind.View).Should().BeNegative();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void Text_ThatIsNoIdentifier_IsAnErrorOfTheCaller(string? text) =>
        FluentActions.Invoking(() => new ContributionKind(text!)).Should().Throw<ArgumentException>();

    [Fact]
    public void Text_HasAtMost128Characters()
    {
        new ContributionKind(new string('k', 128)).Value.Should().HaveLength(128);
        FluentActions.Invoking(() => new ContributionKind(new string('k', 129))).Should().Throw<ArgumentException>();
    }
}
