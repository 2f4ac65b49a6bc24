using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>
/// What can be wrong with the parameters of a rule, with a ballot for it, or with its answer. Each code is stable; the arguments stand in braces.
/// Public is what a rule says itself of a ballot; what <see cref="ParameterCheck"/> and <see cref="RuleRunner"/> find stands in <c>MessageCodes.All</c>.
/// </summary>
public static class RuleProblems
{
    /// <summary><c>rule.no-parameter</c>: the rule has no parameters, and one is given.</summary>
    internal static readonly MessageCode NoParameter = new("rule.no-parameter", "The rule has no parameter '{parameter}'.", RefusalCategory.Invalid);

    /// <summary><c>rule.other-parameter</c>: the rule has other parameters.</summary>
    internal static readonly MessageCode OtherParameter = new("rule.other-parameter", "The rule has no parameter '{parameter}'; it has {known}.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-number</c>: a parameter is no whole number.</summary>
    internal static readonly MessageCode NoNumber = new("rule.no-number", "'{parameter}' must be a whole number, not '{value}'.", RefusalCategory.Invalid);

    /// <summary><c>rule.not-in-range</c>: a parameter is no whole number in its range.</summary>
    internal static readonly MessageCode NotInRange = new("rule.not-in-range", "'{parameter}' must be a whole number from {range}, not '{value}'.", RefusalCategory.Invalid);

    /// <summary><c>rule.too-small</c>: a parameter is less than it can be.</summary>
    public static readonly MessageCode TooSmall = new("rule.too-small", "'{parameter}' must be at least {least}.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-word</c>: a parameter is none of the words that it can be.</summary>
    internal static readonly MessageCode NoWord = new("rule.no-word", "'{parameter}' must be one of {words}, not '{value}'.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-person</c>: a parameter names no person.</summary>
    internal static readonly MessageCode NoPerson = new("rule.no-person", "'{parameter}' must name a person.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-people</c>: a parameter names no people.</summary>
    internal static readonly MessageCode NoPeople = new("rule.no-people", "'{parameter}' must name people, separated by a semicolon.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-threshold</c>: a parameter is no part of a whole.</summary>
    internal static readonly MessageCode NoThreshold =
        new("rule.no-threshold", "'{parameter}' must be a fraction of more than 0 and at most 1, such as 2/3, not '{value}'.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-seed</c>: a parameter is no seed of a lot.</summary>
    internal static readonly MessageCode NoSeed = new("rule.no-seed", "'{parameter}' must have 1 to 128 characters.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-thirds</c>: a scale cannot be divided into thirds.</summary>
    internal static readonly MessageCode NoThirds = new("rule.no-thirds", "'{parameter}' must be 3 or a multiple of it.", RefusalCategory.Invalid);

    /// <summary><c>rule.no-budget</c>: the budget of a ballot is not given.</summary>
    public static readonly MessageCode NoBudget =
        new("rule.no-budget", "'{parameter}' must be given: how much a ballot has to spend, a whole number of at least 1.", RefusalCategory.Invalid);

    /// <summary><c>rule.over-budget</c>: a ballot spends more than it has.</summary>
    public static readonly MessageCode OverBudget = new("rule.over-budget", "it spends {spent}, and the budget is {budget}", RefusalCategory.Invalid);

    /// <summary><c>rule.over-scale</c>: a score is above the scale.</summary>
    public static readonly MessageCode OverScale = new("rule.over-scale", "{score} for '{option}' is more than {most}", RefusalCategory.Invalid);

    /// <summary><c>rule.off-scale</c>: a score is not on a scale that begins with 1.</summary>
    public static readonly MessageCode OffScale = new("rule.off-scale", "{score} for '{option}' is not on the scale from 1 to {most}", RefusalCategory.Invalid);

    /// <summary><c>rule.no-verdict</c>: a rule answered no verdict, or one of a kind that there is not.</summary>
    internal static readonly MessageCode NoVerdict = new("rule.no-verdict", "it gave no verdict", RefusalCategory.Invalid);

    /// <summary><c>rule.no-explanation</c>: a rule answered no explanation.</summary>
    internal static readonly MessageCode NoExplanation = new("rule.no-explanation", "it gave no explanation", RefusalCategory.Invalid);

    /// <summary><c>rule.no-code</c>: the reason that a rule gives is no code.</summary>
    internal static readonly MessageCode NoCode = new("rule.no-code", "its reason is no code", RefusalCategory.Invalid);

    /// <summary><c>rule.nobody-chosen</c>: a rule says that it chose, and does not say whom.</summary>
    internal static readonly MessageCode NobodyChosen = new("rule.nobody-chosen", "it says that it chose, and leaves it open whom", RefusalCategory.Invalid);

    /// <summary><c>rule.place-empty</c>: a rule left a place of its result empty.</summary>
    internal static readonly MessageCode PlaceEmpty = new("rule.place-empty", "it left a place empty", RefusalCategory.Invalid);

    /// <summary><c>rule.no-option</c>: a rule named something that is no option.</summary>
    internal static readonly MessageCode NoOption = new("rule.no-option", "'{option}' is no option", RefusalCategory.Invalid);

    /// <summary><c>rule.named-twice</c>: a rule named an option twice where each has one place.</summary>
    internal static readonly MessageCode NamedTwice = new("rule.named-twice", "it named '{option}' twice", RefusalCategory.Invalid);

    /// <summary><c>rule.left-out</c>: a rule left something out that is no answer without it.</summary>
    internal static readonly MessageCode LeftOut = new("rule.left-out", "it left something out that is no answer without it", RefusalCategory.Invalid);

    /// <summary><c>rule.no-text</c>: a rule gave a text that cannot be kept.</summary>
    internal static readonly MessageCode NoText = new("rule.no-text", "it gave half a character, or a text that is too long", RefusalCategory.Invalid);

    /// <summary><c>rule.number-too-long</c>: a rule gave a number that is too long to be kept.</summary>
    internal static readonly MessageCode NumberTooLong = new("rule.number-too-long", "it gave a number that is too long", RefusalCategory.Invalid);

    /// <summary><c>rule.no-such-step</c>: a rule named a step of its count that there is not.</summary>
    internal static readonly MessageCode NoSuchStep = new("rule.no-such-step", "it named a step that there is not", RefusalCategory.Invalid);

    /// <summary><c>rule.said-too-much</c>: a rule said more than an event can hold.</summary>
    internal static readonly MessageCode SaidTooMuch = new("rule.said-too-much", "it said more than can be kept", RefusalCategory.Invalid);

    /// <summary>All of them.</summary>
    internal static IReadOnlyList<MessageCode> All =>
    [
        NoParameter, OtherParameter, NoNumber, NotInRange, TooSmall, NoWord, NoPerson, NoPeople, NoThreshold, NoSeed, NoThirds, NoBudget,
        OverBudget, OverScale, OffScale, NoVerdict, NoExplanation, NoCode, NobodyChosen, PlaceEmpty, NoOption, NamedTwice, LeftOut, NoText,
        NumberTooLong, NoSuchStep, SaidTooMuch,
    ];
}
