namespace MutualLearning.Responsibilities;

/// <summary>Something that a person may do with a responsibility.</summary>
public enum ResponsibilityMove
{
    /// <summary>Say who else has a part: <see cref="InvolvePeople"/>.</summary>
    Involve,

    /// <summary>Begin the work: <see cref="StartResponsibility"/>.</summary>
    Start,

    /// <summary>Say what is in the way: <see cref="BlockResponsibility"/>.</summary>
    Block,

    /// <summary>Say that it can go on: <see cref="UnblockResponsibility"/>.</summary>
    Unblock,

    /// <summary>Change the due date, with a reason: <see cref="MutualLearning.Responsibilities.ChangeDueDate"/>.</summary>
    ChangeDueDate,

    /// <summary>Offer it to somebody else: <see cref="OfferHandOver"/>.</summary>
    Offer,

    /// <summary>Accept the offer, or confirm what a record says: <see cref="AcceptHandOver"/>.</summary>
    Accept,

    /// <summary>Decline the offer, or what a record says: <see cref="DeclineHandOver"/>.</summary>
    Decline,

    /// <summary>Take the offer back: <see cref="WithdrawHandOver"/>.</summary>
    Withdraw,

    /// <summary>Say that the accountable person has left: <see cref="ReportAccountableLeft"/>.</summary>
    ReportLeft,

    /// <summary>Take over an orphaned one: <see cref="TakeOverResponsibility"/>.</summary>
    TakeOver,

    /// <summary>Say that it is done: <see cref="CompleteResponsibility"/>.</summary>
    Complete,

    /// <summary>Give it up, with a reason: <see cref="DropResponsibility"/>.</summary>
    Drop,

    /// <summary>Open again what was done or dropped, with a reason: <see cref="ReopenResponsibility"/>.</summary>
    Reopen,
}
