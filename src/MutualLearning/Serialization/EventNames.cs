using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>The stable names of all events. What is stored under a name can be read for ever.</summary>
public static class EventNames
{
    private static readonly EventJsonContext Json = EventJsonContext.Default;

    private static readonly Dictionary<Type, EventName> ByType = [];
    private static readonly Dictionary<string, EventName> ByName = new(StringComparer.Ordinal);

    static EventNames()
    {
        foreach (var name in Table())
        {
            ByType.Add(name.Type, name);
            ByName.Add(name.Name, name);
        }
    }

    /// <summary>All names, in the order of the slices.</summary>
    public static IReadOnlyList<EventName> All { get; } = Array.AsReadOnly(Table());

    /// <summary>The name of an event.</summary>
    /// <param name="body">The event.</param>
    /// <returns>Its name, or null when it is of no type of the library.</returns>
    public static string? Of(object body) => Find(Guard.Against.Null(body).GetType())?.Name;

    internal static EventName? Find(Type type) => ByType.TryGetValue(type, out var name) ? name : null;

    internal static EventName? Find(string name) => ByName.TryGetValue(name, out var found) ? found : null;

    private static EventName[] Table() =>
    [
        new("session.planned.v1", Json.SessionPlanned),
        new("session.opened.v1", Json.SessionOpened),
        new("session.participant-joined.v1", Json.ParticipantJoined),
        new("session.participant-left.v1", Json.ParticipantLeft),
        new("session.participant-declined.v1", Json.ParticipantDeclined),
        new("session.role-assigned.v1", Json.RoleAssigned),
        new("session.role-released.v1", Json.RoleReleased),
        new("session.contributed.v1", Json.Contributed),
        new("session.contribution-corrected.v1", Json.ContributionCorrected),
        new("session.objection-settled.v1", Json.ObjectionSettled),
        new("session.ready-marked.v1", Json.ReadyMarked),
        new("session.verdict-noted.v1", Json.VerdictNoted),
        new("session.phase-entered.v1", Json.PhaseEntered),
        new("session.phase-ended.v1", Json.PhaseEnded),
        new("session.phase-extended.v1", Json.PhaseExtended),
        new("session.paused.v1", Json.SessionPaused),
        new("session.resumed.v1", Json.SessionResumed),
        new("session.item-added.v1", Json.ItemAdded),
        new("session.item-taken-up.v1", Json.ItemTakenUp),
        new("session.queue-joined.v1", Json.QueueJoined),
        new("session.queue-left.v1", Json.QueueLeft),
        new("session.floor-given.v1", Json.FloorGiven),
        new("session.groups-formed.v1", Json.GroupsFormed),
        new("session.item-finished.v1", Json.ItemFinished),
        new("session.closed.v1", Json.SessionClosed),
        new("session.cancelled.v1", Json.SessionCancelled),
        new("decision.declared.v1", Json.DecisionDeclared),
        new("decision.rule-changed.v1", Json.RuleChanged),
        new("decision.discussion-begun.v1", Json.DiscussionBegun),
        new("decision.ballot-cast.v1", Json.BallotCast),
        new("decision.ballot-withdrawn.v1", Json.BallotWithdrawn),
        new("decision.objection-raised.v1", Json.ObjectionRaised),
        new("decision.objection-settled.v1", Json.DecisionObjectionSettled),
        new("decision.voter-recused.v1", Json.VoterRecused),
        new("decision.closed.v1", Json.DecisionClosed),
        new("decision.superseded.v1", Json.DecisionSuperseded),
        new("decision.amended.v1", Json.ProposalAmended),
        new("decision.advice-answered.v1", Json.AdviceAnswered),
        new("decision.presence-recorded.v1", Json.PresenceRecorded),
        new("decision.lot-recorded.v1", Json.LotRecorded),
        new("decision.vote-delegated.v1", Json.VoteDelegated),
        new("decision.delegation-withdrawn.v1", Json.DelegationWithdrawn),
        new("decision.converted-to-vote.v1", Json.ConvertedToVote),
        new("responsibility.taken-on.v1", Json.ResponsibilityTakenOn),
        new("responsibility.people-involved.v1", Json.PeopleInvolved),
        new("responsibility.started.v1", Json.ResponsibilityStarted),
        new("responsibility.blocked.v1", Json.ResponsibilityBlocked),
        new("responsibility.unblocked.v1", Json.ResponsibilityUnblocked),
        new("responsibility.due-date-changed.v1", Json.DueDateChanged),
        new("responsibility.hand-over-offered.v1", Json.HandOverOffered),
        new("responsibility.hand-over-accepted.v1", Json.HandOverAccepted),
        new("responsibility.hand-over-declined.v1", Json.HandOverDeclined),
        new("responsibility.hand-over-withdrawn.v1", Json.HandOverWithdrawn),
        new("responsibility.accountable-left.v1", Json.AccountableLeft),
        new("responsibility.taken-over.v1", Json.ResponsibilityTakenOver),
        new("responsibility.completed.v1", Json.ResponsibilityCompleted),
        new("responsibility.dropped.v1", Json.ResponsibilityDropped),
        new("erasure.begun.v1", Json.ErasureBegun),
        new("erasure.completed.v1", Json.ErasureCompleted),
        new("erasure.sealed.v1", Json.ErasureSealed),
        new("stream.rewritten.v1", Json.StreamRewritten),
    ];
}
