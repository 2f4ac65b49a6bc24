
namespace MutualLearning.Decisions;

/// <summary>Whether and how voters may let others vote for them. Declared beforehand; equal by content.</summary>
public sealed record DelegationPolicy
{
    /// <summary>How many hands a voice may pass through: 1 for a proxy who votes in person; 0 (the default) for no limit. At most 100.</summary>
    public int MaxChain { get; init; }

    /// <summary>
    /// How many voices of others one ballot may carry, whatever they weigh; 0 (the default) for no limit. What was delegated first is carried first, the standing
    /// delegations before those made for the decision; a share that does not fit is lost as a whole with <see cref="VoteLoss.OverCap"/>, with all that came behind it.
    /// </summary>
    public int MaxVoices { get; init; }

    /// <summary>Whether a delegation that would not fit is refused, as far as that can be seen when it is made. It is taken, and lost at the close, unless set.</summary>
    public bool RefusesOverCap { get; init; }

    /// <summary>Whether a voice may be split among several. It may not unless set.</summary>
    public bool MaySplit { get; init; }

    /// <summary>What the decision is about, such as <c>hr/rota</c>, to choose among standing delegations; empty (the default) for nothing special.</summary>
    public string Topic { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The standing delegations when it was declared; one made for this decision comes before them.</summary>
    public ValueList<VoterDelegation> Standing { get; init => field = value ?? ValueList<VoterDelegation>.Empty; } = ValueList<VoterDelegation>.Empty;
}
