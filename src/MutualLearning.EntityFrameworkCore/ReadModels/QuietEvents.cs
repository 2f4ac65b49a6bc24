using MutualLearning.Decisions;
using MutualLearning.Sessions;

namespace MutualLearning.EntityFrameworkCore.ReadModels;

/// <summary>The frequent events that change no list: for each of them the stream need not be read again.</summary>
internal static class QuietEvents
{
    public static bool Has(object body) => body is
        Contributed or ContributionCorrected or ObjectionSettled or ReadyMarked or PhaseEntered or PhaseEnded or PhaseExtended
        or GroupsFormed or ItemAdded or ItemTakenUp or ItemFinished or QueueJoined or QueueLeft or FloorGiven or RoleAssigned or RoleReleased or VerdictNoted
        or BallotCast or BallotWithdrawn or ObjectionRaised or DecisionObjectionSettled or VoterRecused;
}
