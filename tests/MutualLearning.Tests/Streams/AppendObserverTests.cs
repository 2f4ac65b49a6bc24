using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Slices;
using MutualLearning.Streams;
using static MutualLearning.Tests.Sessions.Template;

namespace MutualLearning.Tests.Streams;

/// <summary>Whoever shows something on a page is told when to look again.</summary>
public sealed class AppendObserverTests : IAppendObserver
{
    private static readonly StreamId Meeting = new(TenantId.Single, "session", "s");

    private readonly List<Appended> told = [];

    private readonly ServiceProvider services;

    public AppendObserverTests() => services = new ServiceCollection()
        .AddSingleton<IAppendObserver>(new Failing()).AddSingleton<IAppendObserver>(this).AddMutualLearning().BuildServiceProvider();

    void IAppendObserver.OnAppended(Appended appended) => told.Add(appended);

    [Fact]
    public async Task WhatIsAppended_IsTold_WithItsVersion()
    {
        var sessions = services.GetRequiredService<ISessions>();
        var started = await sessions.StartAsync(new("s"), new("open-meeting"), "Talk", [Ana, Ben], Ana);
        told.Should().Equal(new Appended(Meeting, started.Value.Version, null));

        await sessions.ContributeAsync(new("s"), Ben, ContributionKind.View, "words", commandId: new("say"));
        told.Should().HaveCount(2);
        await sessions.ContributeAsync(new("s"), Ben, ContributionKind.View, "words", commandId: new("say"));
        await sessions.ContributeAsync(new("s"), new("stranger"), ContributionKind.View, "words");
        told.Should().HaveCount(2, "the same command again, and a refusal, append nothing");
        told[1].Version.Should().Be((await sessions.ViewAsync(new("s"), Ben))!.Version);
    }

    [Fact]
    public async Task ADecisionAndAResponsibility_AreToldWithTheirSession()
    {
        await services.GetRequiredService<ISessions>().StartAsync(new("s"), new("open-meeting"), "Talk", [Ana, Ben], Ana);
        told.Clear();
        var decisions = services.GetRequiredService<IDecisions>();
        await decisions.DeclareAsync(new("d"), new("Go?", new RuleSpec("consent"), [Ana, Ben]) { Session = new("s") }, Ana);
        await decisions.CastAsync(new("d"), Ben, Stance.Yes);
        await services.GetRequiredService<IResponsibilities>().HandleAsync(new("r"), new TakeOnResponsibility(new("r"), "Write", Ana, Ana, Session: new("s")));
        await decisions.DeclareAsync(new("alone"), new("Go?", new RuleSpec("consent"), [Ana, Ben]), Ana);

        told.Select(a => (a.Stream.Id, a.Version, a.PartOf)).Should().Equal(
            ("d", 1L, (StreamId?)Meeting), ("d", 3L, Meeting), ("r", 1L, Meeting), ("alone", 1L, null));
    }

    [Fact]
    public async Task ABatch_IsTold()
    {
        await services.GetRequiredService<IDecisions>().DeclareAsync(new("d"), new("Go?", new RuleSpec("consent"), [Ana, Ben]) { Session = new("s") }, Ana);
        told.Clear();
        var stream = new StreamId(TenantId.Single, "decision", "d");
        var batch = services.GetRequiredService<IBatchEventStore>();
        var cast = new BallotWithdrawn(Nine, Ben, default);

        (await batch.AppendManyAsync([new Append(stream, 5, new("late"), [cast])], CancellationToken.None)).IsAppended.Should().BeFalse();
        told.Should().BeEmpty();
        (await batch.AppendManyAsync([new Append(stream, 1, new("now"), [cast])], CancellationToken.None)).IsAppended.Should().BeTrue();

        told.Should().Equal(new Appended(stream, 2, Meeting));
    }

    private sealed class Failing : IAppendObserver
    {
        public void OnAppended(Appended appended) => throw new InvalidOperationException("broken");
    }
}
