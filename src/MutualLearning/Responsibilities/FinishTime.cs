using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Within which time a group has finished most of its own responsibilities: a percentile, or why there is none.</summary>
/// <remarks>
/// Immutable; equal by content. The time runs from taking on to done; dropped ones do not count. The percentile is the
/// nearest rank: of n times in order, the one at place ⌈share · n⌉ (Hyndman and Fan, <i>Sample Quantiles in Statistical
/// Packages</i>, The American Statistician 50, 1996, definition 1), so it is a time that the group really took. 85 % is the
/// example that <i>The Kanban Guide</i> (2020) gives for a service level expectation.
/// </remarks>
public sealed record FinishTime
{
    private FinishTime(Duration? value, Refusal? reason, int n, Rational share)
    {
        Value = value;
        Reason = reason;
        N = n;
        Share = share;
    }

    /// <summary>The share that is meant when none is given: 17/20, which is 85 %.</summary>
    public static Rational DefaultShare { get; } = new(17, 20);

    /// <summary>The time within which the share was finished; null when there is no value.</summary>
    public Duration? Value { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Refusal? Reason { get; }

    /// <summary>How many finished responsibilities it rests on.</summary>
    public int N { get; }

    /// <summary>The share, more than 0 and less than 1.</summary>
    public Rational Share { get; }

    /// <summary>The percentile over the finished ones of some responsibilities.</summary>
    /// <param name="responsibilities">The group's responsibilities, in any order and any status.</param>
    /// <param name="share">The share, more than 0 and less than 1; null for <see cref="DefaultShare"/>.</param>
    /// <param name="minimumN">With fewer finished ones there is no value; at least 1. Null for <see cref="LeastN"/> of the share.</param>
    /// <returns>The time, or the reason why there is none.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The share is 0 or at least 1.</exception>
    public static FinishTime Of(IEnumerable<Responsibility> responsibilities, Rational? share = null, int? minimumN = null)
    {
        Guard.Against.Null(responsibilities);
        var part = share ?? DefaultShare;
        var least = minimumN is { } given ? Guard.Against.NegativeOrZero(given, nameof(minimumN)) : LeastN(part);
        CheckShare(part);
        var times = responsibilities
            .Where(r => r is { Status: ResponsibilityStatus.Done, TakenOnAt: not null, ClosedAt: not null })
            .Select(r => Moments.Between(r.TakenOnAt!.Value, r.ClosedAt!.Value))
            .OrderBy(time => time)
            .ToList();
        if (times.Count < least)
        {
            var reason = new Refusal(ResponsibilityReasons.TooFewFinished, Text(times.Count), Text(least));
            return new FinishTime(null, reason, times.Count, part);
        }

        var rank = ((times.Count * part.Numerator) + part.Denominator - 1) / part.Denominator;
        return new FinishTime(times[(int)rank - 1], null, times.Count, part);
    }

    /// <summary>
    /// The smallest n whose nearest rank is not simply the greatest of all: with fewer, the percentile says nothing that
    /// the slowest one does not say. It is ⌈1 / (1 − share)⌉; 7 for 85 %.
    /// </summary>
    /// <param name="share">The share, more than 0 and less than 1.</param>
    /// <returns>The number.</returns>
    /// <exception cref="System.ArgumentOutOfRangeException">The share is 0 or at least 1.</exception>
    public static int LeastN(Rational share)
    {
        CheckShare(share);
        var rest = share.Denominator - share.Numerator;
        return (int)BigInteger.Min(int.MaxValue, (share.Denominator + rest - 1) / rest);
    }

    private static void CheckShare(Rational share)
    {
        if (share <= 0 || share >= 1)
        {
            throw new System.ArgumentOutOfRangeException(nameof(share), "The share is more than 0 and less than 1.");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
