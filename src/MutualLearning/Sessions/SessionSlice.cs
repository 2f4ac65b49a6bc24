using System;
using System.Collections.Generic;
using System.Globalization;
using Ardalis.GuardClauses;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.Contributions;
using MutualLearning.Permissions;
using MutualLearning.Roles;
using MutualLearning.Slices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Sessions as a slice.</summary>
public sealed class SessionSlice : Slice<Session, SessionCommand, SessionEvent>
{
    /// <summary>The kind of the stream of a session.</summary>
    public const string StreamKind = SessionId.StreamKind;

    /// <summary>The greatest length of any words in a session, in UTF-16 code units.</summary>
    public const int MaxTextLength = SessionLimits.MaxTextLength;

    /// <summary>The greatest number of people who are invited to a session or come to it, whatever its practice says.</summary>
    public const int MaxParticipants = SessionLimits.MaxParticipants;

    /// <summary>The greatest number of items on an agenda.</summary>
    public const int MaxItems = SessionLimits.MaxItems;

    /// <summary>The greatest number of links of one contribution.</summary>
    public const int MaxLinks = SessionLimits.MaxLinks;

    private SessionSlice()
        : base(StreamKind)
    {
    }

    /// <summary>The slice.</summary>
    public static SessionSlice Instance { get; } = new();

    /// <inheritdoc/>
    public override Session Initial => Session.Initial;

    /// <inheritdoc/>
    public override Session Evolve(Session state, SessionEvent body) => Session.Evolve(state, body);

    /// <inheritdoc/>
    public override Func<Session, SessionCommand, CommandContext, Decided<SessionEvent>> Decide(IServiceProvider services)
    {
        var kinds = services.GetRequiredService<ContributionKinds>();
        return (state, command, context) => SessionDecider.Decide(state, command, context, kinds);
    }

    /// <inheritdoc/>
    public override EventSet<SessionEvent> Events() => SessionEvents.Set();

    /// <inheritdoc/>
    public override CommandSet<SessionCommand> Commands() => SessionCommands.Set();

    /// <inheritdoc/>
    public override Instant? EndedAt(Session state) => Guard.Against.Null(state).EndedAt;

    /// <inheritdoc/>
    public override bool ChangesLists(SessionEvent body) => body is Contributed said ? Asks(said) : body is not (
        ContributionCorrected or ObjectionSettled or SettlementAgreed or AgreementAnswered or ReadyMarked or PhaseExtended
        or GroupsFormed or ItemAdded or ItemTakenUp or ItemFinished or QueueJoined or QueueLeft or FloorGiven or RoleAssigned or RoleReleased or DecisionJoined or VerdictNoted or ItemsOrdered or SessionPermitted);

    // A question about what somebody said waits for them, until they answer. In an anonymous phase nothing waits.
    private static bool Asks(Contributed said)
    {
        foreach (var link in said.Author.IsDefault ? ValueList<ContributionLink>.Empty : said.Links)
        {
            if (said.Kind == ContributionKind.Question || link.Kind == LinkKind.Answers)
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override Instant? TimeOf(SessionEvent body) => body.At;

    /// <inheritdoc/>
    public override bool IsSame(SessionEvent stored, SessionEvent decided) => SessionDecider.IsSame(stored, decided);

    /// <inheritdoc/>
    public override int SizeOf(SessionEvent body) => SessionEventSize.Of(body);

    internal override bool IsPlain(SessionEvent body) => body is not SessionPlanned;

    internal override IPreparation<Session, SessionCommand, SessionEvent>? Preparation(IServiceProvider services) =>
        new EarlierContributions(
            new JoinedDecisions(
                new AnonymousPhases(services.GetRequiredService<IPseudonymKeys>(), new OrderOfArrival(StoreCheck.Store(services), services.GetRequiredService<IIdSource>())),
                services.GetRequiredService<VerdictReader>()),
            () => services.GetRequiredService<IStreamHandler<Session, SessionCommand, SessionEvent>>());

    internal override IDoorkeeper<Session, SessionCommand>? Doorkeeper(IServiceProvider services) =>
        new SessionDoorkeeper(Commands(), services.GetRequiredService<HostPermissions>());

    internal override Func<IReadOnlyList<RecordedEvent>, Func<RecordedEvent, HiddenEvent>>? Hidden => AnonymousPhases.Hidden;

    private protected override StreamFacts Look(Session state, IReadOnlyList<RecordedEvent> events)
    {
        var hidden = state.Visit is { Phase.IsAnonymous: true, Acted.Count: > 0 } visit ? AnonymousPhases.Scope(visit.Number) : null;
        return new StreamFacts(state.EndedAt, hidden, state.Visit?.KeyCheck, state.Contributions);
    }

    internal override Func<string, bool?> EndedScopes(IReadOnlyList<RecordedEvent> events)
    {
        var session = Fold(events);
        return scope => KeyedScopes.Number(scope, AnonymousPhases.ScopePrefix) is { } visit ? HasEnded(session, visit) : null;
    }

    // A visit that is not there yet may be about to begin, unless the session is over.
    private static bool HasEnded(Session session, int visit) =>
        session.Status is SessionStatus.Closed or SessionStatus.Cancelled || (visit <= session.Visits.Count && session.Visits[visit - 1].HasEnded);
}
