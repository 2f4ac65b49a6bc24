using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>The way of a voice, or of a part of it. Equal by content.</summary>
/// <param name="People">From the one whose voice it is to the one with whom it ended.</param>
/// <param name="Weight">How much of the person's own weight went this way; exact.</param>
/// <param name="Loss">Why it is in no ballot; <see cref="VoteLoss.None"/> when it is.</param>
public sealed record DelegationChain(ValueList<PersonId> People, Rational Weight, VoteLoss Loss);
