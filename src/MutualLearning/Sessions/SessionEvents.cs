using System.Text.Json.Serialization;
using MutualLearning.Practices;
using MutualLearning.Slices;

namespace MutualLearning.Sessions;

/// <summary>The events of sessions, each with its stable name, and their JSON. What is stored under a name is read for ever.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EventValues), typeof(PracticeConverter), typeof(ListConverter<PersonId>), typeof(ListConverter<ContributionLink>),
        typeof(ListConverter<RevealedAuthor>), typeof(ListConverter<ContributionField>), typeof(ListConverter<ValueList<PersonId>>),
        typeof(ListConverter<RoleOrder>), typeof(ListConverter<string>), typeof(ListConverter<int>),
    ])]
[JsonSerializable(typeof(SessionPlanned))]
[JsonSerializable(typeof(SessionOpened))]
[JsonSerializable(typeof(ParticipantJoined))]
[JsonSerializable(typeof(ParticipantLeft))]
[JsonSerializable(typeof(ParticipantDeclined))]
[JsonSerializable(typeof(RoleAssigned))]
[JsonSerializable(typeof(RoleReleased))]
[JsonSerializable(typeof(Contributed))]
[JsonSerializable(typeof(ContributionCorrected))]
[JsonSerializable(typeof(ObjectionSettled))]
[JsonSerializable(typeof(ReadyMarked))]
[JsonSerializable(typeof(VerdictNoted))]
[JsonSerializable(typeof(PhaseEntered))]
[JsonSerializable(typeof(PhaseEnded))]
[JsonSerializable(typeof(PhaseExtended))]
[JsonSerializable(typeof(SessionPaused))]
[JsonSerializable(typeof(SessionResumed))]
[JsonSerializable(typeof(ItemAdded))]
[JsonSerializable(typeof(ItemTakenUp))]
[JsonSerializable(typeof(QueueJoined))]
[JsonSerializable(typeof(QueueLeft))]
[JsonSerializable(typeof(FloorGiven))]
[JsonSerializable(typeof(GroupsFormed))]
[JsonSerializable(typeof(ItemFinished))]
[JsonSerializable(typeof(SessionClosed))]
[JsonSerializable(typeof(SessionCancelled))]
internal sealed partial class SessionEvents : JsonSerializerContext
{
    public static EventSet<SessionEvent> Set() => new EventSet<SessionEvent>()
        .Add("session.planned.v1", static () => Default.SessionPlanned)
        .Add("session.opened.v1", static () => Default.SessionOpened)
        .Add("session.participant-joined.v1", static () => Default.ParticipantJoined)
        .Add("session.participant-left.v1", static () => Default.ParticipantLeft)
        .Add("session.participant-declined.v1", static () => Default.ParticipantDeclined)
        .Add("session.role-assigned.v1", static () => Default.RoleAssigned)
        .Add("session.role-released.v1", static () => Default.RoleReleased)
        .Add("session.contributed.v1", static () => Default.Contributed)
        .Add("session.contribution-corrected.v1", static () => Default.ContributionCorrected)
        .Add("session.objection-settled.v1", static () => Default.ObjectionSettled)
        .Add("session.ready-marked.v1", static () => Default.ReadyMarked)
        .Add("session.verdict-noted.v1", static () => Default.VerdictNoted)
        .Add("session.phase-entered.v1", static () => Default.PhaseEntered)
        .Add("session.phase-ended.v1", static () => Default.PhaseEnded)
        .Add("session.phase-extended.v1", static () => Default.PhaseExtended)
        .Add("session.paused.v1", static () => Default.SessionPaused)
        .Add("session.resumed.v1", static () => Default.SessionResumed)
        .Add("session.item-added.v1", static () => Default.ItemAdded)
        .Add("session.item-taken-up.v1", static () => Default.ItemTakenUp)
        .Add("session.queue-joined.v1", static () => Default.QueueJoined)
        .Add("session.queue-left.v1", static () => Default.QueueLeft)
        .Add("session.floor-given.v1", static () => Default.FloorGiven)
        .Add("session.groups-formed.v1", static () => Default.GroupsFormed)
        .Add("session.item-finished.v1", static () => Default.ItemFinished)
        .Add("session.closed.v1", static () => Default.SessionClosed)
        .Add("session.cancelled.v1", static () => Default.SessionCancelled);
}
