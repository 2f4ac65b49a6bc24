using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What the ballots on a proposal weigh, delegated voices included. Heads where everybody weighs 1.</summary>
/// <param name="Yes">The yes, of any strength.</param>
/// <param name="No">The no and the blocks, of any strength.</param>
/// <param name="Cast">All binding ballots, abstentions included.</param>
/// <param name="Present">Those who were present, whether they voted or not; at least those who voted.</param>
/// <param name="Electorate">Everybody who may vote with effect.</param>
public sealed record VoteWeights(Rational Yes, Rational No, Rational Cast, Rational Present, Rational Electorate);
