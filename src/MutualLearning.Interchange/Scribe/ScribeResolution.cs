
namespace MutualLearning.Interchange.Scribe;

/// <summary>A resolution, and the ballots on the proposal it decided.</summary>
/// <param name="Made">The resolution.</param>
/// <param name="Ballots">The last ballot of each person; none where there was no proposal.</param>
public sealed record ScribeResolution(ResolutionMade Made, ValueList<BallotWritten> Ballots);
