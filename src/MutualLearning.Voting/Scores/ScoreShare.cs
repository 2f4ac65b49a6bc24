using MutualLearning.Counting;

namespace MutualLearning.Voting.Scores;

/// <summary>Ballots of one weight that give an elected option one score.</summary>
/// <param name="Weight">What is left of each ballot, from 0 to 1.</param>
/// <param name="Score">The score, at least 1.</param>
/// <param name="Ballots">How many there are.</param>
internal readonly record struct ScoreShare(Rational Weight, int Score, long Ballots);
