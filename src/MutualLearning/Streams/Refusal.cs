using System;
using System.Collections.Generic;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Why a command was refused: a stable code and up to three arguments.</summary>
/// <remarks>
/// A refusal is an expected answer, not an error: it is a value and costs no allocation. The <c>default</c> value
/// refuses nothing: its <see cref="Code"/> is empty and <see cref="IsDefault"/> is true.
/// </remarks>
public readonly record struct Refusal
{
    private readonly MessageCode? code;
    private readonly string? first;
    private readonly string? second;
    private readonly string? third;

    /// <summary>Makes a refusal.</summary>
    /// <param name="code">What it means.</param>
    /// <param name="first">The value of the first argument of the code, if it has one.</param>
    /// <param name="second">The value of the second argument.</param>
    /// <param name="third">The value of the third argument.</param>
    public Refusal(MessageCode code, string? first = null, string? second = null, string? third = null)
    {
        this.code = Guard.Against.Null(code);
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /// <summary>Whether this is the <c>default</c> value, which refuses nothing.</summary>
    public bool IsDefault => code is null;

    /// <summary>The stable code, such as <c>session.not-your-turn</c>; empty for <c>default</c>.</summary>
    public string Code => code?.Code ?? string.Empty;

    /// <summary>The English sentence, with its arguments filled in; empty for <c>default</c>.</summary>
    public string Message => code?.Format(first, second, third) ?? string.Empty;

    /// <summary>The arguments by name, for a host that translates the sentence.</summary>
    public IReadOnlyDictionary<string, string> Arguments
    {
        get
        {
            var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; code is not null && i < code.Arguments.Count; i++)
            {
                arguments[code.Arguments[i]] = (i switch { 0 => first, 1 => second, _ => third }) ?? string.Empty;
            }

            return arguments;
        }
    }

    /// <summary>Whether the sentence can be longer than that, found out without making it: each argument may stand in it more than once.</summary>
    internal bool MayBeLongerThan(int length)
    {
        var template = code?.Template ?? string.Empty;
        var longest = Math.Max(first?.Length ?? 0, Math.Max(second?.Length ?? 0, third?.Length ?? 0));
        return template.Length > length || template.Length + ((template.Split('{').Length - 1L) * longest) > length;
    }

    /// <summary>Whether the refusal has a certain meaning, whatever its arguments.</summary>
    /// <param name="meaning">The meaning.</param>
    /// <returns>Whether it has.</returns>
    public bool Is(MessageCode meaning) => code is not null && code.Equals(meaning);

    /// <summary>A refusal with the code's meaning and no arguments.</summary>
    /// <param name="code">What it means.</param>
    public static implicit operator Refusal(MessageCode code) => new(code);

    /// <summary>The code and the sentence.</summary>
    /// <returns>Such as <c>session.not-open: The session is not open.</c></returns>
    public override string ToString() => IsDefault ? "(no refusal)" : Code + ": " + Message;
}
