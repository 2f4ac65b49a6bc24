using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether a ballot fits the question: a stance on a proposal, marks on options.</summary>
internal static class BallotCheck
{
    public static Refusal? BadVote(Decision decision, CastBallot c, CommandContext context, DecisionRules rules)
    {
        if (c.Strength is <= 0m or > 1m)
        {
            return new Refusal(DecisionRefusals.StanceMissing);
        }

        var declared = decision.Declaration!;
        if (declared.Options.Count == 0)
        {
            return c.Preference is not null ? Unfit(DecisionProblems.NoOptions)
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
            return c.Stance == Stance.Abstain ? default(Refusal?) : Unfit(DecisionProblems.SaysNothing);
        }

        if (preference.Marks is null)
        {
            return Unfit(DecisionProblems.NoMarks);
        }

        if (c.Stance == Stance.None && preference.Marks.Count > DecisionLimits.Marks)
        {
            return DecisionChecks.TooMany("marks", DecisionLimits.Marks);
        }

        return c.Stance != Stance.None ? Unfit(DecisionProblems.StanceOnOptions)
            : BadMarks(declared, preference) ?? Unread(declared.Rule, preference, context, rules);
    }

    private static Refusal? BadMarks(DecisionDeclaration declared, Preference preference)
    {
        var form = declared.Form == BallotForm.None ? BallotForm.Ranking : declared.Form;
        if (preference.Form != form)
        {
            return Unfit(new(DecisionProblems.OtherForm, preference.Form.ToString(), form.ToString()));
        }

        var least = form == BallotForm.Score ? 0 : 1;
        var most = form == BallotForm.Approval ? 1 : Mark.MaxValue;
        var known = new HashSet<string>(declared.Options, StringComparer.Ordinal);
        var seen = new HashSet<(string, string?)>();
        foreach (var mark in preference.Marks)
        {
            if (mark is not { Option: not null } || !known.Contains(mark.Option))
            {
                return Unfit(new(DecisionProblems.NoSuchOption, PlainText.Short(mark?.Option ?? string.Empty)));
            }

            if (mark.Criterion is { } criterion && !Identifier.IsValid(criterion))
            {
                return Unfit(DecisionProblems.CriterionUnfit);
            }

            if (!seen.Add((mark.Option, mark.Criterion)))
            {
                return Unfit(new(DecisionProblems.MarkedTwice, mark.Option));
            }

            if (mark.Value < least || mark.Value > most)
            {
                return Unfit(new(DecisionProblems.MarkOutOfRange, Text(mark.Value), mark.Option, Text(least) + " to " + Text(most)));
            }
        }

        return null;
    }

    private static Refusal? Unread(RuleSpec spec, Preference preference, CommandContext context, DecisionRules rules) => rules.TryGet(spec.Name, out var rule)
        ? RuleRunner.BadBallot(rule, spec.Name, preference, spec.Parameters, rules.Budget(cancellationToken: context.CancellationToken))
        : default(Refusal?);

    private static Refusal? Unfit(Refusal why) => new Refusal(DecisionRefusals.PreferenceInvalid).Because(why);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
