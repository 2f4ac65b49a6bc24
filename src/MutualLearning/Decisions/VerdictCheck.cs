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

    private const string Nobody = "it says that it chose, and leaves it open whom";
    private const string Nothing = "it left something out that is no answer without it";
    private const string NoText = "it gave half a character, or a text that is too long";
    private const string NoNumber = "it gave a number that is too long";
    private const string NoSuch = "it named a step that there is not";
    private const string TooMuch = "it said more than can be kept";

    private readonly HashSet<string> options;
    private long size;

    private VerdictCheck(DecisionRuleContext context) => options = new HashSet<string>(context.Options, StringComparer.Ordinal);

    /// <summary>What is wrong with a verdict, in English; null when nothing is. It costs as much as the verdict is long, up to a bound.</summary>
    public static string? Problem(Verdict? verdict, DecisionRuleContext context)
    {
        if (verdict is null || verdict.Kind is not (VerdictKind.Adopted or VerdictKind.Rejected or VerdictKind.NotDecided or VerdictKind.Chosen))
        {
            return "it gave no verdict";
        }

        var check = new VerdictCheck(context);
        return (Identifier.IsValid(verdict.Reason) ? null : "its reason is no code")
            ?? check.Text(verdict.Text)
            ?? check.Each(verdict.Arguments, check.Text)
            ?? (verdict.Result is { } result ? check.Result(result) : null)
            ?? (verdict.Kind == VerdictKind.Chosen && (verdict.Result is not { Winners.Count: > 0 } chosen || chosen.IsTied) ? Nobody : null);
    }

    /// <summary>What is wrong with an explanation, in English; null when nothing is.</summary>
    public static string? Problem(Explanation? explanation, DecisionRuleContext context)
    {
        if (explanation is null)
        {
            return "it gave no explanation";
        }

        var check = new VerdictCheck(context);
        return check.Each(explanation.Why, check.Said)
            ?? check.Each(explanation.WhyNot, check.Said)
            ?? check.Each(explanation.WhatIf, check.Said)
            ?? check.Each(explanation.Tables, check.Table);
    }

    private string? Said(Statement? statement) => statement is null ? Nothing
        : !Identifier.IsValid(statement.Code) ? "its reason is no code"
        : Text(statement.Text) ?? Each(statement.Arguments, Text);

    private string? Table(ExplanationTable? table) => table is null ? Nothing
        : Said(table.Title) ?? Each(table.Columns, Text) ?? Each(table.Rows, row => Each(row, Text));

    private string? Result(TallyResult result) =>
        Each(result.Winners, Place)
        ?? Each(result.Committees, Set)
        ?? Ranking(result.Ranking)
        ?? Each(result.Rounds, Round)
        ?? Each(result.TiesBrokenBy, Step)
        ?? (result.Unranked is Unranked.BelowRanked or Unranked.NotCompared ? null : NoSuch);

    private string? Place(ValueList<string>? place) => place is { Count: 0 } ? "it left a place empty" : Set(place);

    private string? Set(ValueList<string>? names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Each(names, name => Option(name, seen));
    }

    private string? Ranking(ValueList<ValueList<string>>? tiers)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Each(tiers, tier => Each(tier, name => Option(name, seen)));
    }

    private string? Option(string? name, HashSet<string> seen)
    {
        if (name is null || !options.Contains(name))
        {
            return $"'{PlainText.Short(name)}' is no option";
        }

        size += name.Length;
        return seen.Add(name) ? null : $"it named '{name}' twice";
    }

    private string? Round(TallyRound? round) => round is null
        ? Nothing
        : Each(round.Figures, Figure) ?? Each(round.Elected, Text) ?? Each(round.Eliminated, Text) ?? Number(round.Exhausted) ?? Step(round.TieBrokenBy);

    private string? Figure(TallyFigure? figure) => figure is null ? Nothing : Text(figure.Option) ?? Number(figure.Value);

    private string? Text(string? text)
    {
        size += text?.Length ?? 0;
        return text is null ? Nothing
            : text.Length <= MaxText && (options.Contains(text) || PlainText.IsWellFormed(text)) ? null
            : NoText;
    }

    private string? Number(Rational number)
    {
        var digits = number.Digits;
        size += digits;
        return digits <= Rational.MaxDigits ? null : NoNumber;
    }

    private static string? Step(TieStep step) => step is >= TieStep.None and <= TieStep.Lot ? null : NoSuch;

    private string? Each<T>(ValueList<T>? items, Func<T, string?> problem)
    {
        if (items is null)
        {
            return Nothing;
        }

        foreach (var item in items)
        {
            size += SizeOfAnItem;
            if ((size > MaxSize ? TooMuch : problem(item)) is { } found)
            {
                return found;
            }
        }

        return size > MaxSize ? TooMuch : null;
    }
}
