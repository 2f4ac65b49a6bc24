using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What the ballot of one voter weighs.</summary>
/// <param name="Voter">Who voted.</param>
/// <param name="Own">Their own weight.</param>
/// <param name="Delegated">What others handed on to them, through however many hands; exact.</param>
public sealed record CarriedWeight(PersonId Voter, Rational Own, Rational Delegated);
