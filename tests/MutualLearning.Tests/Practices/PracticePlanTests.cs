using System;
using System.Linq;
using CsCheck;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Tests.Sessions;

namespace MutualLearning.Tests.Practices;

public sealed class PracticePlanTests
{
    [Fact]
    public void Turns_AreCountedForEverybody()
    {
        // Reflection 1; for each of three clients 2 + 2 + 5 + 2.
        var plan = PracticePlan.For(
            Read("""
                "roles": [ { "id": "client", "min": 1, "max": 1 } ],
                "phases": [
                  { "id": "reflect", "minutes": 1 },
                  { "id": "share", "minutes": 2, "turn": "client" }, { "id": "clarify", "minutes": 2 }, { "id": "consult", "minutes": 5 },
                  { "id": "feedback", "minutes": 2, "next": [ { "to": "share", "when": "turn-left" } ] }
                ]
                """),
            3);

        (plan.Planned, plan.Shortest, plan.Longest, plan.HasOpenLoops).Should().Be((34L, 0L, 68L, false));
        plan.Phases.Select(p => p.Runs).Should().Equal(1, 3, 3, 3, 3);
    }

    [Fact]
    public void ItemsAndExtensions_AreCounted_AndWaysThatOnlyLeadBackAreNotPlanned()
    {
        var coffee = Read("""
            "default-rule": "roman-vote",
            "phases": [
              { "id": "write", "minutes": 5, "next": [ { "to": "topic", "when": "item-left" }, { "to": "takeaways" } ] },
              { "id": "topic", "minutes": { "min": 4, "default": 8, "max": 8 } },
              { "id": "vote", "minutes": 1, "next": [ { "to": "more", "when": "passed", "at-most": 2 }, { "to": "topic", "when": "item-left" }, { "to": "takeaways" } ] },
              { "id": "more", "minutes": 3, "next": [ { "to": "vote" } ] },
              { "id": "takeaways", "minutes": 5 }
            ]
            """);
        var plan = PracticePlan.For(coffee, 5, items: 4);

        plan.Phases.Select(p => (p.Runs, p.MostRuns)).Should().Equal((1, 1), (4, 4), (4, 12), (0, 8), (1, 1));
        plan.Planned.Should().Be(5 + (4 * 9) + 5);
        plan.Longest.Should().Be(10 + (4 * 8) + (12 * 2) + (8 * 6) + 10);
    }

    [Fact]
    public void Rounds_TakeATurnForEverybody_AndALoopWithoutALimitIsSaid()
    {
        var consent = Read("""
            "phases": [
              { "id": "round", "minutes": 1, "floor": "next-in-round" },
              { "id": "object", "minutes": 2, "next": [ { "to": "resolve", "when": "objection-open" }, { "to": "end" } ] },
              { "id": "resolve", "minutes": 5, "next": [ { "to": "object" } ] }
            ]
            """);

        PracticePlan.For(consent, 7).Phases.Select(p => p.Planned).Should().Equal(7, 2, 0);
        PracticePlan.For(consent, 7).HasOpenLoops.Should().BeTrue();
    }

    [Fact]
    public void EveryPracticeOfTheCatalogue_HasAPlan_ForEveryGroupSize() => Gen.Select(Gen.OneOfConst(PracticeCatalogue.BuiltIn.All.ToArray()), Gen.Int[0, 20], Gen.Int[0, 5])
        .Sample((practice, more, items) =>
        {
            var plan = PracticePlan.For(practice, practice.MinPeople + more, items);
            plan.Shortest.Should().BeLessThanOrEqualTo(plan.Planned);
            plan.Planned.Should().BeGreaterThan(0).And.BeLessThanOrEqualTo(plan.Longest);
        });

    [Fact]
    public void AcceptedPractice_HasAPlan_AndNoNumberThatIsTooSmall() => PracticeGen.Accepted.Sample(practice =>
    {
        PracticePlan.For(practice, practice.MinPeople, 3).Phases.Sum(p => p.Runs).Should().BeGreaterThan(0);
        FluentActions.Invoking(() => PracticePlan.For(practice, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => PracticePlan.For(practice, 1, -1)).Should().Throw<ArgumentException>();
    });

    private static Practice Read(string members) => Practice.FromJson("{ \"id\": \"p\", \"title\": \"T\", \"purpose\": \"P\", " + members + " }");
}
