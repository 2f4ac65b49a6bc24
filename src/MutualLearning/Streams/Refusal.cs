using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning;

/// <summary>Why a command was refused: a stable code and up to three arguments.</summary>
/// <remarks>
/// A refusal is an expected answer, not an error: it is a value and costs no allocation. The <c>default</c> value
/// refuses nothing: its <see cref="Code"/> is empty and <see cref="IsDefault"/> is true.
/// </remarks>
[JsonConverter(typeof(RefusalConverter))]
public readonly record struct Refusal
{
    private readonly MessageCode? code;

    // Each a string, or the refusal that is the cause.
    private readonly object? first;
    private readonly object? second;
    private readonly object? third;

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

    private Refusal(MessageCode code, object?[] values)
    {
        this.code = code;
        (first, second, third) = (values[0], values[1], values[2]);
    }

    /// <summary>Whether this is the <c>default</c> value, which refuses nothing.</summary>
    public bool IsDefault => code is null;

    /// <summary>The stable code, such as <c>session.not-your-turn</c>; empty for <c>default</c>.</summary>
    public string Code => code?.Code ?? string.Empty;

    /// <summary>What kind of refusal it is; <see cref="RefusalCategory.Invalid"/> where a plug-in does not say, and none for <c>default</c>.</summary>
    public RefusalCategory Category => code is null ? RefusalCategory.None
        : code.Category == RefusalCategory.None ? RefusalCategory.Invalid
        : code.Category;

    /// <summary>The English sentence, with its arguments filled in; empty for <c>default</c>.</summary>
    public string Message => code?.Format(Sentence(first), Sentence(second), Sentence(third)) ?? string.Empty;

    /// <summary>What exactly is wrong, as a refusal of its own: what a rule said of its parameters, such as <c>rule.not-in-range</c>; null for most.</summary>
    public Refusal? Cause => first as Refusal? ?? second as Refusal? ?? third as Refusal?;

    /// <summary>The arguments by name, for a host that translates the sentence. The one that stands for the <see cref="Cause"/> is its code.</summary>
    public IReadOnlyDictionary<string, string> Arguments
    {
        get
        {
            var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; code is not null && i < code.Arguments.Count; i++)
            {
                arguments[code.Arguments[i]] = Argument(i switch { 0 => first, 1 => second, _ => third }) ?? string.Empty;
            }

            return arguments;
        }
    }

    /// <summary>Whether the sentence can be longer than that, found out without making it: each argument may stand in it more than once.</summary>
    internal bool MayBeLongerThan(int length)
    {
        var template = code?.Template ?? string.Empty;
        var longest = Math.Max(Length(first, length), Math.Max(Length(second, length), Length(third, length)));
        return template.Length > length || template.Length + ((template.Split('{').Length - 1L) * longest) > length;
    }

    /// <summary>Whether the refusal has a certain meaning, whatever its arguments.</summary>
    /// <param name="meaning">The meaning.</param>
    /// <returns>Whether it has.</returns>
    public bool Is(MessageCode meaning) => code is not null && code.Equals(meaning);

    /// <summary>The same refusal with its cause, which stands for the last argument of the code.</summary>
    /// <param name="cause">What exactly is wrong. A cause that it has itself is kept by its code alone.</param>
    /// <returns>The refusal.</returns>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, or its code has no arguments.</exception>
    public Refusal Because(Refusal cause)
    {
        if (code is not { Arguments.Count: > 0 and <= 3 })
        {
            throw new InvalidOperationException("A refusal without arguments has no place for a cause.");
        }

        object?[] values = [first, second, third];
        values[code.Arguments.Count - 1] = cause.Flat();
        return new(code, values);
    }

    /// <summary>A refusal with the code's meaning and no arguments.</summary>
    /// <param name="code">What it means.</param>
    public static implicit operator Refusal(MessageCode code) => new(code);

    /// <summary>The code and the sentence.</summary>
    /// <returns>Such as <c>session.not-open: The session is not open.</c></returns>
    public override string ToString() => IsDefault ? "(no refusal)" : Code + ": " + Message;

    private static string? Sentence(object? value) => value is Refusal cause ? cause.Message : (string?)value;

    private static string? Argument(object? value) => value is Refusal cause ? cause.Code : (string?)value;

    private static int Length(object? value, int length) => value switch
    {
        string text => text.Length,
        Refusal cause => cause.MayBeLongerThan(length) ? length : cause.Message.Length,
        _ => 0,
    };

    // However deep a plug-in builds them, a sentence is made of two.
    private Refusal Flat() => Cause is null ? this : new(code!, [Argument(first), Argument(second), Argument(third)]);
}
