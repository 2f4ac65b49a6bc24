namespace MutualLearning.Sessions;

/// <summary>Something that a person may do in a session besides contributing.</summary>
public enum SessionMove
{
    /// <summary>Open the planned session: <see cref="OpenSession"/>.</summary>
    Open,

    /// <summary>Come, or come back: <see cref="JoinSession"/>.</summary>
    Join,

    /// <summary>Leave: <see cref="LeaveSession"/>.</summary>
    Leave,

    /// <summary>Let a turn pass: <see cref="Contribute"/> of the kind <c>pass</c>.</summary>
    Pass,

    /// <summary>Be ready for the next phase, and say so for the first time in it: <see cref="MarkReady"/>.</summary>
    Ready,

    /// <summary>Ask to speak: <see cref="JoinQueue"/>.</summary>
    JoinQueue,

    /// <summary>No longer ask to speak: <see cref="LeaveQueue"/>.</summary>
    LeaveQueue,

    /// <summary>Give the floor to whoever has waited longest: <see cref="GiveFloor"/>.</summary>
    GiveFloor,

    /// <summary>Put something on the agenda: <see cref="AddItem"/>.</summary>
    AddItem,

    /// <summary>Take up the next item of the agenda: <see cref="TakeUpItem"/>.</summary>
    TakeUpItem,

    /// <summary>Be done with the item in hand: <see cref="FinishItem"/>.</summary>
    FinishItem,

    /// <summary>Say how an open objection was met: <see cref="SettleObjection"/>.</summary>
    Settle,

    /// <summary>Take a decision for which the phase waits: <see cref="JoinDecision"/>.</summary>
    Decide,

    /// <summary>Set the groups of the phase: <see cref="FormGroups"/>.</summary>
    FormGroups,

    /// <summary>End the phase, whose exit condition holds: <see cref="AdvancePhase"/>.</summary>
    Advance,

    /// <summary>End the phase before its exit condition holds, with a reason: <see cref="AdvancePhase"/>.</summary>
    EndEarly,

    /// <summary>Go back or ahead to another phase, with a reason: <see cref="GoToPhase"/>.</summary>
    GoTo,

    /// <summary>Give the phase more time, with a reason: <see cref="ExtendPhase"/>.</summary>
    Extend,

    /// <summary>Interrupt the session, with a reason: <see cref="PauseSession"/>.</summary>
    Pause,

    /// <summary>Go on after a pause: <see cref="ResumeSession"/>.</summary>
    Resume,

    /// <summary>Close the session at the end of its practice: <see cref="CloseSession"/>.</summary>
    Close,

    /// <summary>Close the session before the end of its practice, with a reason: <see cref="CloseSession"/>.</summary>
    CloseEarly,

    /// <summary>Call the session off, with a reason: <see cref="CancelSession"/>.</summary>
    Cancel,

    /// <summary>Invite somebody: <see cref="InvitePerson"/>.</summary>
    Invite,

    /// <summary>Agree to what the practice asks everybody for: <see cref="AnswerAgreement"/>.</summary>
    Agree,
}
