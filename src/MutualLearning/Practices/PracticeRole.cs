
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
}
