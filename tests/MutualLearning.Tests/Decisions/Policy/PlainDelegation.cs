using System.Collections.Generic;
using System.Linq;
using MutualLearning.Decisions;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Decisions.Policy;

/// <summary>The plain version of ranked delegation without splits: looks at everybody again in every round.</summary>
internal static class PlainDelegation
{
    /// <summary>Who carries the voice of each person; a person who is missing carries nobody's.</summary>
    public static Dictionary<PersonId, PersonId> Carriers(IReadOnlyList<PersonId> electorate, IReadOnlyList<VoterDelegation> delegations, ISet<PersonId> voted)
    {
        var carrier = electorate.Where(voted.Contains).ToDictionary(p => p);
        while (true)
        {
            var open = delegations.Where(d => electorate.Contains(d.From) && !carrier.ContainsKey(d.From))
                .SelectMany(d => d.Shares[0].To.Select((to, choice) => (d.From, To: to, Choice: choice)))
                .Where(o => carrier.ContainsKey(o.To))
                .ToList();
            if (open.Count == 0)
            {
                return carrier;
            }

            var best = open.Min(o => o.Choice);
            var round = open.Where(o => o.Choice == best).Select(o => (o.From, By: carrier[o.To])).ToList();
            foreach (var (from, by) in round)
            {
                carrier[from] = by;
            }
        }
    }
}
