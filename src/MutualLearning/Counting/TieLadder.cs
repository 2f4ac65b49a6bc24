using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;

namespace MutualLearning.Counting;

/// <summary>How ties are broken: the steps to take in order, as declared beforehand. Immutable; equal by content.</summary>
/// <remarks>
/// A tie that no step breaks stands, and the verdict names the tied options. No step looks at the order of ballots or options,
/// and each gives the same answer on every platform.
/// </remarks>
/// <param name="Steps">The steps in order.</param>
public sealed record TieLadder(ValueList<TieStep> Steps)
{
    /// <summary>No step: every tie stands.</summary>
    public static TieLadder None { get; } = new(ValueList<TieStep>.Empty);

    /// <summary>The chair's order of options, best first, for <see cref="TieStep.Chair"/>; an option that it lacks comes after all that it has.</summary>
    public ValueList<string> ChairOrder { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>The order in which the lot was drawn, first drawn first, for <see cref="TieStep.Drawn"/>.</summary>
    public ValueList<string> DrawnOrder { get; init => field = value ?? ValueList<string>.Empty; } = ValueList<string>.Empty;

    /// <summary>The published seed of <see cref="TieStep.Lot"/>, so that the lot is not known before the seed is; may be empty.</summary>
    public string Seed { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Picks one of tied options.</summary>
    /// <param name="profile">The ballots.</param>
    /// <param name="tied">The tied options; at least one.</param>
    /// <param name="best">Whether the best is wanted, such as to be elected, or the worst, such as to be eliminated.</param>
    /// <param name="earlier">Compares two options by the last earlier round in which they differed: more than 0 when the first had more; null when there are no rounds.</param>
    /// <returns>The pick; not broken when the steps leave more than one.</returns>
    public TieBreak Pick(Profile profile, ReadOnlySpan<int> tied, bool best, Comparison<int>? earlier = null)
    {
        Guard.Against.Null(profile);
        var left = new List<int>(tied.ToArray());
        if (left.Count == 1)
        {
            return new TieBreak(left[0], TieStep.None);
        }

        foreach (var step in Steps)
        {
            if (Order(profile, step, earlier) is { } order)
            {
                KeepBest(left, best ? order : (a, b) => order(b, a));
                if (left.Count == 1)
                {
                    return new TieBreak(left[0], step);
                }
            }
        }

        return new TieBreak(-1, TieStep.None);
    }

    /// <summary>The numbers that options draw in a <see cref="TieStep.Lot"/>; the least comes first.</summary>
    /// <param name="profile">The ballots.</param>
    /// <param name="seed">The published seed.</param>
    /// <returns>The number of each option.</returns>
    public static Func<int, Rational> LotNumbers(Profile profile, string seed) => Lot.Numbers(Guard.Against.Null(profile), Guard.Against.Null(seed));

    private static void KeepBest(List<int> options, Comparison<int> order)
    {
        var top = options[0];
        foreach (var option in options)
        {
            top = order(option, top) > 0 ? option : top;
        }

        options.RemoveAll(option => order(option, top) < 0);
    }

    // Positive when the first option is better.
    private Comparison<int>? Order(Profile profile, TieStep step, Comparison<int>? earlier) => step switch
    {
        TieStep.PreviousRounds => earlier,
        TieStep.Chair => ByPlace(profile, ChairOrder),
        TieStep.Drawn => ByPlace(profile, DrawnOrder),
        TieStep.Lot => Lot.Order(profile, Seed),
        _ => null,
    };

    private static Comparison<int> ByPlace(Profile profile, ValueList<string> order)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < order.Count; i++)
        {
            places[order[i]] = order.Count - i;
        }

        return (a, b) => Place(profile.Options[a]).CompareTo(Place(profile.Options[b]));

        int Place(string option) => places.TryGetValue(option, out var place) ? place : 0;
    }
}
