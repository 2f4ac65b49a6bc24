using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What a decision asks a rule.</summary>
internal static class RuleQuestion
{
    public static DecisionRuleContext Of(Decision decision, RuleSpec? rule)
    {
        var declaration = decision.Declaration ?? throw new InvalidOperationException("There is no such decision.");
        return new DecisionRuleContext(declaration.Electorate, decision.Ballots.Values, decision.Objections, (rule ?? declaration.Rule).Parameters)
        {
            Options = declaration.Options,
            Form = declaration.Form,
            Seats = declaration.Seats,
            Unranked = declaration.Unranked,
            Ties = declaration.Ties ?? TieLadder.None,
            Advisory = declaration.Advisory,
            Power = Power(decision, declaration),
            Classes = declaration.Classes,
            Present = decision.Present,
            ApprovalQuorum = declaration.ApprovalQuorum,
            QuorumTerms = declaration.QuorumTerms ?? QuorumTerms.Usual,
            EarlierBallots = decision.EarlierBallots,
            IsSecret = declaration.Secrecy == Secrecy.Secret,
        };
    }

    /// <summary>What a decision asks a rule, with what must hold beside it.</summary>
    public static DecisionRuleContext Of(Decision decision, RuleSpec? rule, DecisionRules rules)
    {
        var context = Of(decision, rule);
        var declaration = decision.Declaration!;
        return declaration.Requirements.Count == 0 ? context : context.Requiring(declaration.Requirements.Select(requirement => new Condition(
            requirement,
            rules.TryGet(requirement.Rule.Name, out var found) ? found : null,
            requirement.Class.Length == 0 ? null : declaration.Classes.FirstOrDefault(c => string.Equals(c.Name, requirement.Class, StringComparison.Ordinal))?.Members
                ?? ValueList<PersonId>.Empty)));
    }

    // A delegation made for this decision comes before every standing one, whatever its scope.
    private static VotingPower Power(Decision decision, DecisionDeclaration declaration)
    {
        if (declaration.Delegation is not { } policy)
        {
            return declaration.Weights.Count == 0 ? VotingPower.Equal : VotingPower.Equal with { Weights = declaration.Weights };
        }

        var made = new HashSet<PersonId>(decision.Delegations.Select(static d => d.From));
        var standing = Delegation.InScope(policy.Standing, policy.Topic).Where(d => !made.Contains(d.From));
        return new VotingPower(declaration.Weights, ValueList<VoterDelegation>.Of(standing.Concat(decision.Delegations)), policy.MaxChain) { MaxVoices = policy.MaxVoices };
    }
}
