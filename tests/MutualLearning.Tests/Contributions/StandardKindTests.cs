using System;
using MutualLearning.Contributions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Contributions;

public sealed class StandardKindTests
{
    [Theory]
    [InlineData("question", "What breaks?", LinkKind.Unknown, null)]
    [InlineData("question", " \t", LinkKind.Unknown, "contribution.text-missing")]
    [InlineData("answer", "Nothing.", LinkKind.Answers, null)]
    [InlineData("answer", "Nothing.", LinkKind.Supports, "contribution.link-missing")]
    [InlineData("answer", "Nothing.", LinkKind.Unknown, "contribution.link-missing")]
    [InlineData("answer", "", LinkKind.Unknown, "contribution.text-missing")]
    [InlineData("paraphrase", "You mean this.", LinkKind.Paraphrases, null)]
    [InlineData("paraphrase", "You mean this.", LinkKind.Answers, "contribution.link-missing")]
    [InlineData("view", "So it is.", LinkKind.Challenges, null)]
    [InlineData("evidence", "", LinkKind.Unknown, "contribution.text-missing")]
    [InlineData("idea", "Let us try.", LinkKind.BuildsOn, null)]
    [InlineData("objection", "", LinkKind.Unknown, "contribution.text-missing")]
    [InlineData("learning", "Ask first.", LinkKind.Unknown, null)]
    [InlineData("pass", "", LinkKind.Unknown, null)]
    [InlineData("pass", "No.", LinkKind.Unknown, "contribution.text-not-allowed")]
    public void BuiltInKind_AsksForItsWordsAndItsLink(string name, string text, LinkKind link, string? refusal)
    {
        var links = link == LinkKind.Unknown
            ? ValueList<ContributionLink>.Empty
            : ValueList<ContributionLink>.Of([new ContributionLink(link, new ContributionId("c1"))]);
        ContributionKinds.BuiltIn.TryGet(new ContributionKind(name), out var kind).Should().BeTrue();

        var answer = kind!.Check(new ContributionContext(new PersonId("ana"), text, links, ValueList<Contribution>.Empty));

        answer?.Code.Should().Be(refusal);
        answer.HasValue.Should().Be(refusal is not null);
    }

    [Fact]
    public void Refusal_NamesTheKindAndTheLink()
    {
        var kind = new StandardKind(new ContributionKind("reply"), link: LinkKind.Answers);

        var refusal = kind.Check(new ContributionContext(default, "Yes.", ValueList<ContributionLink>.Empty, ValueList<Contribution>.Empty));

        refusal!.Value.Message.Should().Be("A contribution of the kind reply needs a link of the kind Answers.");
        FluentActions.Invoking(() => kind.Check(null!)).Should().Throw<ArgumentNullException>();
    }
}
