using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Decisions;

/// <summary>What a person may do in a decision at an instant: what a user interface shows as buttons. Immutable; equal by content.</summary>
/// <param name="Person">Who.</param>
/// <param name="Version">The version of the proposal that it is about, to be sent with a ballot or an objection; 0 when there is no such decision.</param>
/// <param name="Moves">What they may do, in the order of <see cref="DecisionMove"/>.</param>
/// <param name="Settleable">The numbers of the open objections that they may settle.</param>
/// <param name="ChangesAt">When the answer changes though nothing happens: at the deadline. Null when time changes nothing.</param>
public sealed record DecisionMoves(
    PersonId Person, int Version, ValueList<DecisionMove> Moves, ValueList<int> Settleable, Instant? ChangesAt)
{
    /// <summary>Those among the moves that only the host's permissions allow: what is done by them is on record with the reason that the host gives. None unless the host was asked.</summary>
    public ValueList<DecisionMove> Permitted { get; init; } = ValueList<DecisionMove>.Empty;

    /// <summary>Whether the person may do something.</summary>
    /// <param name="move">What.</param>
    /// <returns>Whether they may.</returns>
    public bool May(DecisionMove move)
    {
        foreach (var allowed in Moves)
        {
            if (allowed == move)
            {
                return true;
            }
        }

        return false;
    }
}
