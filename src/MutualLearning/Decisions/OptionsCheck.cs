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
            return Options($"there are more than {Text(DecisionLimits.Options)}");
        }

        if (declared.Form is < BallotForm.None or > BallotForm.Score)
        {
            return Options("there is no such form of ballots");
        }

        if (declared.Unranked is not (Unranked.BelowRanked or Unranked.NotCompared))
        {
            return Options("there is no such meaning of leaving out");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in declared.Options)
        {
            if (!Identifier.IsValid(option) || PlainText.IsBlank(option) || LookAlike.TurnsText(option))
            {
                return Options("an option has 1 to 128 characters, one of them to be seen and none that turns the direction of writing");
            }

            if (!seen.Add(option))
            {
                return Options($"'{option}' stands twice");
            }
        }

        if (LookAlike.Pair(declared.Options) is { } pair)
        {
            return new Refusal(DecisionRefusals.OptionsAlike, pair.First, pair.Second);
        }

        if (declared.Options.Count == 0)
        {
            return declared.Form == BallotForm.None && declared.Seats == 1 ? null : Options("a form or several seats need options");
        }

        return declared.Seats < 1 || declared.Seats > declared.Options.Count ? Options($"there are {Text(declared.Options.Count)} for {Text(declared.Seats)} seats") : null;
    }

    public static Refusal? BadTies(DecisionDeclaration declared)
    {
        if (declared.Ties is not { } ties)
        {
            return null;
        }

        if (ties.Steps is null || ties.Steps.Any(static s => s is <= TieStep.None or > TieStep.Lot) || new HashSet<TieStep>(ties.Steps).Count != ties.Steps.Count)
        {
            return Options("there is no such step to break ties, or it stands twice");
        }

        return !IsOrder(ties.ChairOrder, declared.Options) || !IsOrder(ties.DrawnOrder, declared.Options) ? Options("an order to break ties holds options, each once")
            : ties.Seed.Length > 0 && !Identifier.IsValid(ties.Seed) ? Options("a seed has 1 to 128 characters")
            : null;
    }

    public static bool IsOrder(ValueList<string> order, ValueList<string> options)
    {
        var left = new HashSet<string>(options, StringComparer.Ordinal);
        return order.All(left.Remove);
    }

    private static Refusal? Options(string why) => new Refusal(DecisionRefusals.OptionsInvalid, why);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
