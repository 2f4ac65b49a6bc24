using System;
using System.Collections.Generic;
using System.Globalization;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Streams;

namespace MutualLearning.Decisions;

/// <summary>The usual checks of a rule's parameters, for <see cref="DecisionRule.CheckParameters"/>. Each says what is wrong; null when nothing is, or the parameter is not given.</summary>
public static class ParameterCheck
{
    /// <summary>A rule has certain parameters and no others.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <param name="names">The names that the rule knows.</param>
    /// <returns>What is wrong, if anything.</returns>
    public static Refusal? Names(IReadOnlyDictionary<string, string> parameters, params string[] names)
    {
        Guard.Against.Null(names);
        foreach (var name in Guard.Against.Null(parameters).Keys)
        {
            if (Array.IndexOf(names, name) < 0)
            {
                return names.Length == 0
                    ? new Refusal(RuleProblems.NoParameter, name)
                    : new Refusal(RuleProblems.OtherParameter, name, string.Join(", ", names));
            }
        }

        return null;
    }

    /// <summary>A parameter is a whole number from 0.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <param name="name">Its name.</param>
    /// <returns>What is wrong, if anything.</returns>
    public static Refusal? Number(IReadOnlyDictionary<string, string> parameters, string name) =>
        Given(parameters, name) is { } value && !TryNumber(value, out _) ? new Refusal(RuleProblems.NoNumber, name, value) : default(Refusal?);

    /// <summary>A parameter is a whole number in a range.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="least">The least that it may be; at least 0.</param>
    /// <param name="most">The most that it may be.</param>
    /// <returns>What is wrong, if anything.</returns>
    public static Refusal? Range(IReadOnlyDictionary<string, string> parameters, string name, int least, int most) =>
        Given(parameters, name) is { } value && !(TryNumber(value, out var number) && number >= least && number <= most)
            ? new Refusal(RuleProblems.NotInRange, name, string.Format(CultureInfo.InvariantCulture, "{0} to {1}", least, most), value)
            : default(Refusal?);

    /// <summary>A parameter is one of some words.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="words">The words.</param>
    /// <returns>What is wrong, if anything.</returns>
    public static Refusal? Word(IReadOnlyDictionary<string, string> parameters, string name, params string[] words) =>
        Given(parameters, name) is { } value && Array.IndexOf(Guard.Against.Null(words), value) < 0
            ? new Refusal(RuleProblems.NoWord, name, string.Join(", ", words), value)
            : default(Refusal?);

    /// <summary>A parameter must be given, and name a person.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <param name="name">Its name.</param>
    /// <returns>What is wrong, if anything.</returns>
    public static Refusal? Person(IReadOnlyDictionary<string, string> parameters, string name) =>
        Given(parameters, name) is { } value && Identifier.IsValid(value) ? default(Refusal?) : new Refusal(RuleProblems.NoPerson, name);

    /// <summary>A parameter is a fraction of more than 0 and at most 1.</summary>
    /// <param name="parameters">The parameters by name.</param>
    /// <param name="name">Its name.</param>
    /// <returns>What is wrong, if anything.</returns>
    public static Refusal? Threshold(IReadOnlyDictionary<string, string> parameters, string name) =>
        Given(parameters, name) is { } value
            && !(IsFraction(value) && Rational.TryParse(value, out var fraction) && fraction > 0 && fraction <= 1)
            ? new Refusal(RuleProblems.NoThreshold, name, value)
            : default(Refusal?);

    private static string? Given(IReadOnlyDictionary<string, string> parameters, string name) =>
        Guard.Against.Null(parameters).TryGetValue(Guard.Against.Null(name), out var value) ? value : null;

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // As people write the part of a whole: two whole numbers with a stroke, or one.
    private static bool IsFraction(string text)
    {
        foreach (var part in text.Split('/'))
        {
            if (!TryNumber(part, out _))
            {
                return false;
            }
        }

        return true;
    }
}
