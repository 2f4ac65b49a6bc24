
namespace MutualLearning;

/// <summary>One link from a contribution to an earlier one, of the same session or of another one of the group.</summary>
/// <param name="Kind">How the two relate.</param>
/// <param name="Target">The earlier contribution.</param>
/// <remarks>The <c>default</c> value is no link, and every command with it is refused.</remarks>
public readonly record struct ContributionLink(LinkKind Kind, ContributionId Target)
{
    /// <summary>
    /// The session in which the earlier one stands: of the same group, or before this one in its series. <c>default</c> (unless set) for this session; only such a link is the
    /// answer that a phase asks for.
    /// </summary>
    public SessionId Session { get; init; }
}
