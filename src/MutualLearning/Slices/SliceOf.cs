using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Slices;

/// <summary>A slice in one object: where it starts, what a command leads to, what an event changes, and all that is said about its events.</summary>
/// <typeparam name="TState">The immutable state.</typeparam>
/// <typeparam name="TCommand">The base type of the commands.</typeparam>
/// <typeparam name="TEvent">The base type of the events.</typeparam>
/// <remarks>
/// One instance, which keeps nothing, is given to <c>ml.AddSlice</c>; sessions, decisions and responsibilities come through the same door.
/// Commands are then run by an <see cref="ICommandRunner{TState,TCommand}"/> from the services.
/// </remarks>
public abstract class Slice<TState, TCommand, TEvent> : Slice
    where TState : class
    where TCommand : class
    where TEvent : class
{
    private Dictionary<Type, EventName>? personal;

    /// <summary>Names a slice.</summary>
    /// <param name="kind">The kind of its streams: an identifier without a dot, such as <c>thanks</c>.</param>
    /// <exception cref="ArgumentException">The kind is none.</exception>
#pragma warning disable RS0022 // This is the way in: the base class alone cannot be derived from, because its members are internal.
    protected Slice(string kind)
#pragma warning restore RS0022
        : base(kind)
    {
    }

    /// <summary>The state before the first event.</summary>
    public abstract TState Initial { get; }

    /// <summary>What an event changes. Pure and total: it asks no service, because events are folded where there are none.</summary>
    /// <param name="state">The state before.</param>
    /// <param name="body">The event.</param>
    /// <returns>The state after it.</returns>
    public abstract TState Evolve(TState state, TEvent body);

    /// <summary>What a command leads to, as a pure function over what the services hold, such as a catalogue.</summary>
    /// <param name="services">The services of the application.</param>
    /// <returns>From a state and a command to events or a refusal. Pure and total.</returns>
    public abstract Func<TState, TCommand, CommandContext, Decided<TEvent>> Decide(IServiceProvider services);

    /// <summary>All events with their stable names.</summary>
    /// <returns>The set; made once.</returns>
    public abstract EventSet<TEvent> Events();

    /// <summary>The commands that may travel to another process, with their stable names; none unless overridden.</summary>
    /// <returns>The set.</returns>
    public virtual CommandSet<TCommand> Commands() => new();

    /// <summary>When a stream came to its end, from which on its texts grow old; null while it has not, and (unless overridden) always.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The time.</returns>
    public virtual Instant? EndedAt(TState state) => null;

    /// <summary>Whether an event may change what lists show of its stream; true unless overridden. False for frequent ones saves reading.</summary>
    /// <param name="body">The event.</param>
    /// <returns>Whether lists look at the stream again.</returns>
    public virtual bool ChangesLists(TEvent body) => true;

    /// <summary>When an event happened, so that a repeated command is decided as it was the first time; null (unless overridden) where events hold no time.</summary>
    /// <param name="body">The event.</param>
    /// <returns>The time.</returns>
    public virtual Instant? TimeOf(TEvent body) => null;

    /// <summary>Whether a stored event and one that is decided again come of the same command; when they are equal, unless overridden.</summary>
    /// <param name="stored">The stored one.</param>
    /// <param name="decided">The one decided again.</param>
    /// <returns>Whether it is the same command.</returns>
    public virtual bool IsSame(TEvent stored, TEvent decided) => Guard.Against.Null(stored).Equals(decided);

    /// <summary>The stream that a stream belongs to, as a decision to its session; null for none, and (unless overridden) always. Observers of appends are told.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="state">Its state.</param>
    /// <returns>The other stream, of the same tenant.</returns>
    public virtual StreamId? PartOf(StreamId stream, TState state) => null;

    /// <summary>About how many bytes of memory an event keeps busy in a state; 500 unless overridden.</summary>
    /// <param name="body">The event.</param>
    /// <returns>The bytes.</returns>
    public virtual int SizeOf(TEvent body) => 500;

    /// <summary>The slice as one decider, for a test, or for a handler that is not from the container.</summary>
    /// <param name="services">The services of the application, or as many of them as <see cref="Decide"/> asks for.</param>
    /// <returns>The decider.</returns>
    public Decider<TState, TCommand, TEvent> ToDecider(IServiceProvider services) =>
        new(Initial, Decide(services), Evolve) { TimeOf = TimeOf, IsSame = IsSame, SizeOf = SizeOf };

    /// <inheritdoc/>
    public sealed override bool ChangesLists(object body) => body is not TEvent known || ChangesLists(known);

    /// <summary>The state that stored events lead to. Events of other types are passed over.</summary>
    /// <param name="events">All events of a stream, in order.</param>
    /// <returns>The state.</returns>
    public TState Fold(IEnumerable<RecordedEvent> events) => RecordedEvents.Fold<TState, TEvent>(events, Initial, Evolve);

    /// <summary>Whether an event is made of values that were looked at one by one, so that it need not be tried whether it reads back.</summary>
    internal virtual bool IsPlain(TEvent body) => false;

    internal virtual IPreparation<TState, TCommand, TEvent>? Preparation(IServiceProvider services) => null;

    internal virtual IDoorkeeper<TState, TCommand>? Doorkeeper(IServiceProvider services) => null;

    /// <summary>What asks for what belongs to a tenant, for each command; null for a slice that needs nothing of the kind.</summary>
    internal virtual Func<CancellationToken, Task<object>>? OfTenant(IServiceProvider services) => null;

    // Asked for every event of a tenant: made once.
    private Dictionary<Type, EventName> Personal => personal ??= Events().Names.Where(static n => n.HasPersonalData).ToDictionary(static n => n.Type);

    internal sealed override bool HasPersonalData => Personal.Count > 0;

    internal sealed override StreamFacts Look(IReadOnlyList<RecordedEvent> events) => Look(Fold(events), events);

    internal sealed override StreamId? PartOf(StreamId stream, IReadOnlyList<RecordedEvent> events) => PartOf(stream, Fold(events));

    internal sealed override object Map(object body, PersonalDataPass pass) => Personal.TryGetValue(body.GetType(), out var name) ? name.Map(body, pass) : body;

    private protected virtual StreamFacts Look(TState state, IReadOnlyList<RecordedEvent> events) => new(EndedAt(state), null, null, []);

    internal sealed override IReadOnlyList<EventName> Names() => Events().Names;

    private Action<StreamId, StreamState<TState>>? Teller(IServiceProvider services) => services.GetRequiredService<AppendObservers>() is { IsEmpty: false } observers
        ? (stream, state) => observers.Tell(services.GetRequiredService<IEventStore>(), new Appended(stream, state.Version, PartOf(stream, state.State)))
        : null;

    internal sealed override void Register(IServiceCollection services)
    {
        services.TryAddSingleton(p => ReadableEvents.Of(
            ToDecider(p),
            p.GetRequiredService<EventCatalogue>(),
            IsPlain));
        services.TryAddSingleton(new WarmStreams<TState>());
        services.TryAddScoped(p => new StreamHandler<TState, TCommand, TEvent>(
            p.GetRequiredService<Decider<TState, TCommand, TEvent>>(),
            StoreCheck.Store(p),
            p.GetRequiredService<WarmStreams<TState>>())
        {
            Appended = Teller(p),
        });
        services.TryAddScoped<IStreamHandler<TState, TCommand, TEvent>>(p => new LocalStreams<TState, TCommand, TEvent>(
            p.GetRequiredService<StreamHandler<TState, TCommand, TEvent>>(), p.GetRequiredService<IClock>(), Preparation(p), Doorkeeper(p), OfTenant(p)));
        services.TryAddScoped(p => new CommandRunner<TState, TCommand, TEvent>(
            p.GetRequiredService<IStreamHandler<TState, TCommand, TEvent>>(), Kind, p.GetRequiredService<ITenantContext>(), p.GetRequiredService<IIdSource>()));
        services.TryAddScoped<ICommandRunner<TState, TCommand>>(p => p.GetRequiredService<CommandRunner<TState, TCommand, TEvent>>());
    }
}
