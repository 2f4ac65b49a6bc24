using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>Decisions as a slice.</summary>
public sealed class DecisionSlice : Slice<Decision, DecisionCommand, DecisionEvent>
{
    /// <summary>The kind of the stream of a decision.</summary>
    public const string StreamKind = "decision";

    /// <summary>The greatest length of any words in a decision, in UTF-16 code units.</summary>
    public const int MaxTextLength = DecisionLimits.TextLength;

    /// <summary>The greatest number of people who may vote or advise, together.</summary>
    public const int MaxPeople = DecisionLimits.People;

    /// <summary>The greatest number of options that a decision can declare.</summary>
    public const int MaxOptions = DecisionLimits.Options;

    /// <summary>The greatest number of marks on a ballot, where a rule weighs several criteria.</summary>
    public const int MaxMarks = DecisionLimits.Marks;

    /// <summary>The greatest number of classes of voters.</summary>
    public const int MaxClasses = DecisionLimits.Classes;

    private DecisionSlice()
        : base(StreamKind)
    {
    }

    /// <summary>The slice.</summary>
    public static DecisionSlice Instance { get; } = new();

    /// <inheritdoc/>
    public override Decision Initial => Decision.Initial;

    /// <inheritdoc/>
    public override Decision Evolve(Decision state, DecisionEvent body) => Decision.Evolve(state, body);

    /// <inheritdoc/>
    public override Func<Decision, DecisionCommand, CommandContext, Decided<DecisionEvent>> Decide(IServiceProvider services)
    {
        var rules = services.GetRequiredService<DecisionRules>();
        return (state, command, context) => DecisionDecider.Decide(state, command, context, context.OfTenant as DecisionRules ?? rules);
    }

    /// <inheritdoc/>
    public override EventSet<DecisionEvent> Events() => DecisionEvents.Set();

    /// <inheritdoc/>
    public override CommandSet<DecisionCommand> Commands() => DecisionCommands.Set();

    /// <inheritdoc/>
    public override Instant? EndedAt(Decision state) => Guard.Against.Null(state).ClosedAt;

    /// <inheritdoc/>
    public override bool ChangesLists(DecisionEvent body) =>
        body is not (BallotCast { Ballot.Voter.IsDefault: true } or BallotWithdrawn { Voter.IsDefault: true } or ObjectionRaised or DecisionObjectionSettled or DecisionPermitted);

    /// <inheritdoc/>
    public override Instant? TimeOf(DecisionEvent body) => body.At;

    /// <inheritdoc/>
    public override bool IsSame(DecisionEvent stored, DecisionEvent decided) => DecisionDecider.IsSame(stored, decided);

    /// <inheritdoc/>
    public override StreamId? PartOf(StreamId stream, Decision state) =>
        Guard.Against.Null(state).Declaration?.Session is { IsDefault: false } session ? new StreamId(stream.Tenant, SessionId.StreamKind, session.Value) : default(StreamId?);

    /// <inheritdoc/>
    public override int SizeOf(DecisionEvent body) => DecisionEventSize.Of(body);

    internal override bool IsPlain(DecisionEvent body) => body is BallotCast or BallotWithdrawn;

    internal override IPreparation<Decision, DecisionCommand, DecisionEvent>? Preparation(IServiceProvider services) =>
        new ClosedDecisions(
            new SecretBallots(services.GetRequiredService<IPseudonymKeys>(), new OrderOfArrival(StoreCheck.Store(services), services.GetRequiredService<IIdSource>())),
            services.GetRequiredService<IDecisionSession>());

    internal override IDoorkeeper<Decision, DecisionCommand>? Doorkeeper(IServiceProvider services) => new DecisionDoorkeeper(Commands(), services.GetRequiredService<IStandings>());

    internal override Func<CancellationToken, Task<object>>? OfTenant(IServiceProvider services)
    {
        if (services.GetService<IDecisionRuleSource>() is not { } source)
        {
            return null;
        }

        var rules = services.GetRequiredService<DecisionRules>();
        return async cancellation => rules.With(await source.ListAsync(cancellation).ConfigureAwait(false));
    }

    internal override Func<IReadOnlyList<RecordedEvent>, Func<RecordedEvent, HiddenEvent>>? Hidden => SecretBallots.Hidden;

    private protected override StreamFacts Look(Decision state, IReadOnlyList<RecordedEvent> events)
    {
        var hides = state is { IsOpen: true, Declaration.Secrecy: Secrecy.Secret } && events.Any(static e => e.Body is BallotCast);
        return new StreamFacts(state.ClosedAt, hides ? SecretBallots.Scope : null, state.KeyCheck, []);
    }

    internal override Func<string, bool?> EndedScopes(IReadOnlyList<RecordedEvent> events)
    {
        var decision = Fold(events);
        return scope => string.Equals(scope, SecretBallots.Scope, StringComparison.Ordinal) ? !decision.IsOpen : null;
    }
}
