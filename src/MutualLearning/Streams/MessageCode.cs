using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Text;
using Ardalis.GuardClauses;

namespace MutualLearning.Streams;

/// <summary>What a stable code means: the code, the names of its arguments, and an English sentence.</summary>
/// <remarks>
/// A host translates by <see cref="Code"/> and fills its own sentence with the arguments by name.
/// Immutable; two codes are equal when their text is.
/// </remarks>
public sealed class MessageCode : IEquatable<MessageCode>
{
    private readonly ReadOnlyCollection<string> names;
    private readonly bool isSaid;

    /// <summary>Declares a code.</summary>
    /// <param name="code">The stable code, such as <c>session.kind-not-allowed</c>.</param>
    /// <param name="template">An English sentence with the arguments in braces, such as <c>The phase {phase} does not allow {kind}.</c></param>
    /// <exception cref="ArgumentException">The code or the template is blank, or a brace is not closed.</exception>
    public MessageCode(string code, string template)
        : this(code, template, RefusalCategory.None)
    {
    }

    /// <summary>Declares a code of a refusal.</summary>
    /// <param name="code">The stable code, such as <c>session.kind-not-allowed</c>.</param>
    /// <param name="template">An English sentence with the arguments in braces, such as <c>The phase {phase} does not allow {kind}.</c></param>
    /// <param name="category">What kind of refusal it is.</param>
    /// <exception cref="ArgumentException">The code or the template is blank, or a brace is not closed.</exception>
    public MessageCode(string code, string template, RefusalCategory category)
    {
        Category = category;
        Code = Identifier.Check(code, nameof(code));
        Template = Guard.Against.NullOrWhiteSpace(template);
        names = new ReadOnlyCollection<string>(Names(template));
    }

    // Of what another process says only the sentence is known, with its arguments in their places.
    private MessageCode(string code, string sentence, RefusalCategory category, IList<string> names)
    {
        (Code, Template, Category, isSaid) = (code, sentence, category, true);
        this.names = new ReadOnlyCollection<string>(names);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>What kind of refusal it is; <see cref="RefusalCategory.None"/> for a code that refuses nothing, such as the reason of a verdict.</summary>
    public RefusalCategory Category { get; }

    /// <summary>The English sentence, arguments in braces.</summary>
    public string Template { get; }

    /// <summary>The names of the arguments, each once, in the order in which they stand in the sentence.</summary>
    public IReadOnlyList<string> Arguments => names;

    /// <inheritdoc/>
    public bool Equals(MessageCode? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MessageCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    /// <summary>The code.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;

    /// <summary>The English sentence with its arguments filled in, in the order of <see cref="Arguments"/>.</summary>
    /// <param name="values">One value for each argument; the place of a missing one, or of null, stays in braces.</param>
    /// <returns>The sentence.</returns>
    public string Format(params string?[] values)
    {
        Guard.Against.Null(values);
        if (isSaid)
        {
            return Template;
        }

        var text = new StringBuilder(Template.Length);
        var from = 0;
        for (var open = Template.IndexOf('{'); open >= 0; open = Template.IndexOf('{', from))
        {
            // One pass over the template, so that braces in a value stay what they are.
            var close = Template.IndexOf('}', open);
            var index = names.IndexOf(Template.Substring(open + 1, close - open - 1));
            var value = index < values.Length ? values[index] : null;
            text.Append(Template, from, open - from).Append(value ?? Template.Substring(open, close - open + 1));
            from = close + 1;
        }

        return text.Append(Template, from, Template.Length - from).ToString();
    }

    /// <summary>A code as another process says it.</summary>
    internal static MessageCode Read(string code, string sentence, RefusalCategory category, IList<string> names) => new(code, sentence, category, names);

    private static List<string> Names(string template)
    {
        var found = new List<string>();
        var close = 0;
        for (var open = template.IndexOf('{'); open >= 0; open = template.IndexOf('{', close))
        {
            close = template.IndexOf('}', open);
            if (close < 0)
            {
                throw new ArgumentException("A brace is opened and not closed.", nameof(template));
            }

            var name = template.Substring(open + 1, close - open - 1);
            if (!found.Contains(name))
            {
                found.Add(name);
            }
        }

        return found;
    }
}
