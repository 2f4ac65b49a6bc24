using System;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What every rule that chooses among options does around its count, plug-ins too.</summary>
public static class OptionVerdict
{
    /// <summary>Counts the ballots, if there are any of a form that the rule can read, and says what it means.</summary>
    /// <param name="context">What the rule looks at.</param>
    /// <param name="form">The form that the rule counts; ballots of another form are read as this one where <see cref="Profile.As"/> can.</param>
    /// <param name="count">The count: from the context and the ballots to a result. It is not called without a ballot.</param>
    /// <returns>
    /// <see cref="VerdictKind.Chosen"/>; or <see cref="VerdictKind.NotDecided"/> where there are no options, no ballots, ballots of
    /// the wrong form, nobody to choose, or a tie that stands.
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

        return given.As(form) is { } profile
            ? Of(count(context, profile))
            : Verdict.NotDecided(VerdictReasons.WrongForm, form.ToString(), given.Form.ToString());
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

        var names = string.Join("; ", result.Winners.Select(static place => string.Join(" = ", place)));
        return result.IsTied
            ? Verdict.NotDecided(VerdictReasons.TiedOptions, names) with { Result = result }
            : Verdict.Chosen(VerdictReasons.ChosenOptions, names) with { Result = result };
    }
}
