using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Decisions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using MutualLearning.Testing;
using NodaTime;

namespace MutualLearning.Tests.Sessions;

/// <summary>A session that takes decisions, and the store of both: it counts what is read, and can fail like a process that stops.</summary>
internal sealed class Deciding : IEventStore, IVolatileStore
{
    public static readonly SessionId Id = new("retro");

    private readonly InMemoryEventStore store = new();
    private readonly IServiceProvider services;

    private Deciding(Practice practice)
    {
        services = new ServiceCollection()
            .AddSingleton<IEventStore>(this).AddSingleton<IPseudonymKeys>(new InMemoryPseudonymKeys()).AddSingleton<IClock>(Clock).AddSingleton<IIdSource>(new SequentialIds())
            .AddSingleton(new PracticeCatalogue([practice])).AddMutualLearning().BuildServiceProvider();
    }

    public bool IsVolatile => true;

    public TestClock Clock { get; } = new(2026, 3, 2);

    public ISessions Sessions => Scope<ISessions>();

    public IDecisions Decisions => Scope<IDecisions>();

    /// <summary>The streams that were read, in order.</summary>
    public List<string> Reads { get; } = [];

    /// <summary>The kind of stream of which the next append fails; empty for none.</summary>
    public string Fails { get; set; } = string.Empty;

    public static async Task<Deciding> StartAsync(Practice practice, params PersonId[] people)
    {
        var play = new Deciding(practice);
        (await play.Sessions.HandleAsync(Id, new StartSession(Id, practice, "Learn", Template.People(people), people[0]))).IsAccepted.Should().BeTrue();
        return play;
    }

    public async Task<Session> SessionAsync() => (await Sessions.FindUnfilteredAsync(Id))!;

    public async Task<string> PhaseAsync() => (await SessionAsync()).Visit?.Phase.Id.Value ?? string.Empty;

    public async Task<string> CodeAsync(SessionCommand command) => await Sessions.HandleAsync(Id, command) is { IsRefused: true } result ? result.Refusal.Code : string.Empty;

    public async Task VoteAsync(DecisionId id, Stance stance, params PersonId[] people)
    {
        foreach (var person in people)
        {
            (await Decisions.CastAsync(id, person, stance, stance == Stance.No ? "A reason." : string.Empty)).IsAccepted.Should().BeTrue();
        }
    }

    public async Task<IReadOnlyList<RecordedEvent>> EventsAsync() =>
        await store.ReadAsync(new StreamId(TenantId.Single, SessionSlice.StreamKind, Id.Value), 0, CancellationToken.None);

    public async Task<string> LastEventsAsync(int count) => string.Join(' ', (await EventsAsync()).TakeLast(count).Select(e => e.Body.GetType().Name));

    public Task<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        if (append.Stream.Kind == Fails)
        {
            Fails = string.Empty;
            throw new TimeoutException("The process stops here.");
        }

        return store.AppendAsync(append, cancellationToken);
    }

    public Task<IReadOnlyList<RecordedEvent>> ReadAsync(StreamId stream, long after, CancellationToken cancellationToken)
    {
        Reads.Add(stream.Kind);
        return store.ReadAsync(stream, after, cancellationToken);
    }

    private T Scope<T>()
        where T : notnull => services.CreateScope().ServiceProvider.GetRequiredService<T>();
}
