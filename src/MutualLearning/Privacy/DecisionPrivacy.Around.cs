using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <content>Versions, advice, presence, lots and delegations.</content>
internal sealed partial class DecisionPrivacy
{
    private static object MapAround(object body, EventPass pass) => body switch
    {
        ProposalAmended e => e with { Text = pass.Shared(e.Text, e.By), How = pass.Own(e.How, e.By), By = pass.Person(e.By) },
        AdviceAnswered { Reply: var reply } e => e with
        {
            Reply = reply with { Adviser = pass.Person(reply.Adviser), Why = pass.Own(reply.Why, reply.By), By = pass.Person(reply.By) },
        },
        PresenceRecorded e => e with { People = pass.People(e.People), By = pass.Person(e.By) },
        LotRecorded e => e with { Order = Options(e.Order, pass), By = pass.Person(e.By) },
        VoteDelegated e => e with { By = pass.Person(e.By), Shares = Map(e.Shares, pass) },
        DelegationWithdrawn e => e with { By = pass.Person(e.By) },
        ConvertedToVote e => e with { Rule = Map(e.Rule, pass) },
        _ => body,
    };

    private static Log<DelegationShare> Map(Log<DelegationShare> shares, EventPass pass) => shares.Select(s => s with { To = pass.People(s.To) });

    private static DelegationAudit Map(DelegationAudit audit, EventPass pass) => new(
        audit.Carried.Select(c => c with { Voter = pass.Person(c.Voter) }),
        audit.Hops.Select(h => h with { From = pass.Person(h.From), To = pass.Person(h.To) }),
        audit.Lost.Select(l => l with { Person = pass.Person(l.Person) }));
}
