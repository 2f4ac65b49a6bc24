
namespace MutualLearning.Practices;

/// <summary>Who may contribute in a phase.</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Role">The role, for <see cref="FloorKind.Role"/> and <see cref="FloorKind.AllButRole"/>; otherwise <c>default</c>.</param>
public sealed record Floor(FloorKind Kind, RoleId Role = default)
{
    /// <summary>Everybody may.</summary>
    public static Floor Everyone { get; } = new(FloorKind.Everyone);
}
