using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Follows one voice through an audit.</summary>
internal static class DelegationChains
{
    public static IEnumerable<DelegationChain> Of(DelegationAudit audit, PersonId person)
    {
        var hops = audit.Hops.ToLookup(static h => h.From);
        var lost = audit.Lost.ToLookup(static l => l.Person);
        var carried = audit.Carried.FirstOrDefault(c => c.Voter == person);
        var own = carried is null ? Own(audit, person, hops[person], lost[person]) : carried.Own;
        var open = new Stack<DelegationChain>();
        if (own.CompareTo(0) > 0)
        {
            open.Push(new DelegationChain([person], own, VoteLoss.None));
        }

        while (open.Count > 0)
        {
            var chain = open.Pop();
            var last = chain.People[chain.People.Count - 1];
            var whole = Sum(hops[last].Select(static h => h.Weight)) + Sum(lost[last].Select(static l => l.Weight));
            if (whole.CompareTo(0) == 0)
            {
                yield return chain;
                continue;
            }

            foreach (var loss in lost[last])
            {
                yield return chain with { Weight = chain.Weight * loss.Weight / whole, Loss = loss.Reason };
            }

            foreach (var hop in hops[last].Reverse())
            {
                open.Push(new DelegationChain(chain.People.Add(hop.To), chain.Weight * hop.Weight / whole, VoteLoss.None));
            }
        }
    }

    // What leaves a person who did not vote is their own weight and what came to them.
    private static Rational Own(DelegationAudit audit, PersonId person, IEnumerable<DelegationHop> hops, IEnumerable<LostVote> lost) =>
        Sum(hops.Select(static h => h.Weight)) + Sum(lost.Select(static l => l.Weight))
        - Sum(audit.Hops.Where(h => h.To == person).Select(static h => h.Weight));

    private static Rational Sum(IEnumerable<Rational> numbers) => numbers.Aggregate(default(Rational), static (a, b) => a + b);
}
