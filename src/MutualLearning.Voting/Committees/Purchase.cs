using MutualLearning.Counting;

namespace MutualLearning.Voting.Committees;

/// <summary>How an option was paid for.</summary>
/// <param name="Option">The option.</param>
/// <param name="Price">The most that a supporter paid.</param>
/// <param name="Full">How many paid that.</param>
/// <param name="Rest">How many paid all they had left, and that was less.</param>
internal sealed record Purchase(int Option, Rational Price, long Full, long Rest);
