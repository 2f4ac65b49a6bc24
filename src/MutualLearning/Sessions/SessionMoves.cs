using MutualLearning.Contributions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>What a person may do in a session at an instant: what a user interface shows as buttons. Immutable; equal by content.</summary>
/// <param name="Person">Who.</param>
/// <param name="Visit">The number of the running visit, to be sent with what is done; 0 when none runs.</param>
/// <param name="Kinds">What they may contribute, in ordinal order of the kinds; a pass is among <paramref name="Moves"/> instead.</param>
/// <param name="Moves">What else they may do, in the order of <see cref="SessionMove"/>. Who gives which role to whom is not among them.</param>
/// <param name="Silence">Why they may not contribute at all, not even pass; null when they may. Who only steps in with some kinds may say those, and does not pass.</param>
public sealed record SessionMoves(PersonId Person, int Visit, ValueList<AllowedKind> Kinds, ValueList<SessionMove> Moves, Refusal? Silence)
{
    /// <summary>What the person should know before they contribute, such as <c>session.sides-with-contributions</c>; null (the default) for nothing.</summary>
    public Refusal? Warning { get; init; }

    /// <summary>Those among the moves that only the host's permissions allow: what is done by them is on record with the reason that the host gives. None unless the host was asked.</summary>
    public ValueList<SessionMove> Permitted { get; init; } = ValueList<SessionMove>.Empty;

    /// <summary>The open objections of which they may say how they were met, in the order of their ids: that of arrival would tell of anonymous ones. None unless <see cref="SessionMove.Settle"/> is among the moves.</summary>
    public ValueList<ContributionId> Settleable { get; init; } = ValueList<ContributionId>.Empty;

    /// <summary>Where they may go with <see cref="SessionMove.GoTo"/>; none unless it is among the moves.</summary>
    public ValueList<PhaseId> Phases { get; init; } = ValueList<PhaseId>.Empty;

    /// <summary>What they have yet to agree to with <see cref="SessionMove.Agree"/>, in the order of the practice: until then they contribute nothing.</summary>
    public ValueList<string> Agreements { get; init; } = ValueList<string>.Empty;

    /// <summary>The ways on that they may choose with <see cref="SessionMove.Advance"/> or <see cref="SessionMove.EndEarly"/>, by name, in the order of the practice: what <see cref="AdvancePhase.To"/> takes. None where there is nothing to choose.</summary>
    public ValueList<PhaseId> Ways { get; init; } = ValueList<PhaseId>.Empty;

    /// <summary>How many minutes they may add at most with <see cref="SessionMove.Extend"/>; 0 (the default) unless it is among the moves.</summary>
    public long LongestExtension { get; init; }

    /// <summary>When the answer changes though nothing happens: at the end of the time of the running phase, where it may end then. Null (the default) when time changes nothing.</summary>
    public Instant? ChangesAt { get; init; }

    /// <summary>Whether a move needs a reason, which everybody can read afterwards.</summary>
    /// <param name="move">The move.</param>
    /// <returns>Whether it does.</returns>
    public static bool NeedsReason(SessionMove move) => move
        is SessionMove.EndEarly or SessionMove.GoTo or SessionMove.Extend or SessionMove.Pause or SessionMove.CloseEarly or SessionMove.Cancel or SessionMove.Settle;

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
