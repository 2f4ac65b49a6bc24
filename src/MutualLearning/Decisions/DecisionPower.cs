namespace MutualLearning.Decisions;

/// <summary>Something about a decision that not everybody may do. Voting, objecting, delegating and stepping back belong to whoever is eligible, and are no powers.</summary>
public enum DecisionPower
{
    /// <summary>Change the rule before the discussion: <see cref="MutualLearning.Decisions.ChangeRule"/>.</summary>
    ChangeRule,

    /// <summary>Begin the discussion: <see cref="MutualLearning.Decisions.BeginDiscussion"/>. A ballot or an objection begins it too.</summary>
    BeginDiscussion,

    /// <summary>Put a new version of the proposal, begin another round, or add an option: <see cref="AmendProposal"/>, <see cref="AddOption"/>.</summary>
    Amend,

    /// <summary>Put on record who is there, and what a lot or the chair says: <see cref="RecordPresence"/>, <see cref="RecordLot"/>.</summary>
    Record,

    /// <summary>Say how an objection was met: <see cref="SettleDecisionObjection"/>.</summary>
    SettleObjection,

    /// <summary>Answer advice: <see cref="MutualLearning.Decisions.AnswerAdvice"/>.</summary>
    AnswerAdvice,

    /// <summary>Let the rule speak: <see cref="CloseDecision"/>.</summary>
    Close,

    /// <summary>Move the deadline to a later time: <see cref="ExtendDeadline"/>.</summary>
    Extend,

    /// <summary>Put another decision in its place: <see cref="SupersedeDecision"/>.</summary>
    Supersede,

    /// <summary>Say what a review came to: <see cref="ReviewDecision"/>.</summary>
    Review,
}
