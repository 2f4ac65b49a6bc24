
namespace MutualLearning.Decisions;

/// <summary>What makes voices weigh differently: declared weights, and delegations. Immutable; equal by content.</summary>
/// <param name="Weights">The voters who do not weigh 1.</param>
/// <param name="Delegations">The delegations that hold for the question, at most one for each voter; see <see cref="Delegation.InScope"/>.</param>
/// <param name="MaxChain">How many hands a voice may pass through; 0 for no limit.</param>
public sealed record VotingPower(ValueList<VoterWeight> Weights, ValueList<VoterDelegation> Delegations, int MaxChain)
{
    /// <summary>Everybody weighs 1 and votes for themselves.</summary>
    public static VotingPower Equal { get; } = new(ValueList<VoterWeight>.Empty, ValueList<VoterDelegation>.Empty, 0);

    /// <summary>How many voices of others one ballot may carry; 0 (the default) for no limit. Delegations are carried in the order of <see cref="Delegations"/>.</summary>
    public int MaxVoices { get; init; }

    /// <summary>Whether everybody weighs 1 and votes for themselves.</summary>
    public bool IsEqual => Weights.Count == 0 && Delegations.Count == 0;
}
