
namespace MutualLearning.Contributions;

/// <summary>The plug-in seam for kinds of contributions: what a kind is called and what makes one complete.</summary>
/// <remarks>
/// An implementation is pure and safe for use by many threads. The built-in kinds come through this same door. One that
/// throws refuses its contribution with <c>session.kind-failed</c>; the session is unharmed.
/// </remarks>
public interface IContributionKind
{
    /// <summary>The kind; it is stored with every contribution and must never change.</summary>
    ContributionKind Kind { get; }

    /// <summary>Says whether a contribution of this kind is complete.</summary>
    /// <param name="context">The contribution, and what it may refer to.</param>
    /// <returns>Null when it is, or why it is not.</returns>
    Refusal? Check(ContributionContext context);
}
