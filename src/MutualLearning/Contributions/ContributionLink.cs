
namespace MutualLearning;

/// <summary>One link from a contribution to an earlier one of the same session.</summary>
/// <param name="Kind">How the two relate.</param>
/// <param name="Target">The earlier contribution.</param>
/// <remarks>The <c>default</c> value is no link, and every command with it is refused.</remarks>
public readonly record struct ContributionLink(LinkKind Kind, ContributionId Target);
