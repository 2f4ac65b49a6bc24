using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using MutualLearning.Counting;
using MutualLearning.Decisions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Testing;

/// <summary>A certificate that is read from its first claim to its last, beside the ballots.</summary>
internal sealed class Proof(Certificate certificate, DecisionRuleContext context, Profile profile)
{
    // Options are found by their names, and figures compared.
    private const long StepsOfAClaim = 100;

    private int next;

    // Rows are looked at one by one, through functions.
    private const long StepsOfARow = 100;
    private const long StepsOfAMark = 4;

    private long[,]? wins;

    public Profile Profile => profile;

    public DecisionRuleContext Context => context;

    public ValueList<ValueList<string>> Winners => certificate.Winners;

    public bool NextIs(string kind) => next < certificate.Claims.Count && string.Equals(certificate.Claims[next].Kind, kind, StringComparison.Ordinal);

    /// <summary>The next claim, which must be of a kind: evidence that is then looked at.</summary>
    public (int[] Options, ValueList<Rational> Figures) Next(string kind)
    {
        context.Work.Spend(StepsOfAClaim * (1 + context.Options.Count));
        Require(NextIs(kind), $"Claim {next + 1} is not a {kind}.");
        var claim = certificate.Claims[next++];
        return ([.. claim.Options.Select(Place)], claim.Figures);
    }

    /// <summary>Requires that the next claim says just this.</summary>
    public void Expect(string kind, IEnumerable<int> options, params Rational[] figures) =>
        Expect(kind, ValueList<string>.Of(options.Select(o => profile.Options[o])), figures);

    /// <summary>Requires that the next claim says just this.</summary>
    public void Expect(string kind, ValueList<string> names, params Rational[] figures)
    {
        context.Work.Spend(StepsOfAClaim * (1 + context.Options.Count));
        var (expected, given) = (new CertificateClaim(kind, names, ValueList<Rational>.Of(figures)), next < certificate.Claims.Count ? certificate.Claims[next] : null);
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

    public int Options => profile.OptionCount;

    public IEnumerable<int> All => Enumerable.Range(0, Options);

    public IEnumerable<int> Rows => Enumerable.Range(0, profile.RowCount);

    /// <summary>The seats of a committee: at least one, and not more than options.</summary>
    public int Seats => Math.Max(1, Math.Min(context.Seats, Options));

    public long Voters => profile.BallotCount;

    public bool Approves(int row, int option) => profile.Mark(row, option) > 0;

    public long Score(int row, int option) => Math.Max(0, profile.Mark(row, option) - 1);

    /// <summary>A sum over all ballots of what each row is worth.</summary>
    public Rational Sum(Func<int, Rational> worth)
    {
        context.Work.Spend(StepsOfARow * profile.RowCount);
        var weights = new Dictionary<Rational, BigInteger>();
        foreach (var row in Rows)
        {
            var value = worth(row);
            weights[value] = profile.Weight(row) + (weights.TryGetValue(value, out var before) ? before : 0);
        }

        return weights.Aggregate((Rational)0, static (sum, pair) => sum + (pair.Key * new Rational(pair.Value)));
    }

    public Rational Support(int option) => Sum(row => Approves(row, option) ? 1 : 0);

    /// <summary>The options of a ballot in order, as far as it ranks no two equally.</summary>
    public List<int> Order(int row)
    {
        var tiers = All.Where(o => profile.Mark(row, o) > 0).GroupBy(o => profile.Mark(row, o)).OrderBy(static tier => tier.Key);
        return [.. tiers.TakeWhile(static tier => tier.Count() == 1).Select(static tier => tier.First())];
    }

    public long Wins(int a, int b) => (wins ??= CountPairs())[a, b];

    public long Margin(int a, int b) => Wins(a, b) - Wins(b, a);

    /// <summary>How strong a victory is; 0 for none.</summary>
    public long Strength(int a, int b, bool margins) => Margin(a, b) <= 0 ? 0 : margins ? Margin(a, b) : Wins(a, b);

    /// <summary>Who beats all others of some options; -1 for nobody.</summary>
    public int CondorcetWinner(IReadOnlyCollection<int> among) => among.Where(o => among.All(other => other == o || Margin(o, other) > 0)).DefaultIfEmpty(-1).First();

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

    private static string Text(CertificateClaim? claim) => claim is null ? "nothing"
        : string.Join(" ", claim.Options.Concat(claim.Figures.Select(static f => f.ToString())).Prepend(claim.Kind));

    private int Place(string name)
    {
        var place = profile.IndexOf(name);
        Require(place >= 0, $"'{name}' is no option.");
        return place;
    }

    // On scores more is better, and an option without one has 0.
    private long[,] CountPairs()
    {
        context.Work.Spend(StepsOfAMark * profile.RowCount * Options * Options);
        var counted = new long[Options, Options];
        var isScore = profile.Form == BallotForm.Score;
        foreach (var row in Rows)
        {
            for (var a = 0; a < Options; a++)
            {
                var own = isScore ? -(int)Score(row, a) : profile.Mark(row, a);
                for (var b = 0; b < Options && (isScore || own > 0); b++)
                {
                    var other = isScore ? -(int)Score(row, b) : profile.Mark(row, b);
                    counted[a, b] += other > own || (!isScore && other == 0 && context.Unranked == Unranked.BelowRanked) ? profile.Weight(row) : 0;
                }
            }
        }

        return counted;
    }

    private int[] Contested(IReadOnlyList<int[]> sets) => [.. All.Where(o => sets.Any(set => set.Contains(o)) && !sets.All(set => set.Contains(o)))];

    private void RequirePlaces(IEnumerable<int[]> places) => Require(
        certificate.Kind == VerdictKind.Unknown
        && ValueList<ValueList<string>>.Of(places.Select(place => profile.Names(place))).Equals(certificate.Winners),
        "The winners do not follow from the claims.");
}
