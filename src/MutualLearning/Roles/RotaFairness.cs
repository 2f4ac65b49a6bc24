
namespace MutualLearning.Roles;

/// <summary>How evenly a role has gone round. It says how far a group is from taking turns, and nothing about anybody's work.</summary>
/// <param name="Most">The greatest share of anybody: served of eligible.</param>
/// <param name="Least">The least share of anybody.</param>
/// <param name="Gap">The difference of the two, exactly; 0 when the role has gone round evenly, at most 1.</param>
public sealed record RotaFairness(Rational Most, Rational Least, Rational Gap);
