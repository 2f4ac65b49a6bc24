using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <content>Versions, advice, presence, lots and delegations; and what a rule looks at.</content>
public sealed partial record Decision
{
    /// <summary>What a rule looks at.</summary>
    /// <param name="rule">The rule whose parameters hold; null for the declared one.</param>
    /// <returns>The context.</returns>
    /// <exception cref="System.InvalidOperationException">There is no such decision.</exception>
    public DecisionRuleContext ToRuleContext(RuleSpec? rule = null)
    {
        var declaration = Declaration ?? throw new System.InvalidOperationException("There is no such decision.");
        return new DecisionRuleContext(declaration.Electorate, Ballots.Values, Objections, (rule ?? declaration.Rule).Parameters)
        {
            Options = declaration.Options,
            Form = declaration.Form,
            Seats = declaration.Seats,
            Unranked = declaration.Unranked,
            Ties = declaration.Ties ?? TieLadder.None,
            Advisory = declaration.Advisory,
            Power = Power(declaration),
            Classes = declaration.Classes,
            Present = Present,
            ApprovalQuorum = declaration.ApprovalQuorum,
            EarlierBallots = EarlierBallots,
            IsSecret = declaration.Secrecy == Secrecy.Secret,
        };
    }

    private static Decision EvolveAround(Decision d, DecisionEvent body) => body switch
    {
        ProposalAmended e => d with
        {
            Version = e.Version,
            Proposal = e.Text.Length == 0 ? d.Proposal : e.Text,
            EarlierBallots = d.EarlierBallots.Add(ValueList<Ballot>.Of(d.Ballots.Values.OrderBy(static b => b.Key, StringComparer.Ordinal))),
            Ballots = d.Declaration?.DoAnswersCarryOver == true ? d.Ballots : ImmutableDictionary<string, Ballot>.Empty,
            AdviceReplies = d.Declaration?.DoAnswersCarryOver == true ? d.AdviceReplies : ValueList<AdviceReply>.Empty,
            Objections = d.Objections.Select(o => e.Integrated.Contains(o.Number) ? o with { Settled = e.How } : o),
        },
        AdviceAnswered e => d with { AdviceReplies = d.AdviceReplies.Where(r => r.Adviser != e.Reply.Adviser).Add(e.Reply) },
        PresenceRecorded e => d with { Present = e.People },
        LotRecorded e => d.Declaration is { Ties: { } ties } declared ? d with { Declaration = declared with { Ties = With(ties, e) } } : d,
        VoteDelegated e => d with { Delegations = d.Delegations.Where(v => v.From != e.By).Add(new VoterDelegation(e.By, e.Shares)) },
        DelegationWithdrawn e => d with { Delegations = d.Delegations.Where(v => v.From != e.By) },
        ConvertedToVote e => d.Declaration is { } declared
            ? d with { Declaration = declared with { Rule = e.Rule, Fallback = null, Deadline = e.Deadline } }
            : d,
        _ => d,
    };

    private static TieLadder With(TieLadder ties, LotRecorded e) => e.Step switch
    {
        TieStep.Drawn => ties with { DrawnOrder = e.Order },
        TieStep.Chair => ties with { ChairOrder = e.Order },
        TieStep.Lot => ties with { Seed = e.Seed },
        _ => ties,
    };

    // A delegation made for this decision comes before every standing one, whatever its scope.
    private VotingPower Power(DecisionDeclaration declaration)
    {
        if (declaration.Delegation is not { } policy)
        {
            return declaration.Weights.Count == 0 ? VotingPower.Equal : VotingPower.Equal with { Weights = declaration.Weights };
        }

        var made = new HashSet<PersonId>(Delegations.Select(static d => d.From));
        var standing = Decisions.Delegation.InScope(policy.Standing, policy.Topic).Where(d => !made.Contains(d.From));
        return new VotingPower(declaration.Weights, ValueList<VoterDelegation>.Of(Delegations.Concat(standing)), policy.MaxChain);
    }
}
