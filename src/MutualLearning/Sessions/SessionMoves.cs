using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What a person may do in a session at an instant: what a user interface shows as buttons. Immutable; equal by content.</summary>
/// <param name="Person">Who.</param>
/// <param name="Visit">The number of the running visit, to be sent with what is done; 0 when none runs.</param>
/// <param name="Kinds">What they may contribute, in ordinal order of the kinds; a pass is among <paramref name="Moves"/> instead.</param>
/// <param name="Moves">What else they may do, in the order of <see cref="SessionMove"/>. Who gives which role to whom is not among them.</param>
/// <param name="Silence">Why they may not contribute at all, not even pass; null when they may.</param>
public sealed record SessionMoves(PersonId Person, int Visit, ValueList<AllowedKind> Kinds, ValueList<SessionMove> Moves, Refusal? Silence)
{
    /// <summary>What the person should know before they contribute, such as <c>session.sides-with-contributions</c>; null (the default) for nothing.</summary>
    public Refusal? Warning { get; init; }

    /// <summary>Those among the moves that only the host's permissions allow: what is done by them is on record with the reason that the host gives. None unless the host was asked.</summary>
    public ValueList<SessionMove> Permitted { get; init; } = ValueList<SessionMove>.Empty;

    /// <summary>Whether the person may do something.</summary>
    /// <param name="move">What.</param>
    /// <returns>Whether they may.</returns>
    public bool May(SessionMove move)
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

    /// <summary>Finds a kind that the person may contribute.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>What it needs; null when they may not contribute it now.</returns>
    public AllowedKind? Find(ContributionKind kind)
    {
        foreach (var allowed in Kinds)
        {
            if (allowed.Kind == kind)
            {
                return allowed;
            }
        }

        return null;
    }
}
