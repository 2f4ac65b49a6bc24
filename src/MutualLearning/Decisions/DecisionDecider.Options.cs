using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <content>Options, and ballots on them.</content>
public static partial class DecisionDecider
{
    /// <summary>The greatest number of options that a decision can declare.</summary>
    public const int MaxOptions = 1_000;

    /// <summary>The greatest rank or score on a ballot.</summary>
    public const int MaxMark = 10_000;

    /// <summary>The greatest number of marks on a ballot, where a rule weighs several criteria.</summary>
    public const int MaxMarks = 10_000;

    private static Refusal? BadOptions(DecisionDeclaration declared)
    {
        if (declared.Options.Count > MaxOptions)
        {
            return Options($"there are more than {Text(MaxOptions)}");
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

    private static Refusal? BadTies(DecisionDeclaration declared)
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

    private static bool IsOrder(ValueList<string> order, ValueList<string> options)
    {
        var left = new HashSet<string>(options, StringComparer.Ordinal);
        return order.All(left.Remove);
    }

    private static Refusal? BadVote(Decision decision, CastBallot c, CommandContext context, DecisionRules rules)
    {
        if (c.Strength is <= 0m or > 1m)
        {
            return new Refusal(DecisionRefusals.StanceMissing);
        }

        var declared = decision.Declaration!;
        if (declared.Options.Count == 0)
        {
            return c.Preference is not null ? Unfit("there are no options")
                : c.Grade is { } grade && (grade.ToStance() == Stance.None || grade.ToStance() != c.Stance || grade.ToStrength() != c.Strength)
                    ? new Refusal(DecisionRefusals.GradeInvalid, Text(grade.Level), grade.Scale.ToString())
                : c.Stance is Stance.Yes or Stance.No or Stance.Abstain or Stance.StandAside or Stance.Block ? default(Refusal?)
                : new Refusal(DecisionRefusals.StanceMissing);
        }

        if (c.Grade is { } graded)
        {
            return new Refusal(DecisionRefusals.GradeInvalid, Text(graded.Level), graded.Scale.ToString());
        }

        if (c.Preference is not { } preference)
        {
            return c.Stance == Stance.Abstain ? default(Refusal?) : Unfit("it says nothing about them, and does not abstain");
        }

        if (preference.Marks is null)
        {
            return Unfit("it has no marks");
        }

        if (c.Stance == Stance.None && preference.Marks.Count > MaxMarks)
        {
            return TooMany("marks", MaxMarks);
        }

        return c.Stance != Stance.None ? Unfit("a stance goes with a proposal, not with options")
            : BadMarks(declared, preference) ?? Unread(declared.Rule, preference, context, rules);
    }

    private static Refusal? BadMarks(DecisionDeclaration declared, Preference preference)
    {
        var form = declared.Form == BallotForm.None ? BallotForm.Ranking : declared.Form;
        if (preference.Form != form)
        {
            return Unfit($"it is of the form {preference.Form}, not {form}");
        }

        var least = form == BallotForm.Score ? 0 : 1;
        var most = form == BallotForm.Approval ? 1 : MaxMark;
        var known = new HashSet<string>(declared.Options, StringComparer.Ordinal);
        var seen = new HashSet<(string, string?)>();
        foreach (var mark in preference.Marks)
        {
            if (mark is not { Option: not null } || !known.Contains(mark.Option))
            {
                return Unfit($"there is no option '{PlainText.Short(mark?.Option ?? string.Empty)}'");
            }

            if (mark.Criterion is { } criterion && !Identifier.IsValid(criterion))
            {
                return Unfit("a criterion has 1 to 128 characters");
            }

            if (!seen.Add((mark.Option, mark.Criterion)))
            {
                return Unfit($"'{mark.Option}' stands twice");
            }

            if (mark.Value < least || mark.Value > most)
            {
                return Unfit($"{Text(mark.Value)} for '{mark.Option}' is not from {Text(least)} to {Text(most)}");
            }
        }

        return null;
    }

    private static Refusal? Unread(RuleSpec spec, Preference preference, CommandContext context, DecisionRules rules) => rules.TryGet(spec.Name, out var rule)
        ? RuleRunner.BadBallot(rule, spec.Name, preference, spec.Parameters, rules.Budget(cancellationToken: context.CancellationToken))
        : default(Refusal?);

    private static Refusal TooMany(string list, int max) => new(DecisionRefusals.ListTooLong, list, Text(max));

    private static Refusal? Unfit(string why) => new Refusal(DecisionRefusals.PreferenceInvalid, why);

    private static Refusal? Options(string why) => new Refusal(DecisionRefusals.OptionsInvalid, why);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
