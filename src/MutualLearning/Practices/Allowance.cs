using MutualLearning.Contributions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Which kinds of contributions which roles may make in a phase.</summary>
/// <param name="Kinds">The kinds; empty for every kind.</param>
/// <param name="Roles">The roles; empty for everybody.</param>
public sealed record Allowance(Log<ContributionKind> Kinds, Log<RoleId> Roles)
{
    /// <summary>Everybody may make every kind.</summary>
    public static Allowance Everything { get; } = new(Log<ContributionKind>.Empty, Log<RoleId>.Empty);
}
