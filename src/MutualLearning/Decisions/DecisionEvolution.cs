using System;
using System.Collections.Immutable;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What an event makes of a decision. Total: an event that does not fit changes nothing.</summary>
internal static class DecisionEvolution
{
    public static Decision Apply(Decision d, DecisionEvent body) =>
        body switch
        {
            DecisionDeclared e => d with
            {
                Id = e.Id, Declaration = e.Declaration, Status = DecisionStatus.Declared, DeclaredBy = e.By, DeclaredAt = e.At,
                Proposal = e.Declaration.Question, Version = 1, DueSince = e.At,
                Electors = e.Declaration.Electorate.ToImmutableHashSet(), Advisers = e.Declaration.Advisory.ToImmutableHashSet(),
            },
            RuleChanged e => d with { Declaration = d.Declaration is { } before ? before with { Rule = e.Rule, IsRuleAssumed = false } : null },
            DiscussionBegun => d with { Status = DecisionStatus.Open },
            BallotCast e => d with
            {
                Ballots = d.Ballots.SetItem(e.Ballot.Key, e.Ballot),
                KeyCheck = d.KeyCheck ?? e.KeyCheck,
                AdviceReplies = d.AdviceReplies.Count == 0 ? d.AdviceReplies : d.AdviceReplies.Where(r => r.Adviser != e.Ballot.Voter),
            },
            BallotWithdrawn e => d with { Ballots = d.Ballots.Remove(e.Voter.IsDefault ? e.Pseudonym.Value : e.Voter.Value) },
            ObjectionRaised e => d with { Objections = d.Objections.Add(new Objection(d.Objections.Count + 1, e.By, e.Reason, null) { Version = d.Version }) },
            DecisionObjectionSettled e => d with { Objections = d.Objections.Select(o => o.Number == e.Number ? o with { Settled = e.How } : o) },
            VoterRecused e => d with
            {
                Declaration = d.Declaration is { } before ? before with { Electorate = before.Electorate.Where(p => p != e.Person) } : null,
                Electors = d.Electors.Remove(e.Person),
                Recused = d.Recused.Add(e.Person),
            },
            DecisionClosed e => d with
            {
                Status = DecisionStatus.Closed, ClosedAt = e.At, DecidedBy = e.Rule, Verdict = e.Verdict, FirstVerdict = e.First, MinutedAs = e.MinutedAs,
                Delegation = e.Delegation, DueSince = e.At,
            },
            DeadlineExtended e => d.Declaration is { } declared ? d with { Declaration = declared with { Deadline = e.Deadline }, DueSince = e.At } : d,
            DecisionSuperseded e => d with { Status = DecisionStatus.Superseded, ClosedAt = d.ClosedAt ?? e.At, SupersededBy = e.Successor },
            DecisionReviewed e => d with
            {
                Status = e.Outcome == ReviewOutcome.Ended ? DecisionStatus.Ended : d.Status,
                Declaration = d.Declaration is { } before ? before with { ReviewOn = e.NextOn } : null,
                DueSince = e.At,
                Reviews = d.Reviews.Add(new DecisionReview(e.At, e.Outcome, e.Note, e.By)),
            },
            DecisionPermitted => d,
            _ => Proposed(d, body),
        };

    // Versions of the proposal, advice, presence, lots and delegations.
    private static Decision Proposed(Decision d, DecisionEvent body) => body switch
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
        OptionAdded e => d.Declaration is { } question ? d with { Declaration = question with { Options = question.Options.Add(e.Option) } } : d,
        AdviceAnswered e => d with { AdviceReplies = d.AdviceReplies.Where(r => r.Adviser != e.Reply.Adviser).Add(e.Reply) },
        PresenceRecorded e => d with { Present = e.People },
        LotRecorded e => d.Declaration is { Ties: { } ties } declared ? d with { Declaration = declared with { Ties = With(ties, e) } } : d,
        VoteDelegated e => d with { Delegations = d.Delegations.Where(v => v.From != e.By).Add(new VoterDelegation(e.By, e.Shares)) },
        DelegationWithdrawn e => d with { Delegations = d.Delegations.Where(v => v.From != e.By) },
        ConvertedToVote e => d.Declaration is { } declared
            ? d with { Declaration = declared with { Rule = e.Rule, Fallback = null, Deadline = e.Deadline }, DueSince = e.At }
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
}
