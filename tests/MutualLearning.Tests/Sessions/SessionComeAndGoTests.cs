using System;
using System.Linq;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>In every phase of every practice of the catalogue somebody comes and somebody leaves, and the session still comes to its end.</summary>
public sealed class SessionComeAndGoTests
{
    public static TheoryData<string, string> Phases =>
        [.. PracticeCatalogue.BuiltIn.All.SelectMany(p => p.Phases.Select(f => new TheoryDataRow<string, string>(p.Id.Value, f.Id.Value)))];

    [Theory]
    [MemberData(nameof(Phases))]
    public void SomebodyComes_AndSomebodyLeaves(string id, string phase)
    {
        PracticeCatalogue.BuiltIn.TryGet(new PracticeId(id), out var practice).Should().BeTrue();
        var people = Enumerable.Range(0, Math.Min(practice!.MinPeople + 1, practice.MaxPeople ?? int.MaxValue)).Select(i => new PersonId("p" + i)).ToArray();
        foreach (var leaver in people)
        {
            var s = Given.Open(practice, people).After(new AddItem(new("a"), "One", people[0])).After(new AddItem(new("b"), "Two", people[0]));
            var driver = Enumerable.Range(0, 8).Select(first => new Driver(s.State, s.Now, first)).FirstOrDefault(d => d.Reaches(new PhaseId(phase)));
            driver.Should().NotBeNull("every phase is reached");

            driver!.Try(new LeaveSession(leaver)).Should().BeTrue();
            driver.Try(new JoinSession(new PersonId("late"))).Should().BeTrue("there is a place");
            driver.ComesToItsEnd(400).Should().BeTrue("{0} left, and it stands in {1}", leaver, driver.Session.Visit?.Phase.Id);
        }
    }
}
