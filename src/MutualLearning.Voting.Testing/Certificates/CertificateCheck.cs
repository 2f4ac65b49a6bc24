using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Testing;

/// <summary>Checks certificates on the ballots, without running the rule: it counts anew, in the plainest way, and follows what is claimed.</summary>
public static class CertificateCheck
{
    private static readonly Dictionary<string, (BallotForm Form, Action<Proof> Check)> Rules = new[]
    {
        PointProofs.Rules, PairProofs.Rules, PathProofs.Rules, RunoffProofs.Rules, ScoreProofs.Rules, TransferProofs.Rules, SequenceProofs.Rules,
        SharesProofs.Rules, SplitProofs.Rules, VoteProofs.Rules,
    }.SelectMany(static rules => rules).ToDictionary(static rule => rule.Name, static rule => (rule.Form, rule.Check), StringComparer.Ordinal);

    /// <summary>Says why a certificate proves nothing.</summary>
    /// <param name="certificate">The certificate, from whomever.</param>
    /// <param name="context">The ballots, the seats, what leaving out means and how ties are broken, and in <see cref="DecisionRuleContext.Work"/> how much may be done to check. Its parameters do not matter: the certificate names the rule with its own.</param>
    /// <returns>Null when what it says is proven: these are the winners under the rule that it names, or this became of the proposal. Otherwise what is wrong, in English.</returns>
    public static string? Problem(Certificate certificate, DecisionRuleContext context)
    {
        var name = (certificate ?? throw new ArgumentNullException(nameof(certificate))).Rule.Name;
        if (context is null)
        {
            throw new ArgumentNullException(nameof(context));
        }

        if (!Rules.TryGetValue(name, out var rule))
        {
            return $"Nobody knows how to check '{name}'.";
        }

        context = context.With(context.Work);
        var profile = rule.Form != BallotForm.None ? context.Profile?.As(rule.Form) : context.Options.Count == 0 ? null : new ProfileBuilder(context.Options, BallotForm.Ranking).Build();
        if (rule.Form != BallotForm.None && profile is not { BallotCount: > 0 })
        {
            return "There are no ballots that the rule can count.";
        }

        var proof = new Proof(certificate, context, profile!);
        try
        {
            rule.Check(proof);
            proof.End();
            return null;
        }
        catch (ProofException wrong)
        {
            return wrong.Message;
        }
        catch (TooMuchWorkException)
        {
            return "It takes too much work to check.";
        }
    }
}
