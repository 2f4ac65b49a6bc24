using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether options, form, seats and the steps that break ties fit together.</summary>
internal static class OptionsCheck
{
    public static Refusal? BadOptions(DecisionDeclaration declared)
    {
        if (declared.Options.Count > DecisionLimits.Options)
        {
            return Options(new(DecisionProblems.TooManyOptions, Text(DecisionLimits.Options)));
        }

        if (declared.Form is < BallotForm.None or > BallotForm.Score)
        {
            return Options(DecisionProblems.NoSuchForm);
        }

        if (declared.Unranked is not (Unranked.BelowRanked or Unranked.NotCompared))
        {
            return Options(DecisionProblems.NoSuchMeaning);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in declared.Options)
        {
            if (!Identifier.IsValid(option) || PlainText.IsBlank(option) || LookAlike.TurnsText(option))
            {
                return Options(new(DecisionProblems.OptionUnreadable, Text(seen.Count + 1)));
            }

            if (!seen.Add(option))
            {
                return Options(new(DecisionProblems.OptionTwice, option));
            }
        }

        if (LookAlike.Pair(declared.Options) is { } pair)
        {
            return new Refusal(DecisionRefusals.OptionsAlike, pair.First, pair.Second);
        }

        if (declared.Options.Count == 0)
        {
            return declared.Form == BallotForm.None && declared.Seats == 1 ? null : Options(DecisionProblems.OptionsNeeded);
        }

        return declared.Seats < 1 || declared.Seats > declared.Options.Count
            ? Options(new(DecisionProblems.SeatsUnfit, Text(declared.Options.Count), Text(declared.Seats)))
            : null;
    }

    public static Refusal? BadTies(DecisionDeclaration declared)
    {
        if (declared.Ties is not { } ties)
        {
            return null;
        }

        if (ties.Steps is null || ties.Steps.Any(static s => s is <= TieStep.None or > TieStep.Lot) || new HashSet<TieStep>(ties.Steps).Count != ties.Steps.Count)
        {
            return Options(DecisionProblems.TieStepsUnfit);
        }

        return !IsOrder(ties.ChairOrder, declared.Options) || !IsOrder(ties.DrawnOrder, declared.Options) ? Options(DecisionProblems.TieOrderUnfit)
            : ties.Seed.Length > 0 && !Identifier.IsValid(ties.Seed) ? Options(DecisionProblems.SeedUnfit)
            : null;
    }

    public static bool IsOrder(ValueList<string> order, ValueList<string> options)
    {
        var left = new HashSet<string>(options, StringComparer.Ordinal);
        return order.All(left.Remove);
    }

    private static Refusal? Options(Refusal why) => new Refusal(DecisionRefusals.OptionsInvalid).Because(why);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
