using System.Linq;

namespace MutualLearning.Responsibilities;

/// <summary>What a person may do with a responsibility: what a user interface shows as buttons. Immutable; equal by content.</summary>
/// <param name="Person">Who.</param>
/// <param name="Moves">What they may do, in the order of <see cref="ResponsibilityMove"/>; none for a stranger, and where there is no such responsibility.</param>
public sealed record ResponsibilityMoves(PersonId Person, ValueList<ResponsibilityMove> Moves)
{
    /// <summary>Those among the moves that only the host's permissions allow: what is done by them is on record with the reason that the host gives. None unless the host was asked.</summary>
    public ValueList<ResponsibilityMove> Permitted { get; init; } = ValueList<ResponsibilityMove>.Empty;

    /// <summary>Whether the person may do something.</summary>
    /// <param name="move">What.</param>
    /// <returns>Whether they may.</returns>
    public bool May(ResponsibilityMove move) => Moves.Contains(move);
}
