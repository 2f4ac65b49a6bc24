using System.Text.Json.Serialization;
using MutualLearning.Contributions;
using MutualLearning.Slices;

namespace MutualLearning.Responsibilities;

/// <summary>The events of responsibilities, each with its stable name, its JSON, and where people and their words stand in it. What is stored under a name is read for ever.</summary>
/// <remarks>What is to be done, and how one can tell, are words of the group: others may have to take over.</remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(EventValues), typeof(ListConverter<PersonId>), typeof(ListConverter<ContributionReference>),
    ])]
[JsonSerializable(typeof(ResponsibilityTakenOn))]
[JsonSerializable(typeof(PeopleInvolved))]
[JsonSerializable(typeof(ResponsibilityStarted))]
[JsonSerializable(typeof(ResponsibilityBlocked))]
[JsonSerializable(typeof(ResponsibilityUnblocked))]
[JsonSerializable(typeof(DueDateChanged))]
[JsonSerializable(typeof(HandOverOffered))]
[JsonSerializable(typeof(HandOverAccepted))]
[JsonSerializable(typeof(HandOverDeclined))]
[JsonSerializable(typeof(HandOverWithdrawn))]
[JsonSerializable(typeof(AccountableLeft))]
[JsonSerializable(typeof(ResponsibilityTakenOver))]
[JsonSerializable(typeof(ResponsibilityCompleted))]
[JsonSerializable(typeof(ResponsibilityDropped))]
[JsonSerializable(typeof(ResponsibilityConfirmed))]
[JsonSerializable(typeof(ResponsibilityDeclined))]
[JsonSerializable(typeof(ResponsibilityReopened))]
[JsonSerializable(typeof(ResponsibilityPermitted))]
internal sealed partial class ResponsibilityEvents : JsonSerializerContext
{
    public static EventSet<ResponsibilityEvent> Set() => new EventSet<ResponsibilityEvent>()
        .Add("responsibility.taken-on.v1", static () => Default.ResponsibilityTakenOn, static (e, pass) => e with
            {
                What = pass.Shared(e.What, e.By),
                Accountable = pass.Person(e.Accountable),
                By = pass.Person(e.By),
                DoneWhen = pass.Shared(e.DoneWhen, e.By),
                Involved = Map(e.Involved, pass),
            })
        .Add("responsibility.people-involved.v1", static () => Default.PeopleInvolved,
            static (e, pass) => e with { Involved = Map(e.Involved, pass), By = pass.Person(e.By) })
        .Add("responsibility.started.v1", static () => Default.ResponsibilityStarted, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("responsibility.blocked.v1", static () => Default.ResponsibilityBlocked,
            static (e, pass) => e with { What = pass.Own(e.What, e.By), By = pass.Person(e.By) })
        .Add("responsibility.unblocked.v1", static () => Default.ResponsibilityUnblocked, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("responsibility.due-date-changed.v1", static () => Default.DueDateChanged,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("responsibility.hand-over-offered.v1", static () => Default.HandOverOffered,
            static (e, pass) => e with { Note = pass.Own(e.Note, e.By), To = pass.Person(e.To), By = pass.Person(e.By) })
        .Add("responsibility.hand-over-accepted.v1", static () => Default.HandOverAccepted,
            static (e, pass) => e with { From = pass.Person(e.From), To = pass.Person(e.To) })
        .Add("responsibility.hand-over-declined.v1", static () => Default.HandOverDeclined,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("responsibility.hand-over-withdrawn.v1", static () => Default.HandOverWithdrawn, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("responsibility.accountable-left.v1", static () => Default.AccountableLeft,
            static (e, pass) => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) })
        .Add("responsibility.taken-over.v1", static () => Default.ResponsibilityTakenOver,
            static (e, pass) => e with { From = pass.Person(e.From), By = pass.Person(e.By) })
        .Add("responsibility.completed.v1", static () => Default.ResponsibilityCompleted,
            static (e, pass) => e with { Evidence = pass.Own(e.Evidence, e.By), By = pass.Person(e.By) })
        .Add("responsibility.dropped.v1", static () => Default.ResponsibilityDropped,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("responsibility.confirmed.v1", static () => Default.ResponsibilityConfirmed, static (e, pass) => e with { By = pass.Person(e.By) })
        .Add("responsibility.declined.v1", static () => Default.ResponsibilityDeclined,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("responsibility.reopened.v1", static () => Default.ResponsibilityReopened,
            static (e, pass) => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) })
        .Add("responsibility.permitted.v1", static () => Default.ResponsibilityPermitted,
            static (e, pass) => e with { Why = pass.Own(e.Why, e.By), By = pass.Person(e.By) });

    private static Involved Map(Involved involved, PersonalDataPass pass) =>
        new(pass.People(involved.Responsible), pass.People(involved.Consulted), pass.People(involved.Informed));
}
