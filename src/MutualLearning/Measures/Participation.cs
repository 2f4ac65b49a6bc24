using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Ardalis.GuardClauses;
using MutualLearning.Sessions;

namespace MutualLearning.Measures;

/// <summary>How evenly the people of a session took part in it.</summary>
/// <remarks>
/// Immutable. With n people, counts x₁ … xₙ, silent ones with 0, and m = Σx contributions in all. The order of the counts
/// does not matter. With fewer than two people, or no contribution, no measure has a value.
/// </remarks>
public sealed class Participation
{
    private const string GiniMethod =
        "Gini coefficient over the n people present, times n/(n-1): (2 Σ i·x(i) - (n+1) m) / ((n-1) m) for counts in rising order; "
        + "Deltas (2003). 0: all alike; 1: one contributed everything. Noise floor: 1/√(π·m/n). N: people.";

    private const string EvennessMethod =
        "Shannon entropy of the shares over ln n, silent people counted in n; Pielou (1966). "
        + "1: all alike; 0: one contributed everything. N: people.";

    private const string SpeakersMethod =
        "exp of the Shannon entropy of the shares, the Hill number of order 1; Hill (1973). Between 1 and n. N: people.";

    private Participation(ValueList<ParticipationShare> shares, int contributions, Measure gini, Measure evenness, Measure effectiveSpeakers)
    {
        Shares = shares;
        Contributions = contributions;
        Gini = gini;
        Evenness = evenness;
        EffectiveSpeakers = effectiveSpeakers;
    }

    /// <summary>The part of each person, in the order of their ids.</summary>
    public ValueList<ParticipationShare> Shares { get; }

    /// <summary>How many people were there, n.</summary>
    public int People => Shares.Count;

    /// <summary>How many contributions there were in all, m.</summary>
    public int Contributions { get; }

    /// <summary>How many people were there and contributed nothing.</summary>
    public int Silent => Shares.Count(share => share.Count == 0);

    /// <summary>The unbiased Gini coefficient: 0 when all contributed alike, 1 when one contributed everything.</summary>
    /// <remarks>
    /// G = (2·Σ i·x₍ᵢ₎ − (n+1)·m) / ((n−1)·m), counts in rising order: the usual coefficient times n/(n−1), so that its
    /// greatest value is 1 for any n (G. Deltas, <i>The Small-Sample Bias of the Gini Coefficient</i>, Review of Economics
    /// and Statistics 85, 2003). Equally, the mean difference of two people over twice the mean. The noise floor is what to
    /// expect of it when every contribution falls to everybody with the same chance: the difference of two counts then
    /// has the variance 2m/n and, nearly normal, the mean size 2·√(m/(πn)), which over twice the mean, 2m/n, is 1/√(π·m/n). So the m of the
    /// well-known 1/√(πm) is the mean number of contributions per person, not their total. It is too high by about
    /// (n−2)/(16m) of itself, some 6 % at one contribution each; it is never given as more than 1.
    /// </remarks>
    public Measure Gini { get; }

    /// <summary>The normalised entropy: 1 when all contributed alike, 0 when one contributed everything.</summary>
    /// <remarks>
    /// J = −Σ pᵢ ln pᵢ / ln n (E. C. Pielou, <i>The Measurement of Diversity in Different Types of Biological Collections</i>,
    /// Journal of Theoretical Biology 13, 1966).
    /// </remarks>
    public Measure Evenness { get; }

    /// <summary>How many people, all contributing alike, would be spread as evenly: between 1 and n.</summary>
    /// <remarks>exp(−Σ pᵢ ln pᵢ), the Hill number of order 1 (M. O. Hill, <i>Diversity and Evenness</i>, Ecology 54, 1973).</remarks>
    public Measure EffectiveSpeakers { get; }

