
namespace MutualLearning;

/// <summary>A ballot as somebody may see it.</summary>
/// <param name="Voter">Who; <c>default</c> in a secret ballot, even to the voter.</param>
/// <param name="Stance">What they say.</param>
/// <param name="Strength">How strongly.</param>
/// <param name="Reason">Why; may be empty.</param>
/// <param name="IsAdvisory">Whether the voter advises and is not counted.</param>
public sealed record BallotView(PersonId Voter, Stance Stance, decimal Strength, string Reason, bool IsAdvisory)
{
    /// <summary>What the ballot says about the options; null (the default) for a yes or no, and for an abstention.</summary>
    public Preference? Preference { get; init; }

    /// <summary>How far the voter agrees, on a scale finer than the stance; null (the default) where they only took a stance.</summary>
    public Grade? Grade { get; init; }
}
