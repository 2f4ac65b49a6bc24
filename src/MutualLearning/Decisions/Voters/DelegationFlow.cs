using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>Lets the weights flow along the shares that arrived, and says what is lost and why.</summary>
internal static class DelegationFlow
{
    public static DelegationAudit Audit(DelegationGraph graph, WorkBudget? work)
    {
        var carried = (Rational[])graph.Own.Clone();
        var hops = new List<DelegationHop>();
        var lost = new List<LostVote>();
        var fates = new Dictionary<int, VoteLoss>();
        foreach (var person in InOrder(graph))
        {
            if (!graph.HasVoted[person])
            {
                HandOn(graph, person, carried, hops, lost, fates, work);
            }
        }

        return new DelegationAudit(
            ValueList<CarriedWeight>.Of(Enumerable.Range(0, carried.Length).Where(i => graph.HasVoted[i])
                .Select(i => new CarriedWeight(graph.People[i], graph.Own[i], carried[i] - graph.Own[i]))),
            ValueList<DelegationHop>.Of(hops.OrderBy(static h => h.From).ThenBy(static h => h.To).ThenBy(static h => h.Choice).ThenBy(static h => h.Weight)),
            ValueList<LostVote>.Of(lost.OrderBy(static l => l.Person).ThenBy(static l => l.Reason)));
    }

    private static void HandOn(
        DelegationGraph graph, int person, Rational[] carried, List<DelegationHop> hops, List<LostVote> lost, Dictionary<int, VoteLoss> fates, WorkBudget? work)
    {
        var (name, shares) = (graph.People[person], graph.SharesOf[person]);
        if (shares is null || shares.Count == 0)
        {
            lost.Add(new LostVote(name, carried[person], VoteLoss.Absent));
            return;
        }

        var parts = shares.Sum(static s => s.Parts);
        foreach (var share in shares)
        {
            work?.Spend(carried[person].Steps + (share.Taken < 0 ? 0 : carried[share.Target].Steps));
            var part = carried[person] * new Rational(share.Parts, parts);
            if (share.Taken < 0)
            {
                Lose(lost, new LostVote(name, part, share.PassedOver == VoteLoss.None ? Why(graph, share, fates) : share.PassedOver));
                continue;
            }

            carried[share.Target] += part;
            hops.Add(new DelegationHop(name, graph.People[share.Target], part, share.Taken + 1));
        }
    }

    private static void Lose(List<LostVote> lost, LostVote loss)
    {
        // What a person loses stands at the end.
        for (var i = lost.Count - 1; i >= 0 && lost[i].Person == loss.Person; i--)
        {
            if (lost[i].Reason == loss.Reason)
            {
                lost[i] = loss with { Weight = lost[i].Weight + loss.Weight };
                return;
            }
        }

        lost.Add(loss);
    }

    // Nobody comes before those who hand on to them.
    public static IEnumerable<int> InOrder(DelegationGraph graph)
    {
        var open = new int[graph.People.Length];
        foreach (var share in graph.SharesOf.Where(static s => s is not null).SelectMany(static s => s!).Where(static s => s.Taken >= 0))
        {
            open[share.Target]++;
        }

        var ready = new Stack<int>(Enumerable.Range(0, open.Length).Where(i => open[i] == 0));
        while (ready.Count > 0)
        {
            var person = ready.Pop();
            yield return person;
            foreach (var share in graph.SharesOf[person] ?? [])
            {
                if (share.Taken >= 0 && --open[share.Target] == 0)
                {
                    ready.Push(share.Target);
                }
            }
        }
    }

    // The first choices of those whose voice did not arrive lead to somebody absent, or round in a circle.
    private static VoteLoss Why(DelegationGraph graph, DelegationGraph.Share share, Dictionary<int, VoteLoss> fates)
    {
        var walked = new HashSet<int> { share.From };
        var fate = VoteLoss.NobodyVoted;
        for (var at = First(share); at >= 0; at = graph.SharesOf[at] is { Count: > 0 } shares ? First(shares[0]) : -1)
        {
            if (fates.TryGetValue(at, out var known) || !walked.Add(at))
            {
                fate = known == VoteLoss.None ? VoteLoss.Cycle : known;
                break;
            }
        }

        foreach (var person in walked)
        {
            fates[person] = fate;
        }

        return fate;
    }

    private static int First(DelegationGraph.Share share) => share.Choices.Length == 0 ? -1 : share.Choices[0];
}
