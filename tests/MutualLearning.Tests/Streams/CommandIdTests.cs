using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Streams;

/// <summary>A command id means one command: the same again is answered like the first time, and another one is refused.</summary>
public sealed class CommandIdTests
{
    private static readonly CommandId Used = new("request-1");
    private static readonly PersonId Dan = new("dan");

    private readonly InMemoryEventStore store = new();
    private readonly InMemoryPseudonymKeys keys = new();

    [Theory]
    [InlineData(Secrecy.Open)]
    [InlineData(Secrecy.Simultaneous)]
    [InlineData(Secrecy.Secret)]
    public async Task AnIdUsedInADecision_IsRefusedForAnotherCommand(Secrecy secrecy)
    {
        DecisionCommand declare = new DeclareDecision(new("d"), Declaration(secrecy), Ana);
        DecisionCommand[] others =
        [
            new CastBallot(Ben, Stance.Yes), new CastBallot(Ana, Stance.No), new CastBallot(Ana, Stance.Yes, "because"), new WithdrawBallot(Ana),
            new RaiseObjection(Ana, "because"), new RecuseFromDecision(Cleo, "because"), new AmendProposal(Ana, "clearer", "Go now?"),
            new RecordPresence([Ana], Ana), new CloseDecision(Ana), new SupersedeDecision(new("e"), Ana), declare,
        ];
        await Decide(declare, new("declaring"));
        (await Decide(declare, new("declaring"))).Value.Declaration!.Question.Should().Be("Go?");
        await IsRefused(new CastBallot(Ana, Stance.Yes), new("declaring"));
        var first = (await Decide(new CastBallot(Ana, Stance.Yes), Used)).Value;
        first.CastCount.Should().Be(1);
        foreach (var other in others)
        {
            await IsRefused(other, Used);
            (await Decide(new CastBallot(Ana, Stance.Yes), Used)).Value.Ballots.Should().Equal(first.Ballots);
        }

        await Decide(new CastBallot(Ben, Stance.No), new("request-2"));
        (await Decide(new CastBallot(Ana, Stance.Yes), Used)).Value.CastCount.Should().Be(1, "that was the answer of the first time");
        (await Decide(new CloseDecision(Ana, "Yes"), new("closing"))).Value.Verdict.Should().NotBeNull();
        (await Decide(new CloseDecision(Ana, "Yes"), new("closing"))).Value.Status.Should().Be(DecisionStatus.Closed);
        await IsRefused(new CloseDecision(Ben, "Yes"), new("closing"));
        await IsRefused(new CloseDecision(Ana, "No"), new("closing"));
        await IsRefused(new CastBallot(Ana, Stance.Yes), new("closing"));

        Task<Result<DecisionView>> Decide(DecisionCommand command, CommandId id) => Use<IDecisions, Result<DecisionView>>(d => d.HandleAsync(new("d"), command, id));

        async Task IsRefused(DecisionCommand command, CommandId id)
        {
            var before = await Count("decision", "d");
            (await Decide(command, id)).Refusal.Code.Should().Be("stream.command-used", command.ToString());
            (await Count("decision", "d")).Should().Be(before);
        }
    }

    [Theory]
    [InlineData(Visibility.Named)]
    [InlineData(Visibility.AnonymousUntilReveal)]
    [InlineData(Visibility.AnonymousAlways)]
    public async Task AnIdUsedInASession_IsRefusedForAnotherCommand(Visibility visibility)
    {
        var practice = Practice(Phase("write") with { Visibility = visibility }, Phase("talk"));
        SessionCommand start = new StartSession(new("s"), practice, "Learn", People(Ana, Ben, Cleo), Ana);
        await Handle(start, new("starting"));
        (await Handle(start, new("starting"))).Value.Participants.Should().HaveCount(3);
        await IsRefused(Words(Ben, "Hello"), new("starting"));
        await IsRefused(new StartSession(new("s"), practice, "Learn more", People(Ana, Ben, Cleo), Ana), new("starting"));
        await Handle(Words(Ben, "Hello"), Used);
        foreach (var other in new SessionCommand[]
        {
            Words(Cleo, "Hello"), Words(Ben, "Hello!"), Words(Ben, "Hello") with { Kind = ContributionKind.Question }, new MarkReady(Ben), new JoinSession(Dan),
            new LeaveSession(Ben), new AddItem(new("i"), "Hello", Ben), new AdvancePhase(Ana), new CloseSession(Ana, "over"), new CancelSession(Ana, "over"), start,
        })
        {
            await IsRefused(other, Used);
            var view = (await Handle(Words(Ben, "Hello"), Used)).Value;
            (view.Contributions.Count + view.HiddenContributions).Should().Be(1);
        }

        await Handle(Words(Cleo, "Welcome"), new("request-2"));
        await Handle(new JoinQueue(Ben, "more"), new("queueing"));
        await IsRefused(new JoinQueue(Ben, "less"), new("queueing"));
        await IsRefused(new JoinQueue(Ana, "more"), new("queueing"));
        var advanced = (await Handle(new AdvancePhase(Ana, "enough", []), new("going on"))).Value;
        (await Handle(new AdvancePhase(Ana, "enough", []), new("going on"))).Value.Visits.Select(v => (v.Number, v.EndedAt, v.PlannedMinutes))
            .Should().HaveCount(2).And.Equal(advanced.Visits.Select(v => (v.Number, v.EndedAt, v.PlannedMinutes)));
        await IsRefused(new AdvancePhase(Ana, "too much", []), new("going on"));
        await IsRefused(new GoToPhase(new("write"), Ana, "enough", []), new("going on"));
        await Handle(new CloseSession(Ana, "over"), new("closing"));
        (await Handle(new CloseSession(Ana, "over"), new("closing"))).Value.Status.Should().Be(SessionStatus.Closed);
        await IsRefused(new CloseSession(Ana, "over and out"), new("closing"));

        Task<Result<SessionView>> Handle(SessionCommand command, CommandId id) => Use<ISessions, Result<SessionView>>(s => s.HandleAsync(new("s"), command, id));

        async Task IsRefused(SessionCommand command, CommandId id)
        {
            var before = await Count("session", "s");
            (await Handle(command, id)).Refusal.Code.Should().Be("stream.command-used", command.ToString());
            (await Count("session", "s")).Should().Be(before);
        }
    }

