using MutualLearning.Counting;

namespace MutualLearning.Voting.Certificates;

/// <summary>A proof that options win under a rule, or of what became of a proposal, which can be checked on the ballots without running the rule. Immutable; equal by content.</summary>
/// <remarks>
/// <c>MutualLearning.Testing.CertificateCheck</c> checks it; JSON by <c>CertificateJson</c>. Which claims a rule makes, and what they
/// prove, is in docs/voting/proofs.md.
/// </remarks>
/// <param name="Rule">The rule with its parameters.</param>
/// <param name="Winners">The places, as in <see cref="TallyResult.Winners"/>; empty when nobody wins.</param>
/// <param name="Claims">What is claimed, in the order in which it is checked.</param>
public sealed record Certificate(RuleSpec Rule, ValueList<ValueList<string>> Winners, ValueList<CertificateClaim> Claims)
{
    /// <summary>What became of a proposal; <see cref="VerdictKind.Unknown"/> (the default) where options are chosen.</summary>
    public VerdictKind Kind { get; init; }
}
