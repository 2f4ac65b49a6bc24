using MutualLearning.Slices;

namespace MutualLearning.Responsibilities;

/// <summary>Where people and words stand in the events of responsibilities. What is to be done, and how one can tell, are words of the group: others may have to take over.</summary>
internal static class ResponsibilityPersonalData
{
    public static PersonalDataMap<Responsibility, ResponsibilityEvent> Places { get; } = new(Map, static state => state.ClosedAt);

    private static ResponsibilityEvent Map(ResponsibilityEvent body, PersonalDataPass pass) => body switch
    {
        ResponsibilityTakenOn e => e with
        {
            What = pass.Shared(e.What, e.By),
            Accountable = pass.Person(e.Accountable),
            By = pass.Person(e.By),
            DoneWhen = pass.Shared(e.DoneWhen, e.By),
            Involved = Map(e.Involved, pass),
        },
        PeopleInvolved e => e with { Involved = Map(e.Involved, pass), By = pass.Person(e.By) },
        ResponsibilityStarted e => e with { By = pass.Person(e.By) },
        ResponsibilityBlocked e => e with { What = pass.Own(e.What, e.By), By = pass.Person(e.By) },
        ResponsibilityUnblocked e => e with { By = pass.Person(e.By) },
        DueDateChanged e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        HandOverOffered e => e with { Note = pass.Own(e.Note, e.By), To = pass.Person(e.To), By = pass.Person(e.By) },
        HandOverAccepted e => e with { From = pass.Person(e.From), To = pass.Person(e.To) },
        HandOverDeclined e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        HandOverWithdrawn e => e with { By = pass.Person(e.By) },
        AccountableLeft e => e with { Person = pass.Person(e.Person), By = pass.Person(e.By) },
        ResponsibilityTakenOver e => e with { From = pass.Person(e.From), By = pass.Person(e.By) },
        ResponsibilityCompleted e => e with { Evidence = pass.Own(e.Evidence, e.By), By = pass.Person(e.By) },
        ResponsibilityDropped e => e with { Reason = pass.Own(e.Reason, e.By), By = pass.Person(e.By) },
        _ => body,
    };

    private static Involved Map(Involved involved, PersonalDataPass pass) =>
        new(pass.People(involved.Responsible), pass.People(involved.Consulted), pass.People(involved.Informed));
}
