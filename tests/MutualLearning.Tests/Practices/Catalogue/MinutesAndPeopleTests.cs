using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>The planned minutes of the phases and the people, as the sources of the practices give them; see each template's source.</summary>
public sealed class MinutesAndPeopleTests
{
    [Theory]
    [InlineData("troika-consulting", "3-3", "1 2 2 5 2")]
    [InlineData("one-two-four-all", "4-", "1 2 5 5")]
    [InlineData("action-learning", "4-8", "2 20 5 20 5 10")]
    [InlineData("case-clinic", "4-5", "2 15 3 10 20 8 2")]
    [InlineData("intervision", "5-9", "5 10 5 5 10 5")]
    [InlineData("after-action-review", "4-30", "10 15 20 15")]
    [InlineData("retrospective", "3-12", "5 15 15 15 10")]
    [InlineData("retrospective-async", "3-12", "1440 2880 2880 2880 1440")]
    [InlineData("lean-coffee", "3-10", "5 5 2 8 1 3 5")]
    [InlineData("fishbowl", "8-40", "5 30 10")]
    [InlineData("world-cafe", "12-", "5 20×3 20")]
    [InlineData("learning-circle", "4-12", "10 40 25 10 5")]
    [InlineData("community-of-practice", "5-50", "10 20 20 10")]
    [InlineData("open-meeting", "1-", "60")]
    public void TheTemplate_KeepsTo(string id, string people, string minutes)
    {
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice).Should().BeTrue();

        $"{practice!.MinPeople}-{practice.MaxPeople}".Should().Be(people);
        practice.Phases.AsEnumerable().Select(p => p.Minutes.Default + (p.Repeat.Count > 1 ? $"×{p.Repeat.Count}" : string.Empty))
            .Should().Equal(minutes.Split(' '));
    }
}
