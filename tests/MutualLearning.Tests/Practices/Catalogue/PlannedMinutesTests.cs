using System.Linq;
using System.Threading.Tasks;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Practices.Catalogue;

/// <summary>What a plan says before the meeting is what the session plans in it.</summary>
public sealed class PlannedMinutesTests
{
    [Theory]
    [MemberData(nameof(PracticeCatalogueTests.BuiltIn), MemberType = typeof(PracticeCatalogueTests))]
    public async Task Plan_GivesEachPhaseTheMinutesThatItsSessionPlans_ForEveryGroup(string id)
    {
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice).Should().BeTrue();
        for (var people = practice!.MinPeople; people <= (practice.MaxPeople ?? practice.MinPeople + 20); people++)
        {
            var plan = PracticePlan.For(practice, people);
            await using var play = await Play.OpenAsync(id, string.Join(' ', Enumerable.Range(0, people).Select(i => $"p{i}")));
            foreach (var phase in plan.Phases.Where(p => p.Runs > 0))
            {
                var driver = Enumerable.Range(0, 8).Select(first => new Driver(play.Session, play.Now, first)).FirstOrDefault(d => d.Reaches(phase.Phase));
                driver.Should().NotBeNull("{0} people should come to {1}", people, phase.Phase);
                var visit = driver!.Session.Visit!;
                (phase.Planned / phase.Runs).Should().Be(driver.Session.PlannedMinutes(visit), "{0} people are in {1}", people, phase.Phase);
                (phase.Planned % phase.Runs).Should().Be(0);
            }
        }
    }

    [Theory]
    [InlineData("integrative-decision-making", "react", 6, 5L)]
    [InlineData("integrative-decision-making", "object", 6, 6L)]
    [InlineData("premortem", "round-robin", 4, 3L)]
    [InlineData("check-in", "round", 3, 3L)]
    public void WhoeverHasNothingToSay_TakesNoTime(string id, string phase, int people, long planned)
    {
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice).Should().BeTrue();

        PracticePlan.For(practice!, people).Phases.Single(p => p.Phase == new PhaseId(phase)).Planned.Should().Be(planned);
    }
}
