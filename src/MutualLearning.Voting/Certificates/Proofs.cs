using Ardalis.GuardClauses;
using MutualLearning.Decisions;

namespace MutualLearning.Voting.Certificates;

/// <summary>Proves verdicts: of a <see cref="VotingRule"/> by itself, of the rules of the core by a table.</summary>
public static class Proofs
{
    /// <summary>Asks for the proof of a verdict.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="context">What the rule looked at.</param>
    /// <returns>
    /// The proof; refused with <c>voting.no-certificate</c> where there is none or it is too much work, with <c>decision.rule-failed</c>
    /// where a rule of a host fails, does not end or says nonsense. Whether it proves anything is for a checker to find.
    /// </returns>
    public static Result<Certificate> Of(DecisionRule rule, DecisionRuleContext context)
    {
        Guard.Against.Null(context);
        var refusal = RuleRunner.TryAsk(Guard.Against.Null(rule), context, asked => Certify(rule, asked), CertificateProblem.Of, out var certificate);
        return certificate is not null ? certificate
            : refusal ?? new Refusal(CertificateReasons.None, RuleRunner.NameOf(rule, context));
    }

    private static Certificate? Certify(DecisionRule rule, DecisionRuleContext context) =>
        rule is VotingRule voting ? voting.Certify(context)
        : RuleRunner.IsBuiltIn(rule) ? CoreProofs.Of(rule, context)
        : null;
}
