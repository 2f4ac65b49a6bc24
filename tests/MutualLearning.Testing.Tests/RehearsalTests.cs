using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing.Tests;

public sealed class RehearsalTests
{
    private static readonly SessionId Id = new("s");

    public static TheoryData<string> Practices => [.. PracticeCatalogue.BuiltIn.All.Select(p => p.Id.Value)];

    [Theory]
    [MemberData(nameof(Practices))]
    public async Task Play_APracticeOfTheCatalogue_ComesToItsEndInOrder(string practice)
    {
        for (var seed = 0UL; seed < 20; seed++)
        {
            await using var stage = await Stage.OpenAsync(practice, seed);

            var session = await stage.Rehearsal.PlayAsync();

            session.Status.Should().Be(SessionStatus.Closed, "{0} with the seed {1}", practice, seed);
            session.Visits.SelectMany(v => v.Interventions).Should().NotContain(i => i.Kind == InterventionKind.Ended, "seed {0}", seed);
            session.Contributions.Count.Should().BePositive();
        }
    }

    [Fact]
    public async Task Play_TheSameSeed_IsTheSameSession()
    {
        (await WordsAsync(3)).Should().Equal(await WordsAsync(3)).And.NotEqual(await WordsAsync(4));
    }

    [Fact]
    public async Task Steps_ShowRefusalsOfWhatSomebodyMayNot()
    {
        var refused = new HashSet<string>(StringComparer.Ordinal);
        for (var seed = 0UL; seed < 10; seed++)
        {
            await using var stage = await Stage.OpenAsync("troika-consulting", seed);
            while (await stage.Rehearsal.StepAsync() is { } step)
            {
                if (step.Refusal is { } refusal)
                {
                    step.Command.Should().BeOfType<Contribute>("{0} is refused", step.Command);
                    step.After.Should().Be(step.Before);
                    refused.Add(refusal.Code);
                }
            }
        }

        refused.Should().Contain(["session.not-your-turn", "session.not-your-roles-turn", "session.kind-not-allowed"]);
    }

    [Fact]
    public async Task Live_NothingIsDoneForThem_AndTheOthersWait()
    {
        await using var stage = await Stage.OpenAsync("check-in", 1, new PersonId("p0"));

        (await stage.AcceptedAsync()).Should().BeNull("p0 is the first in the round, and leads");

        await stage.DoAsync(new Contribute(new("p0"), ContributionKind.View, "Here.", [], Visit: 1));
        (await stage.AcceptedAsync())!.By.Should().Be(new PersonId("p1"));
        (await stage.Rehearsal.PlayAsync()).Contributions.Count(c => c.Author == new PersonId("p0")).Should().Be(1);
    }

    [Fact]
    public async Task Decide_BallotsByHand_Count()
    {
        var people = Enumerable.Range(0, 4).Select(i => new PersonId("p" + i)).ToArray();
        await using var stage = await Stage.OpenAsync("lean-coffee", 1, people);
        await stage.DoAsync(new GoToPhase(new("extend"), people[0], "Let us see.", []));

        var step = await stage.Rehearsal.DecideAsync(people.ToDictionary(p => p, _ => Stance.No));

        step!.Decision!.Verdict!.Kind.Should().Be(VerdictKind.Rejected);
        step.After.Visit!.Passed.Should().BeFalse();
    }

    private static async Task<List<string>> WordsAsync(ulong seed)
    {
        await using var stage = await Stage.OpenAsync("consent-decision", seed);
        return [.. (await stage.Rehearsal.PlayAsync()).Contributions.Select(c => c.Author + c.Kind.Value + c.Text + c.At)];
    }

    private sealed class Stage(ServiceProvider provider, Rehearsal rehearsal) : IAsyncDisposable
    {
        public Rehearsal Rehearsal { get; } = rehearsal;

        public static async Task<Stage> OpenAsync(string practice, ulong seed, params PersonId[] live)
        {
            var clock = new TestClock(2026, 3, 2);
            var provider = new ServiceCollection().AddSingleton<IClock>(clock).AddMutualLearning().BuildServiceProvider();
            var services = provider.CreateScope().ServiceProvider;
            var sessions = services.GetRequiredService<ISessions>();
            var min = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == practice).MinPeople;
            var people = ValueList<PersonId>.Of(Enumerable.Range(0, Math.Max(min, live.Length + (live.Length == 1 ? 2 : 0))).Select(i => new PersonId("p" + i)));
            (await sessions.StartAsync(Id, new PracticeId(practice), "Goal", people, people[0])).IsAccepted.Should().BeTrue();
            return new Stage(provider, new Rehearsal(sessions, services.GetRequiredService<IDecisions>(), clock, Id, seed) { Live = [.. live] });
        }

        /// <summary>The next step that is more than a vain try.</summary>
        public async Task<RehearsalStep?> AcceptedAsync()
        {
            var step = await Rehearsal.StepAsync();
            return step is { Refusal: not null } ? await AcceptedAsync() : step;
        }

        public async Task DoAsync(SessionCommand command) =>
            (await provider.CreateScope().ServiceProvider.GetRequiredService<ISessions>().HandleAsync(Id, command)).IsAccepted.Should().BeTrue();

        public ValueTask DisposeAsync() => provider.DisposeAsync();
    }
}