    [Fact]
    public async Task AnIdUsedInAResponsibility_IsRefusedForAnotherCommand()
    {
        await Handle(new TakeOnResponsibility(new("r"), "Write", Ana, Ana), new("taking on"));
        (await Handle(new TakeOnResponsibility(new("r"), "Write", Ana, Ana), new("taking on"))).Value.Accountable.Should().Be(Ana);
        await IsRefused(new TakeOnResponsibility(new("r"), "Write", Ben, Ana), new("taking on"));
        await Handle(new OfferHandOver(Ben, Ana, "please"), Used);
        foreach (var other in new ResponsibilityCommand[]
        {
            new OfferHandOver(Cleo, Ana, "please"), new OfferHandOver(Ben, Ana, "now"), new StartResponsibility(Ana), new CompleteResponsibility(Ana, "done"),
            new DropResponsibility(Ana, "please"), new ChangeDueDate(new LocalDate(2030, 1, 1), Ana, "please"), new AcceptHandOver(Ben),
        })
        {
            await IsRefused(other, Used);
            (await Handle(new OfferHandOver(Ben, Ana, "please"), Used)).Value.Offer!.To.Should().Be(Ben);
        }

        await Handle(new AcceptHandOver(Ben), new("accepting"));
        (await Handle(new OfferHandOver(Ben, Ana, "please"), Used)).Value.Accountable.Should().Be(Ana, "that was the answer of the first time");
        await IsRefused(new AcceptHandOver(Cleo), new("accepting"));

        Task<Result<Responsibility>> Handle(ResponsibilityCommand command, CommandId id) =>
            Use<IResponsibilities, Result<Responsibility>>(r => r.HandleAsync(new("r"), command, id));

        async Task IsRefused(ResponsibilityCommand command, CommandId id)
        {
            var before = await Count("responsibility", "r");
            (await Handle(command, id)).Refusal.Code.Should().Be("stream.command-used", command.ToString());
            (await Count("responsibility", "r")).Should().Be(before);
        }
    }

    [Fact]
    public async Task Contributions_AreAnsweredLikeTheFirstTime()
    {
        await Use<ISessions, Result<SessionView>>(s => s.HandleAsync(new("s"), new StartSession(new("s"), Practice(Phase("talk")), "Learn", People(Ana, Ben), Ana)));
        var first = (await Say("Hello")).Value;
        await Use<ISessions, Result<SessionView>>(s => s.HandleAsync(new("s"), new CorrectContribution(first.Id, "Hello there", Ben)));
        (await Say("Hello")).Value.Should().Be(first);
        (await Say("Hello there")).Refusal.Code.Should().Be("stream.command-used");

        Task<Result<Contribution>> Say(string words) => Use<ISessions, Result<Contribution>>(s => s.ContributeAsync(new("s"), Words(Ben, words), Used));
    }

    // Every call is another process: what it knows it has from the store.
    private async Task<TResult> Use<TFacade, TResult>(Func<TFacade, Task<TResult>> use)
        where TFacade : notnull
    {
        await using var services = new ServiceCollection()
            .AddSingleton<IEventStore>(store).AddSingleton<IPseudonymKeys>(keys).AddMutualLearning().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TFacade>());
    }

    private async Task<int> Count(string kind, string id) =>
        (await store.ReadAsync(new StreamId(TenantId.Single, kind, id), 0, CancellationToken.None)).Count;

    private static DecisionDeclaration Declaration(Secrecy secrecy) => new("Go?", new RuleSpec("simple-majority"), People(Ana, Ben, Cleo)) { Secrecy = secrecy };

    private static Contribute Words(PersonId by, string words) => new(by, ContributionKind.View, words, [], Visit: 1);
}
