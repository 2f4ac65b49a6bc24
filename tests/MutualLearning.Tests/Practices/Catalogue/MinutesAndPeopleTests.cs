using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>The planned minutes of the phases and the people, as the sources of the practices give them; see each template's source.</summary>
public sealed class MinutesAndPeopleTests
{
    [Theory]
    [InlineData("troika-consulting", "3-", "1 2 2 5 2 5")]
    [InlineData("one-two-four-all", "4-", "1 2 4 5")]
    [InlineData("action-learning", "4-8", "3 2 15 2 3 5 20 5 2 10")]
    [InlineData("case-clinic", "4-5", "2 15 3 10 20 8 2")]
    [InlineData("intervision", "5-9", "5 10 5 5 10 10 10 5")]
    [InlineData("after-action-review", "4-30", "3 10 15 20 15 3")]
    [InlineData("retrospective", "3-12", "5 5 3 15 15 15 10")]
    [InlineData("retrospective-async", "3-12", "1440 2880 2880 2880 1440")]
    [InlineData("lean-coffee", "3-10", "5 1 2 8 1 3 5")]
    [InlineData("fishbowl", "8-40", "5 30 10")]
    [InlineData("world-cafe", "12-", "5 20×3 20")]
    [InlineData("learning-circle", "4-12", "10 40 25 10 5")]
    [InlineData("community-of-practice", "5-50", "10 20 20 10")]
    [InlineData("open-meeting", "1-", "60")]
    [InlineData("reciprocal-mentoring", "2-2", "30 5 25 25 5 15")]
    [InlineData("lesson-study", "4-8", "60 60 50 5 40 10 45")]
    [InlineData("consent-decision", "3-12", "2 3 5 1 2 5 5 2 1 3")]
    [InlineData("integrative-decision-making", "3-15", "5 5 1 3 1 10 2")]
    [InlineData("role-selection", "3-15", "5 2 1 1 2 1 2 5 1 1")]
    [InlineData("delphi", "10-30", "15 10 15 10")]
    [InlineData("six-hats", "3-10", "3 4 4 4 4 4 5")]
    [InlineData("appreciative-inquiry", "6-100", "10 40 40 15 40 30")]
    [InlineData("premortem", "4-12", "5 1 3 1 2 5 10")]
    [InlineData("undiscussable-issue", "2-10", "3 2 10 3 20")]
    [InlineData("left-hand-column-case", "2-6", "2 3 15 5 10 10 5 10 5")]
    [InlineData("peer-feedback", "2-24", "5 8 10 8 4 1")]
    [InlineData("ladder-of-inference", "2-8", "2 3 10 8 8 3")]
    [InlineData("eight-behaviours", "3-12", "4 20 3 8 1")]
    [InlineData("learning-talk", "2-2", "10 10 10 10 2 3")]
    [InlineData("onboarding-buddy", "2-3", "1440 8640 33120 43200 43200 30")]
    [InlineData("ensemble-work", "3-6", "5 8 10 10")]
    [InlineData("skill-swap", "4-30", "6 6 20 20 1")]
    [InlineData("advice-process", "3-20", "3 5 5 20 5 2")]
    [InlineData("retrospective-across-teams", "6-40", "10 20 20 10 10 10 10")]
    [InlineData("blameless-review", "3-20", "3 20 20 10 15 5 3")]
    [InlineData("working-out-loud-start", "3-5", "2 10 2 20 15 1")]
    [InlineData("working-out-loud-week", "2-5", "2 20 25 1 20")]
    [InlineData("check-in", "2-", "1")]
    [InlineData("closing-round", "2-", "1")]
    public void TheTemplate_KeepsTo(string id, string people, string minutes)
    {
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice).Should().BeTrue();

        $"{practice!.MinPeople}-{practice.MaxPeople}".Should().Be(people);
        practice.Phases.AsEnumerable().Select(p => p.Minutes.Default + (p.Repeat.Count > 1 ? $"×{p.Repeat.Count}" : string.Empty))
            .Should().Equal(minutes.Split(' '));
    }
}
