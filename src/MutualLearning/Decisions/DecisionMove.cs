namespace MutualLearning.Decisions;

/// <summary>Something that a person may do in a decision.</summary>
public enum DecisionMove
{
    /// <summary>Vote, or vote anew, with effect or as advice: <see cref="CastBallot"/>.</summary>
    Vote,

    /// <summary>Take the ballot back: <see cref="MutualLearning.Decisions.WithdrawBallot"/>. In a secret ballot it is offered to everybody who may vote once there are ballots, since nobody can tell who has.</summary>
    WithdrawBallot,

    /// <summary>Raise an objection: <see cref="RaiseObjection"/>.</summary>
    Object,

    /// <summary>Step back from the vote: <see cref="RecuseFromDecision"/>.</summary>
    Recuse,

    /// <summary>Delegate the vote: <see cref="DelegateVote"/>.</summary>
    Delegate,

    /// <summary>Take a delegation back: <see cref="MutualLearning.Decisions.WithdrawDelegation"/>.</summary>
    WithdrawDelegation,

    /// <summary>Change the rule: <see cref="MutualLearning.Decisions.ChangeRule"/>.</summary>
    ChangeRule,

    /// <summary>Begin the discussion: <see cref="MutualLearning.Decisions.BeginDiscussion"/>.</summary>
    BeginDiscussion,

    /// <summary>Put a new version, or begin another round: <see cref="AmendProposal"/>.</summary>
    Amend,

    /// <summary>Say who is there: <see cref="MutualLearning.Decisions.RecordPresence"/>.</summary>
    RecordPresence,

    /// <summary>Say what breaks ties: <see cref="MutualLearning.Decisions.RecordLot"/>.</summary>
    RecordLot,

    /// <summary>Say how an open objection was met, at least one of them: <see cref="SettleDecisionObjection"/>.</summary>
    SettleObjection,

    /// <summary>Answer advice: <see cref="MutualLearning.Decisions.AnswerAdvice"/>.</summary>
    AnswerAdvice,

    /// <summary>Let the rule speak: <see cref="CloseDecision"/>.</summary>
    Close,

    /// <summary>Move the deadline: <see cref="ExtendDeadline"/>.</summary>
    Extend,

    /// <summary>Put another decision in its place: <see cref="SupersedeDecision"/>.</summary>
    Supersede,

    /// <summary>Say what a review of the closed decision came to: <see cref="ReviewDecision"/>.</summary>
    Review,

    /// <summary>Add an option before the first ballot: <see cref="MutualLearning.Decisions.AddOption"/>.</summary>
    AddOption,
}
