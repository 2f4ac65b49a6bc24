using System.Text.Json.Serialization;
using MutualLearning.Practices;
using MutualLearning.Slices;

namespace MutualLearning.Sessions;

/// <summary>The events of sessions, each with its stable name, its JSON, and where people and their words stand in it. What is stored under a name is read for ever.</summary>
/// <remarks>The practice within a planned session is a template: it holds no people.</remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EventValues), typeof(PracticeConverter), typeof(ListConverter<PersonId>), typeof(ListConverter<ContributionLink>),
        typeof(ListConverter<RevealedAuthor>), typeof(ListConverter<ContributionField>), typeof(ListConverter<ValueList<PersonId>>),
        typeof(ListConverter<RoleOrder>), typeof(ListConverter<string>), typeof(ListConverter<int>), typeof(ListConverter<ItemId>),
    ])]
[JsonSerializable(typeof(SessionPlanned))]
[JsonSerializable(typeof(PersonInvited))]
[JsonSerializable(typeof(SessionPermitted))]
[JsonSerializable(typeof(SessionOpened))]
[JsonSerializable(typeof(ParticipantJoined))]
[JsonSerializable(typeof(ParticipantLeft))]
[JsonSerializable(typeof(ParticipantDeclined))]
[JsonSerializable(typeof(RoleAssigned))]
[JsonSerializable(typeof(RoleReleased))]
[JsonSerializable(typeof(Contributed))]
[JsonSerializable(typeof(ContributionCorrected))]
[JsonSerializable(typeof(ObjectionSettled))]
[JsonSerializable(typeof(SettlementAgreed))]
[JsonSerializable(typeof(AgreementAnswered))]
[JsonSerializable(typeof(ReadyMarked))]
[JsonSerializable(typeof(DecisionJoined))]
[JsonSerializable(typeof(VerdictNoted))]
[JsonSerializable(typeof(PhaseEntered))]
[JsonSerializable(typeof(PhaseEnded))]
[JsonSerializable(typeof(PhaseExtended))]
[JsonSerializable(typeof(SessionPaused))]
[JsonSerializable(typeof(SessionResumed))]
[JsonSerializable(typeof(ItemAdded))]
[JsonSerializable(typeof(ItemsOrdered))]
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
        .Add("session.planned.v1", static () => Default.SessionPlanned, static (e, pass) => e with
            {
                Goal = pass.Shared(e.Goal, e.By),
                Participants = pass.People(e.Participants),
                Observers = e.Observers is null ? null : pass.People(e.Observers),
                By = pass.Person(e.By),
                Rotas = e.Rotas?.Select(o => o with { People = pass.People(o.People) }),
            })
        .Add("session.person-invited.v1", static () => Default.PersonInvited,
            static (e, pass) => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) })
        .Add("session.permitted.v1", static () => Default.SessionPermitted,
            static (e, pass) => e with { Why = pass.Own(e.Why, e.By), By = pass.Person(e.By) })
        .Add("session.opened.v1", static () => Default.SessionOpened, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("session.participant-joined.v1", static () => Default.ParticipantJoined, static (e, pass) => e with { Person = pass.Person(e.Person) })
        .Add("session.participant-left.v1", static () => Default.ParticipantLeft, static (e, pass) => e with { Person = pass.Person(e.Person) })
        .Add("session.participant-declined.v1", static () => Default.ParticipantDeclined,
            static (e, pass) => e with { Person = pass.Person(e.Person) })
        .Add("session.role-assigned.v1", static () => Default.RoleAssigned,
            static (e, pass) => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) })
        .Add("session.role-released.v1", static () => Default.RoleReleased,
            static (e, pass) => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) })
        .Add("session.contributed.v1", static () => Default.Contributed, static (e, pass) => e with
            {
                Author = pass.Person(e.Author),
                Pseudonym = pass.Pseudonym(e.Pseudonym),
                Text = pass.Contribution(e.Text, e.Id),
                RecordedBy = pass.Person(e.RecordedBy),
                Fields = e.Fields?.Select(f => f with { Text = pass.Contribution(f.Text, e.Id), Person = pass.Person(f.Person) }),
            })
        .Add("session.contribution-corrected.v1", static () => Default.ContributionCorrected, static (e, pass) => e with
            {
                Text = pass.Contribution(e.Text, e.Contribution),
                By = pass.Person(e.By),
                Fields = e.Fields?.Select(f => f with { Text = pass.Contribution(f.Text, e.Contribution), Person = pass.Person(f.Person) }),
            })
        .Add("session.objection-settled.v1", static () => Default.ObjectionSettled,
            static (e, pass) => e with { How = pass.Own(e.How, e.By), By = pass.Person(e.By) })
        .Add("session.settlement-agreed.v1", static () => Default.SettlementAgreed,
            static (e, pass) => e with { How = pass.Own(e.How, e.By), By = pass.Person(e.By) })
        .Add("session.agreement-answered.v1", static () => Default.AgreementAnswered, static (e, pass) => e with { Person = pass.Person(e.Person) })
        .Add("session.ready-marked.v1", static () => Default.ReadyMarked, static (e, pass) => e with { Person = pass.Person(e.Person) })
        .Add("session.decision-joined.v1", static () => Default.DecisionJoined, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("session.verdict-noted.v1", static () => Default.VerdictNoted, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("session.phase-entered.v1", static () => Default.PhaseEntered, personalData: null)
        .Add("session.phase-ended.v1", static () => Default.PhaseEnded,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By), Authors = e.Authors.Select(a => new RevealedAuthor(pass.Pseudonym(a.Pseudonym), pass.Person(a.Person))) })
        .Add("session.phase-extended.v1", static () => Default.PhaseExtended,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("session.paused.v1", static () => Default.SessionPaused,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("session.resumed.v1", static () => Default.SessionResumed, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("session.item-added.v1", static () => Default.ItemAdded,
            static (e, pass) => e with { Title = pass.Shared(e.Title, e.By), By = pass.Person(e.By) })
        .Add("session.items-ordered.v1", static () => Default.ItemsOrdered, personalData: null)
        .Add("session.item-taken-up.v1", static () => Default.ItemTakenUp, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("session.queue-joined.v1", static () => Default.QueueJoined,
            static (e, pass) => e with { About = pass.Own(e.About, e.Person), Person = pass.Person(e.Person) })
        .Add("session.queue-left.v1", static () => Default.QueueLeft, static (e, pass) => e with { Person = pass.Person(e.Person) })
        .Add("session.floor-given.v1", static () => Default.FloorGiven,
            static (e, pass) => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) })
        .Add("session.groups-formed.v1", static () => Default.GroupsFormed,
            static (e, pass) => e with { Groups = e.Groups.Select(pass.People), By = pass.Person(e.By) })
        .Add("session.item-finished.v1", static () => Default.ItemFinished, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("session.closed.v1", static () => Default.SessionClosed,
            static (e, pass) => e with { Reason = e.Reason is null ? null : pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("session.cancelled.v1", static () => Default.SessionCancelled,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) });
}
