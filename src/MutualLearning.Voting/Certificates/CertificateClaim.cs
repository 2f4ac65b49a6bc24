using MutualLearning.Counting;

namespace MutualLearning.Voting.Certificates;

/// <summary>One claim of a certificate. Immutable; equal by content.</summary>
/// <param name="Kind">What is claimed, such as <c>path</c>; the kinds are in docs/voting/proofs.md.</param>
/// <param name="Options">Of which options; a path in its order, a set in the order of declaration; or the name of a class of voters.</param>
/// <param name="Figures">The figures, exact.</param>
public sealed record CertificateClaim(string Kind, ValueList<string> Options, ValueList<Rational> Figures);
