using MutualLearning.Contributions;

namespace MutualLearning.Practices;

/// <summary>A role that a practice knows.</summary>
/// <param name="Id">Its name, such as <c>facilitator</c>.</param>
/// <param name="Min">How many people hold it at least; 0 or more.</param>
/// <param name="Max">How many hold it at most; null for no limit.</param>
/// <param name="Assignment">How it finds its holder.</param>
/// <param name="MayAdvance">Whether its holder may move the session to the next phase.</param>
/// <param name="MayIntervene">Whether its holder may contribute in every phase, skip, go back, extend and end early.</param>
public sealed record PracticeRole(RoleId Id, int Min, int? Max, RoleAssignment Assignment, bool MayAdvance, bool MayIntervene)
{
    /// <summary>The roles that nobody holds together with this one; it is enough that one of the two names the other.</summary>
    public ValueList<RoleId> ExclusiveWith { get; init; } = ValueList<RoleId>.Empty;

    /// <summary>The kinds with which its holder may step in, where the role may intervene; empty for all. With others they do what everybody may.</summary>
    public ValueList<ContributionKind> IntervenesWith { get; init; } = ValueList<ContributionKind>.Empty;

    /// <summary>Whether whoever wants the role gets it: when it is full, whoever has held it longest goes. A chair that is always free.</summary>
    public bool GivesWay { get; init; }

    /// <summary>Whether its holder only watches: they have no turn, hold no other role, contribute where a phase names this one, nobody waits for them, and they are no voters unless a decision names them.</summary>
    public bool Observes { get; init; }
}
