namespace MutualLearning.Decisions;

/// <summary>A scale on which voters say how far they agree.</summary>
public enum GradeScale
{
    /// <summary>No scale.</summary>
    None,

    /// <summary>Fist to five: the fingers that a voter shows, 0 (a fist: prevents) to 5 (leads it). More is better.</summary>
    FistToFive,

    /// <summary>Gradients of agreement: 1 endorse, 2 a minor point of contention, 3 reservations, 4 abstain, 5 more discussion, 6 dislike but support, 7 serious disagreement, 8 veto. Less is better.</summary>
    Gradients,
}
