using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Streams;

namespace MutualLearning.Testing;

/// <summary>A certificate that is read from its first claim to its last, beside the ballots.</summary>
internal sealed partial class Proof(Certificate certificate, DecisionRuleContext context, Profile profile)
{
    private int next;

    public Profile Profile => profile;

    public DecisionRuleContext Context => context;

    public Log<Log<string>> Winners => certificate.Winners;

    public bool NextIs(string kind) => next < certificate.Claims.Count && string.Equals(certificate.Claims[next].Kind, kind, StringComparison.Ordinal);

    /// <summary>The next claim, which must be of a kind: evidence that is then looked at.</summary>
    public (int[] Options, Log<Rational> Figures) Next(string kind)
    {
        Require(NextIs(kind), $"Claim {next + 1} is not a {kind}.");
        var claim = certificate.Claims[next++];
        return ([.. claim.Options.Select(Place)], claim.Figures);
    }

    /// <summary>Requires that the next claim says just this.</summary>
    public void Expect(string kind, IEnumerable<int> options, params Rational[] figures) =>
        Expect(kind, Log<string>.Of(options.Select(o => profile.Options[o])), figures);

    /// <summary>Requires that the next claim says just this.</summary>
    public void Expect(string kind, Log<string> names, params Rational[] figures)
    {
        var (expected, given) = (new CertificateClaim(kind, names, Log<Rational>.Of(figures)), next < certificate.Claims.Count ? certificate.Claims[next] : null);
        Require(expected.Equals(given), $"Claim {next + 1} should be '{Text(expected)}', not '{Text(given)}'.");
        next++;
    }

    public void End() => Require(next == certificate.Claims.Count, $"Claim {next + 1} and what follows prove nothing.");

    public void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ProofException(otherwise);
        }
    }

    public string Parameter(string name, string otherwise) => certificate.Rule.Parameters.TryGetValue(name, out var value) ? value : otherwise;

    public bool Is(string parameter, string value) => string.Equals(Parameter(parameter, string.Empty), value, StringComparison.Ordinal);

    public int Number(string parameter, int otherwise) =>
        int.TryParse(Parameter(parameter, string.Empty), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public Rational Fraction(string parameter, Rational otherwise) => Rational.TryParse(Parameter(parameter, string.Empty), out var number) ? number : otherwise;

    /// <summary>Requires that the certificate says what became of the proposal.</summary>
    public void RequireVerdict(VerdictKind kind) =>
        Require(certificate.Kind == kind && certificate.Winners.Count == 0, $"What follows from the counts is {kind}.");

    /// <summary>Requires that the winners are those that follow from tiers, best first, for the seats and by the ladder.</summary>
    public void RequireWinners(IEnumerable<IEnumerable<int>> tiers, int seats)
    {
        var places = new List<int[]>();
        foreach (var left in tiers.Select(static tier => tier.ToList()).TakeWhile(_ => places.Count < seats))
        {
            while (places.Count < seats && left.Count > 0)
            {
                var free = seats - places.Count;
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

        RequirePlaces(places);
    }

    /// <summary>Requires that who is in all sets has a place, and the places that are left are tied among those who are in some.</summary>
    /// <param name="sets">All that are best.</param>
    /// <param name="order">Who was elected before a tie stood, in order.</param>
    /// <param name="breaks">Whether the ladder chooses among the sets.</param>
    public void RequireSets(IReadOnlyList<int[]> sets, IReadOnlyList<int> order, bool breaks)
    {
        sets = [.. sets.GroupBy(static set => string.Join(",", set.OrderBy(static o => o)), StringComparer.Ordinal).Select(static same => same.First())];
        while (breaks && sets.Count > 1 && context.Ties.Pick(profile, Contested(sets), best: true) is { By: not TieStep.None } pick)
        {
            sets = [.. sets.Where(set => set.Contains(pick.Option))];
        }

        var certain = All.Where(o => sets.All(set => set.Contains(o))).ToList();
        var places = order.Where(certain.Contains).Concat(certain.Except(order)).Select(static o => new[] { o }).ToList();
        var contested = Contested(sets);
        while (contested.Length > 0 && places.Count < Math.Max(1, sets.Min(static set => set.Length)))
        {
            places.Add(contested);
        }

        RequirePlaces(places);
    }

    private int[] Contested(IReadOnlyList<int[]> sets) => [.. All.Where(o => sets.Any(set => set.Contains(o)) && !sets.All(set => set.Contains(o)))];

    private void RequirePlaces(IEnumerable<int[]> places) => Require(
        certificate.Kind == VerdictKind.Unknown && Log<Log<string>>.Of(places.Select(place => profile.Names(place))).Equals(certificate.Winners), "The winners do not follow from the claims.");

    private static string Text(CertificateClaim? claim) => claim is null ? "nothing" : string.Join(" ", claim.Options.Concat(claim.Figures.Select(static f => f.ToString())).Prepend(claim.Kind));

    private int Place(string name)
    {
        var place = profile.IndexOf(name);
        Require(place >= 0, $"'{name}' is no option.");
        return place;
    }
}
