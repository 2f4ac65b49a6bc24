using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>A declared rule: its name and its parameters, all text, such as <c>super-majority:threshold=2/3</c>.</summary>
/// <remarks>Immutable; equal by content. Parameters are kept in ordinal order of their names.</remarks>
public sealed class RuleSpec : IEquatable<RuleSpec>
{
    private static readonly ReadOnlyDictionary<string, string> None = new(new Dictionary<string, string>(StringComparer.Ordinal));

    private readonly SortedDictionary<string, string> parameters = new(StringComparer.Ordinal);

    /// <summary>Names a rule with no parameters.</summary>
    /// <param name="name">The name of the rule: 1 to 128 characters without <c>:</c>.</param>
    public RuleSpec(string name)
    {
        Name = Identifier.Check(name, nameof(name));
        Guard.Against.InvalidInput(name, nameof(name), n => n.IndexOf(':') < 0, "The name of a rule has no colon.");
    }

    /// <summary>The name of the rule.</summary>
    public string Name { get; }

    /// <summary>The parameters by name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, string> Parameters => field ??= new ReadOnlyDictionary<string, string>(parameters);

    /// <summary>The same rule with one more parameter, or another value of it.</summary>
    /// <param name="parameter">Its name, without <c>,</c> and <c>=</c>.</param>
    /// <param name="value">Its value, without <c>,</c>.</param>
    /// <returns>The changed rule; this one stays as it is.</returns>
    public RuleSpec With(string parameter, string value)
    {
        Guard.Against.InvalidInput(Identifier.Check(parameter, nameof(parameter)), nameof(parameter), p => p.IndexOfAny([',', '=']) < 0);
        Guard.Against.InvalidInput(Guard.Against.Null(value), nameof(value), v => v.IndexOf(',') < 0);
        var changed = new RuleSpec(Name);
        foreach (var pair in parameters)
        {
            changed.parameters[pair.Key] = pair.Value;
        }

        changed.parameters[parameter] = value;
        return changed;
    }

    /// <summary>Reads a rule such as <c>super-majority:threshold=2/3,base=cast</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spec">The rule, or null.</param>
    /// <returns>Whether the text is a rule.</returns>
    public static bool TryParse(string? text, out RuleSpec? spec)
    {
        spec = null;
        var parts = (text ?? string.Empty).Split([':'], 2);
        if (!Identifier.IsValid(parts[0]))
        {
            return false;
        }

        var parsed = new RuleSpec(parts[0]);
        foreach (var pair in parts.Length == 1 ? [] : parts[1].Split(','))
        {
            var sides = pair.Split(['='], 2);
            if (sides.Length != 2 || !Identifier.IsValid(sides[0]))
            {
                return false;
            }

            parsed.parameters[sides[0]] = sides[1];
        }

        spec = parsed;
        return true;
    }

    /// <summary>Parameters that nobody can change who gets them: a copy, unless they are such already.</summary>
    internal static IReadOnlyDictionary<string, string> Sealed(IReadOnlyDictionary<string, string> given) => given switch
    {
        ReadOnlyDictionary<string, string> => given,
        { Count: 0 } => None,
        _ => new ReadOnlyDictionary<string, string>(new SortedDictionary<string, string>(given.ToDictionary(static p => p.Key, static p => p.Value, StringComparer.Ordinal), StringComparer.Ordinal)),
    };

    /// <inheritdoc/>
    public bool Equals(RuleSpec? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleSpec);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>The text that <see cref="TryParse"/> reads.</summary>
    /// <returns>Such as <c>super-majority:threshold=2/3</c>.</returns>
    public override string ToString() => parameters.Count == 0
        ? Name
        : Name + ":" + string.Join(",", parameters.Select(p => p.Key + "=" + p.Value));
}