    /// <summary>How evenly the people who were there took part in a session.</summary>
    /// <param name="session">The session.</param>
    /// <returns>The measures. A pass counts like every contribution: whoever passed had their turn, and was not silent. What nobody can be named for counts for nobody.</returns>
    public static Participation Of(Session session)
    {
        var counts = new Dictionary<PersonId, int>();
        foreach (var participant in Guard.Against.Null(session).Participants)
        {
            if (participant.HasAttended)
            {
                counts[participant.Person] = 0;
            }
        }

        foreach (var contribution in session.Contributions)
        {
            if (!contribution.IsAnonymous)
            {
                counts[contribution.Author] = counts.TryGetValue(contribution.Author, out var count) ? count + 1 : 1;
            }
        }

        return Of(counts);
    }

    /// <summary>How evenly people took part.</summary>
    /// <param name="counts">How many contributions each person made who was there; 0 for the silent ones.</param>
    /// <returns>The measures.</returns>
    /// <exception cref="ArgumentException">
    /// A person is <c>default</c>, a count is negative, or there are more than <see cref="int.MaxValue"/> in all.
    /// </exception>
    public static Participation Of(IReadOnlyDictionary<PersonId, int> counts)
    {
        Guard.Against.Null(counts);
        if (counts.Any(pair => pair.Key.IsDefault || pair.Value < 0))
        {
            throw new ArgumentException("Every count is of somebody, and not negative.", nameof(counts));
        }

        var total = counts.Sum(pair => (long)pair.Value);
        if (total > int.MaxValue)
        {
            throw new ArgumentException("There are too many contributions.", nameof(counts));
        }

        var m = (int)total;
        var shares = ValueList<ParticipationShare>.Of(counts
            .OrderBy(pair => pair.Key)
            .Select(pair => new ParticipationShare(pair.Key, pair.Value, m == 0 ? null : new Rational(pair.Value, m))));
        int[] rising = [.. counts.Values.OrderBy(count => count)];
        return Missing(rising.Length, m) is not { } missing
            ? new Participation(shares, m, GiniOf(rising, m), EvennessOf(rising, m), SpeakersOf(rising, m))
            : new Participation(
                shares,
                m,
                Measure.None("participation.gini", missing, rising.Length, GiniMethod),
                Measure.None("participation.evenness", missing, rising.Length, EvennessMethod),
                Measure.None("participation.effective-speakers", missing, rising.Length, SpeakersMethod));
    }

    private static Refusal? Missing(int people, int contributions) =>
        people < 2 ? new Refusal(ParticipationCodes.TooFewPeople, people.ToString(CultureInfo.InvariantCulture))
        : contributions == 0 ? new Refusal(ParticipationCodes.NoContributions)
        : default(Refusal?);

    private static Measure GiniOf(int[] rising, int m)
    {
        var n = rising.Length;
        var weighted = BigInteger.Zero;
        for (var i = 0; i < n; i++)
        {
            weighted += (BigInteger)(i + 1) * rising[i];
        }

        var value = (double)((2 * weighted) - ((BigInteger)(n + 1) * m)) / (double)((BigInteger)(n - 1) * m);
        var floor = Math.Min(1, 1 / Math.Sqrt(Math.PI * m / n));
        var gini = Measure.Of("participation.gini", value, n, GiniMethod).WithNoiseFloor(floor);
        gini = m < n ? gini.WithFlag(ParticipationCodes.Sparse) : gini;
        return value <= floor ? gini.WithFlag(ParticipationCodes.WithinNoise) : gini;
    }

    private static Measure EvennessOf(int[] rising, int m) => Measure.Of(
        "participation.evenness", Math.Min(1, Entropy(rising, m) / Math.Log(rising.Length)), rising.Length, EvennessMethod);

    private static Measure SpeakersOf(int[] rising, int m) => Measure.Of(
        "participation.effective-speakers", Math.Min(rising.Length, Math.Exp(Entropy(rising, m))), rising.Length, SpeakersMethod);

    // In nats; a silent person adds nothing. From 0, so that rounding never leaves −0.
    private static double Entropy(int[] rising, int m) =>
        0 - rising.Where(x => x > 0).Sum(x => (double)x / m * Math.Log((double)x / m));
}
