using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>What can be wrong with the parameters of a rule, or with a ballot for it. Each code is stable; the arguments stand in braces.</summary>
public static class RuleProblems
{
    /// <summary><c>rule.no-parameter</c>: the rule has no parameters, and one is given.</summary>
    public static readonly MessageCode NoParameter = new("rule.no-parameter", "The rule has no parameter '{parameter}'.");

    /// <summary><c>rule.other-parameter</c>: the rule has other parameters.</summary>
    public static readonly MessageCode OtherParameter = new("rule.other-parameter", "The rule has no parameter '{parameter}'; it has {known}.");

    /// <summary><c>rule.no-number</c>: a parameter is no whole number.</summary>
    public static readonly MessageCode NoNumber = new("rule.no-number", "'{parameter}' must be a whole number, not '{value}'.");

    /// <summary><c>rule.not-in-range</c>: a parameter is no whole number in its range.</summary>
    public static readonly MessageCode NotInRange = new("rule.not-in-range", "'{parameter}' must be a whole number from {range}, not '{value}'.");

    /// <summary><c>rule.too-small</c>: a parameter is less than it can be.</summary>
    public static readonly MessageCode TooSmall = new("rule.too-small", "'{parameter}' must be at least {least}.");

    /// <summary><c>rule.no-word</c>: a parameter is none of the words that it can be.</summary>
    public static readonly MessageCode NoWord = new("rule.no-word", "'{parameter}' must be one of {words}, not '{value}'.");

    /// <summary><c>rule.no-person</c>: a parameter names no person.</summary>
    public static readonly MessageCode NoPerson = new("rule.no-person", "'{parameter}' must name a person.");

    /// <summary><c>rule.no-people</c>: a parameter names no people.</summary>
    public static readonly MessageCode NoPeople = new("rule.no-people", "'{parameter}' must name people, separated by a semicolon.");

    /// <summary><c>rule.no-threshold</c>: a parameter is no part of a whole.</summary>
    public static readonly MessageCode NoThreshold =
        new("rule.no-threshold", "'{parameter}' must be a fraction of more than 0 and at most 1, such as 2/3, not '{value}'.");

    /// <summary><c>rule.no-seed</c>: a parameter is no seed of a lot.</summary>
    public static readonly MessageCode NoSeed = new("rule.no-seed", "'{parameter}' must have 1 to 128 characters.");

    /// <summary><c>rule.no-thirds</c>: a scale cannot be divided into thirds.</summary>
    public static readonly MessageCode NoThirds = new("rule.no-thirds", "'{parameter}' must be 3 or a multiple of it.");

    /// <summary><c>rule.no-budget</c>: the budget of a ballot is not given.</summary>
    public static readonly MessageCode NoBudget =
        new("rule.no-budget", "'{parameter}' must be given: how much a ballot has to spend, a whole number of at least 1.");

    /// <summary><c>rule.over-budget</c>: a ballot spends more than it has.</summary>
    public static readonly MessageCode OverBudget = new("rule.over-budget", "it spends {spent}, and the budget is {budget}");

    /// <summary><c>rule.over-scale</c>: a score is above the scale.</summary>
    public static readonly MessageCode OverScale = new("rule.over-scale", "{score} for '{option}' is more than {most}");

    /// <summary><c>rule.off-scale</c>: a score is not on a scale that begins with 1.</summary>
    public static readonly MessageCode OffScale = new("rule.off-scale", "{score} for '{option}' is not on the scale from 1 to {most}");
}
