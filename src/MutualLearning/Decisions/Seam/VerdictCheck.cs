using System;
using System.Collections.Generic;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>Whether what a rule said, which may be a plug-in, can be the answer to its question, and can be stored and read again: the one place that looks.</summary>
internal sealed class VerdictCheck
{
    /// <summary>The greatest length of a text, in UTF-16 code units.</summary>
    public const int MaxText = DecisionLimits.TextLength;

    /// <summary>The greatest length of everything together, about as it is stored.</summary>
    public const long MaxSize = 1L << 26;

    private const int SizeOfAnItem = 16;

    private readonly HashSet<string> options;
    private long size;

    private VerdictCheck(DecisionRuleContext context) => options = new HashSet<string>(context.Options, StringComparer.Ordinal);

    /// <summary>What is wrong with a verdict; null when nothing is. It costs as much as the verdict is long, up to a bound.</summary>
    public static Refusal? Problem(Verdict? verdict, DecisionRuleContext context)
    {
        if (verdict is null || verdict.Kind is not (VerdictKind.Adopted or VerdictKind.Rejected or VerdictKind.NotDecided or VerdictKind.Chosen))
        {
            return Is(RuleProblems.NoVerdict);
        }

        var check = new VerdictCheck(context);
        return (Identifier.IsValid(verdict.Reason) ? null : Is(RuleProblems.NoCode))
            ?? check.Text(verdict.Text)
            ?? check.Each(verdict.Arguments, check.Text)
            ?? (verdict.Result is { } result ? check.Result(result) : null)
            ?? (verdict.Kind == VerdictKind.Chosen && (verdict.Result is not { Winners.Count: > 0 } chosen || chosen.IsTied) ? Is(RuleProblems.NobodyChosen) : null);
    }

    /// <summary>What is wrong with an explanation; null when nothing is.</summary>
    public static Refusal? Problem(Explanation? explanation, DecisionRuleContext context)
    {
        if (explanation is null)
        {
            return Is(RuleProblems.NoExplanation);
        }

        var check = new VerdictCheck(context);
        return check.Each(explanation.Why, check.Said)
            ?? check.Each(explanation.WhyNot, check.Said)
            ?? check.Each(explanation.WhatIf, check.Said)
            ?? check.Each(explanation.Tables, check.Table);
    }

    private Refusal? Said(Statement? statement) => statement is null ? Is(RuleProblems.LeftOut)
        : !Identifier.IsValid(statement.Code) ? Is(RuleProblems.NoCode)
        : Text(statement.Text) ?? Each(statement.Arguments, Text);

    private Refusal? Table(ExplanationTable? table) => table is null ? Is(RuleProblems.LeftOut)
        : Said(table.Title) ?? Each(table.Columns, Text) ?? Each(table.Rows, row => Each(row, Text));

    private Refusal? Result(TallyResult result) =>
        Each(result.Winners, Place)
        ?? Each(result.Committees, Set)
        ?? Ranking(result.Ranking)
        ?? Each(result.Rounds, Round)
        ?? Each(result.TiesBrokenBy, Step)
        ?? Each(result.Uncounted, Said)
        ?? (result.Lot is { } lot ? Text(lot.Seed) ?? Text(lot.Ballots) : null)
        ?? (result.Unranked is Unranked.BelowRanked or Unranked.NotCompared ? null : Is(RuleProblems.NoSuchStep));

    private Refusal? Place(ValueList<string>? place) => place is { Count: 0 } ? Is(RuleProblems.PlaceEmpty) : Set(place);

    private Refusal? Set(ValueList<string>? names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Each(names, name => Option(name, seen));
    }

    private Refusal? Ranking(ValueList<ValueList<string>>? tiers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Each(tiers, tier => Each(tier, name => Option(name, seen)));
    }

    private Refusal? Option(string? name, HashSet<string> seen)
    {
        if (name is null || !options.Contains(name))
        {
            return new Refusal(RuleProblems.NoOption, PlainText.Short(name));
        }

        size += name.Length;
        return seen.Add(name) ? default(Refusal?) : new Refusal(RuleProblems.NamedTwice, name);
    }

    private Refusal? Round(TallyRound? round) => round is null
        ? Is(RuleProblems.LeftOut)
        : Each(round.Figures, Figure) ?? Each(round.Elected, Text) ?? Each(round.Eliminated, Text) ?? Number(round.Exhausted) ?? Number(round.Lost) ?? Step(round.TieBrokenBy);

    private Refusal? Figure(TallyFigure? figure) => figure is null ? Is(RuleProblems.LeftOut) : Text(figure.Option) ?? Number(figure.Value);

    private Refusal? Text(string? text)
    {
        size += text?.Length ?? 0;
        return text is null ? Is(RuleProblems.LeftOut)
            : text.Length <= MaxText && (options.Contains(text) || PlainText.IsWellFormed(text)) ? null
            : Is(RuleProblems.NoText);
    }

    private Refusal? Number(Rational number)
    {
        var digits = number.Digits;
        size += digits;
        return digits <= Rational.MaxDigits ? null : Is(RuleProblems.NumberTooLong);
    }

    private static Refusal? Step(TieStep step) => step is >= TieStep.None and <= TieStep.Lot ? null : Is(RuleProblems.NoSuchStep);

    private Refusal? Each<T>(ValueList<T>? items, Func<T, Refusal?> problem)
    {
        if (items is null)
        {
            return Is(RuleProblems.LeftOut);
        }

        foreach (var item in items)
        {
            size += SizeOfAnItem;
            if ((size > MaxSize ? Is(RuleProblems.SaidTooMuch) : problem(item)) is { } found)
            {
                return found;
            }
        }

        return size > MaxSize ? Is(RuleProblems.SaidTooMuch) : null;
    }

    private static Refusal? Is(MessageCode problem) => new Refusal(problem);
}
