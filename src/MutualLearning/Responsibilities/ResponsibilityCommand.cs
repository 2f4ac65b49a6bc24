using MutualLearning.Contributions;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Something that somebody wants to happen to a responsibility.</summary>
public abstract record ResponsibilityCommand
{
    private protected ResponsibilityCommand()
    {
    }
}

/// <summary>A person takes something on, or offers it to somebody else and is accountable until they accept.</summary>
/// <param name="Id">Its name, new in the tenant.</param>
/// <param name="What">What is to be done; never empty.</param>
/// <param name="Accountable">The one person who is to answer for it.</param>
/// <param name="By">Who says so. If it is somebody else, this is an offer, unless it <see cref="IsRecorded"/>.</param>
/// <param name="Due">By which day; null for none.</param>
/// <param name="DoneWhen">How anybody can tell that it is done; may be empty.</param>
/// <param name="Involved">Who else has a part; null for nobody.</param>
/// <param name="Session">The session it comes from; <c>default</c> for none.</param>
/// <param name="Decision">The decision it comes from; <c>default</c> for none.</param>
public sealed record TakeOnResponsibility(
    ResponsibilityId Id,
    string What,
    PersonId Accountable,
    PersonId By,
    LocalDate? Due = null,
    string DoneWhen = "",
    Involved? Involved = null,
    SessionId Session = default,
    DecisionId Decision = default) : ResponsibilityCommand
{
    /// <summary>
    /// Whether this only writes down what a record says, such as minutes in which Bruno is to do it. Then that person is accountable from the first moment,
    /// and not yet confirmed until they accept or begin. It does not unless set.
    /// </summary>
    public bool IsRecorded { get; init; }

    /// <summary>The contributions that it goes back to, each once, at most 100. None unless set.</summary>
    public ValueList<ContributionReference> Contributions { get; init => field = value ?? ValueList<ContributionReference>.Empty; } = ValueList<ContributionReference>.Empty;

    /// <summary>The group of the host whose responsibility it is; <c>default</c> for that of its session, and for none where there is no session.</summary>
    public GroupId Group { get; init; }
}

/// <summary>Says anew who has a part beside the accountable person.</summary>
/// <param name="Involved">Everybody who has a part from now on.</param>
/// <param name="By">Who says so; the accountable person.</param>
public sealed record InvolvePeople(Involved Involved, PersonId By) : ResponsibilityCommand;

/// <summary>Begins the work. Changes nothing when it has begun.</summary>
/// <param name="By">Who begins; accountable or responsible.</param>
public sealed record StartResponsibility(PersonId By) : ResponsibilityCommand;

/// <summary>Says that it cannot go on. A second one replaces the first.</summary>
/// <param name="By">Who says so; accountable or responsible.</param>
/// <param name="What">What is in the way; may be empty when <paramref name="On"/> is given.</param>
/// <param name="On">The responsibility that must be done first; <c>default</c> for none.</param>
public sealed record BlockResponsibility(PersonId By, string What, ResponsibilityId On = default) : ResponsibilityCommand;

/// <summary>Says that it can go on. Changes nothing when it is not blocked.</summary>
/// <param name="By">Who says so; accountable or responsible.</param>
public sealed record UnblockResponsibility(PersonId By) : ResponsibilityCommand;

/// <summary>Changes the day by which it is to be done.</summary>
/// <param name="Due">The new day; null for none.</param>
/// <param name="By">Who changes it; the accountable person.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ChangeDueDate(LocalDate? Due, PersonId By, string Reason) : ResponsibilityCommand;

/// <summary>Offers somebody else to become accountable. Until they accept, the giver is.</summary>
/// <param name="To">To whom.</param>
/// <param name="By">Who offers; the accountable person, or, while it is orphaned, anybody who has a part in it or in its session.</param>
/// <param name="Note">What goes with it; may be empty.</param>
public sealed record OfferHandOver(PersonId To, PersonId By, string Note = "") : ResponsibilityCommand;

/// <summary>Accepts the offer, and from now on the receiver is accountable; or confirms what a record says.</summary>
/// <param name="By">Who accepts; the one to whom it was made, or whom the record names.</param>
public sealed record AcceptHandOver(PersonId By) : ResponsibilityCommand;

/// <summary>Declines the offer, and the giver stays accountable; or what a record says, which orphans the responsibility.</summary>
/// <param name="By">Who declines; the one to whom it was made, or whom the record names.</param>
/// <param name="Reason">Why; may be empty.</param>
public sealed record DeclineHandOver(PersonId By, string Reason = "") : ResponsibilityCommand;

/// <summary>Takes the offer back.</summary>
/// <param name="By">Who takes it back; the one who made it, or the accountable person.</param>
public sealed record WithdrawHandOver(PersonId By) : ResponsibilityCommand;

/// <summary>Says that the accountable person has left, and so orphans the responsibility. Changes nothing when it is orphaned.</summary>
/// <param name="Person">Who left.</param>
/// <param name="By">Who says so; somebody who has a part in it or in its session.</param>
public sealed record ReportAccountableLeft(PersonId Person, PersonId By) : ResponsibilityCommand;

/// <summary>Takes over an orphaned responsibility.</summary>
/// <param name="By">Who; from now on accountable. Somebody who has a part in it or in its session.</param>
public sealed record TakeOverResponsibility(PersonId By) : ResponsibilityCommand;

/// <summary>Says that it is done.</summary>
/// <param name="By">Who says so; accountable or responsible.</param>
/// <param name="Evidence">What shows it; may be empty.</param>
public sealed record CompleteResponsibility(PersonId By, string Evidence = "") : ResponsibilityCommand;

/// <summary>Gives it up.</summary>
/// <param name="By">Who gives it up; the accountable person.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record DropResponsibility(PersonId By, string Reason) : ResponsibilityCommand;

/// <summary>Opens again what was done or dropped.</summary>
/// <param name="By">Who opens it; somebody who has a part in it or in its session.</param>
/// <param name="Reason">Why; never empty.</param>
public sealed record ReopenResponsibility(PersonId By, string Reason) : ResponsibilityCommand;
