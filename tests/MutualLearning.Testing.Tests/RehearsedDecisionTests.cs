using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing.Tests;

/// <summary>Practices that wait for a decision, played: what a phase knows is what its decision says.</summary>
public sealed class RehearsedDecisionTests
{
    private static readonly SessionId Id = new("s");

    public static TheoryData<string> Practices =>
    [
        "action-learning", "consent-decision", "delphi", "learning-talk", "retrospective-across-teams", "role-selection", "lean-coffee", "premortem", "reciprocal-mentoring", "retrospective", "retrospective-async", "undiscussable-issue",
    ];

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task Play_TakesItsDecisions_AndReadsThem(string practice)
    {
        var (decided, passed, rejected) = (0, 0, 0);
        for (var seed = 0UL; seed < 10; seed++)
        {
            var clock = new TestClock(2026, 3, 2);
            await using var provider = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider();
            using var scope = provider.CreateScope();
            var sessions = scope.ServiceProvider.GetRequiredService<ISessions>();
            var decisions = scope.ServiceProvider.GetRequiredService<IDecisions>();
            var min = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == practice).MinPeople;
            var people = Enumerable.Range(0, min).Select(i => new PersonId("p" + i)).ToArray();
            (await sessions.StartAsync(Id, new(practice), "Goal", people, people[0])).IsAccepted.Should().BeTrue();

            var session = await new Rehearsal(sessions, decisions, clock, Id, seed).PlayAsync();
            foreach (var visit in session.Visits.Where(v => v.Decisions.Count > 0))
            {
                var decision = (await decisions.FindUnfilteredAsync(visit.Decisions[^1]))!;
                decision.Declaration!.Session.Should().Be(Id);
                var kind = decision.Verdict!.Kind;
                visit.Passed.Should().Be(kind switch { VerdictKind.Adopted => true, VerdictKind.Rejected => false, _ => null });
                (visit.Decided || kind == VerdictKind.NotDecided).Should().BeTrue("the phase {0} knows the verdict of {1}", visit.Phase.Id, decision.Id);
                decided += visit.Decided ? 1 : 0;
                passed += visit.Passed == true ? 1 : 0;
                rejected += visit.Passed == false ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{practice}: {decided} decided, {passed} passed, {rejected} rejected");
        decided.Should().BePositive();
    }
}
