using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Ardalis.GuardClauses;
using MutualLearning.Counting;

namespace MutualLearning.Decisions;

/// <summary>What every rule that chooses among options does around its count, plug-ins too.</summary>
public static class OptionVerdict
{
    private const int MaxNames = 20_000;

    /// <summary>Counts the ballots, if there are any of a form that the rule can read, and says what it means.</summary>
    /// <param name="context">What the rule looks at.</param>
    /// <param name="form">The form that the rule counts; ballots of another form are read as this one where <see cref="Profile.As"/> can.</param>
    /// <param name="count">The count: from the context and the ballots to a result. It is not called without a ballot.</param>
    /// <returns>
    /// <see cref="VerdictKind.Chosen"/>; or <see cref="VerdictKind.NotDecided"/> where there are no options, no ballots, ballots of
    /// the wrong form, nobody to choose, a tie that stands, or more work than <see cref="DecisionRuleContext.Work"/> leaves.
    /// </returns>
    public static Verdict Of(DecisionRuleContext context, BallotForm form, Func<DecisionRuleContext, Profile, TallyResult> count)
    {
        Guard.Against.Null(count);
        if (Guard.Against.Null(context).Profile is not { } given)
        {
            return Verdict.NotDecided(VerdictReasons.NoOptions);
        }

        if (given.BallotCount == 0)
        {
            return Verdict.NotDecided(VerdictReasons.NoBallots);
        }

        try
        {
            return given.As(form) is { } profile
                ? Of(Drawn(profile, Uncounted.In(context, profile, count(context, profile))))
                : Verdict.NotDecided(VerdictReasons.WrongForm, form.ToString(), given.Form.ToString());
        }
        catch (TooMuchWorkException)
        {
            return Verdict.NotDecided(VerdictReasons.TooMuchWork);
        }
    }

    /// <summary>What the points of options come to, however they were added up: the options with the most points are chosen.</summary>
    /// <param name="context">The question: its options, seats and ladder. Its ballots are not read, but by a <see cref="TieStep.Lot"/>, which is drawn from them.</param>
    /// <param name="points">The points of each option in the order of declaration, such as those of a <see cref="PositionalCount"/>.</param>
    /// <returns>As <c>Of</c>: chosen, or not decided where there are no options or a tie stands. All have 0 where nobody voted, which is a tie. What was cast and not counted is not known here.</returns>
    /// <exception cref="ArgumentException">There are more or fewer points than options.</exception>
    public static Verdict OfPoints(DecisionRuleContext context, IReadOnlyList<Rational> points)
    {
        Guard.Against.Null(points);
        if (Guard.Against.Null(context).Profile is not { } profile)
        {
            return Verdict.NotDecided(VerdictReasons.NoOptions);
        }

        return points.Count == profile.OptionCount
            ? Of(Drawn(profile, Places.ByPoints(context, profile, [.. points])))
            : throw new ArgumentException($"There are {profile.OptionCount} options, not {points.Count}.", nameof(points));
    }

    /// <summary>What a result means.</summary>
    /// <param name="result">The result of a count.</param>
    /// <returns>The verdict, with the result in it.</returns>
    public static Verdict Of(TallyResult result)
    {
        if (Guard.Against.Null(result).Winners.Count == 0)
        {
            return Verdict.NotDecided(VerdictReasons.NobodyChosen) with { Result = result };
        }

        var names = Names(result.Winners);
        return result.IsTied
            ? Verdict.NotDecided(result.HasUnfollowedTies ? VerdictReasons.UnfollowedTies : VerdictReasons.TiedOptions, names) with { Result = result }
            : Verdict.Chosen(VerdictReasons.ChosenOptions, names) with { Result = result };
    }

    private static TallyResult Drawn(Profile profile, TallyResult result) =>
        result.TiesBrokenBy.Contains(TieStep.Lot) || result.Rounds.Any(static round => round.TieBrokenBy == TieStep.Lot) ? result with { Lot = profile.Lots.Last } : result;

    // A list with several seats is named once, with their number; so is every other one then.
    private static IEnumerable<ValueList<string>> AddedUp(ValueList<ValueList<string>> places)
    {
        var seats = places.Where(static place => place.Count == 1).GroupBy(static place => place[0], StringComparer.Ordinal).ToList();
        return seats.TrueForAll(static seat => seat.Count() == 1)
            ? places
            : seats.Select(static seat => ValueList<string>.Of([seat.Key + " (" + seat.Count().ToString(CultureInfo.InvariantCulture) + ")"]))
                .Concat(places.Where(static place => place.Count > 1));
    }

    // A tie of many for many seats names them again for each seat.
    private static string Names(ValueList<ValueList<string>> places)
    {
        var text = new StringBuilder();
        foreach (var name in AddedUp(places).SelectMany(static place => place.Select((name, i) => (i > 0 ? " = " : "; ") + name)))
        {
            if (text.Length > MaxNames)
            {
                text.Append(" …");
                break;
            }

            text.Append(name);
        }

        return text.ToString(2, text.Length - 2);
    }
}
