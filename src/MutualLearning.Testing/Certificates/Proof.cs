using System;
using System.Collections.Generic;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>A certificate that is read from its first claim to its last, beside the ballots.</summary>
internal sealed class Proof(Certificate certificate, DecisionRuleContext context, Profile profile)
{
    private long[,]? wins;
    private int next;

    public Profile Profile => profile;

    public DecisionRuleContext Context => context;

    public int Options => profile.OptionCount;

    public IEnumerable<int> All => Enumerable.Range(0, Options);

    /// <summary>The options that the certificate says are best, before any ladder broke their tie: read from claims, or its winners.</summary>
    public Log<Log<string>> Winners => certificate.Winners;

    public bool NextIs(string kind) => next < certificate.Claims.Count && string.Equals(certificate.Claims[next].Kind, kind, StringComparison.Ordinal);

    /// <summary>The next claim, which must be of a kind and have so many figures.</summary>
    public (int[] Options, Log<Rational> Figures) Next(string kind, int figures)
    {
        Require(NextIs(kind), $"Claim {next} is not a {kind}.");
        var claim = certificate.Claims[next++];
        Require(claim.Figures.Count == figures, $"Claim {next - 1} has not {figures} figures.");
        return ([.. claim.Options.Select(Place)], claim.Figures);
    }

    public void End() => Require(next == certificate.Claims.Count, $"Claim {next} and what follows prove nothing.");

    public void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ProofException(otherwise);
        }
    }

    public string Parameter(string name, string otherwise) => certificate.Rule.Parameters.TryGetValue(name, out var value) ? value : otherwise;

    public bool Is(string parameter, string value) => string.Equals(Parameter(parameter, string.Empty), value, StringComparison.Ordinal);

    public long Wins(int a, int b) => (wins ??= CountPairs())[a, b];

    public long Margin(int a, int b) => Wins(a, b) - Wins(b, a);

    /// <summary>How strong a victory is; 0 for none.</summary>
    public long Strength(int a, int b, bool margins) => Margin(a, b) <= 0 ? 0 : margins ? Margin(a, b) : Wins(a, b);

    /// <summary>Requires that the winners are those that follow from tiers, best first, for the seats and by the ladder.</summary>
    public void RequireWinners(IEnumerable<IEnumerable<int>> tiers)
    {
        var places = new List<int[]>();
        foreach (var left in tiers.Select(static tier => tier.ToList()))
        {
            while (places.Count < context.Seats && left.Count > 0)
            {
                var free = context.Seats - places.Count;
                var pick = left.Count <= free ? new TieBreak(left[0], TieStep.None) : context.Ties.Pick(profile, left.ToArray(), best: true);
                if (!pick.IsBroken)
                {
                    places.AddRange(Enumerable.Repeat(left.ToArray(), free));
                    break;
                }

                places.Add([pick.Option]);
                left.Remove(pick.Option);
            }
        }

        var names = Log<Log<string>>.Of(places.Select(place => profile.Names(place)));
        Require(names.Equals(certificate.Winners), "The winners do not follow from the claims.");
    }

    private int Place(string name)
    {
        var place = profile.IndexOf(name);
        Require(place >= 0, $"'{name}' is no option.");
        return place;
    }

    private long[,] CountPairs()
    {
        var counted = new long[Options, Options];
        for (var row = 0; row < profile.RowCount; row++)
        {
            foreach (var a in All.Where(a => profile.Mark(row, a) > 0))
            {
                foreach (var b in All)
                {
                    var (own, other) = (profile.Mark(row, a), profile.Mark(row, b));
                    counted[a, b] += other > own || (other == 0 && context.Unranked == Unranked.BelowRanked) ? profile.Weight(row) : 0;
                }
            }
        }

        return counted;
    }
}
