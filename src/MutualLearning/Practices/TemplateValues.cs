using System;
using System.Globalization;
using System.Linq;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Reads single values of a template. What is wrong becomes a finding and a harmless value.</summary>
internal sealed class TemplateValues(FindingList findings)
{
    public FindingList Findings { get; } = findings;

    public void WrongType(TemplateNode node, string expected) =>
        Findings.Add(node.Path, node.Offset, PracticeFindings.WrongType, expected, node.Description);

    public string Text(TemplateNode? node)
    {
        if (node is null or { Kind: NodeKind.String })
        {
            return node?.Text ?? string.Empty;
        }

        WrongType(node, "a text");
        return string.Empty;
    }

    /// <summary>A whole number; null when there is none.</summary>
    public int? Integer(TemplateNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node.Kind == NodeKind.Number
            && int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (node.Kind == NodeKind.Number && node.Text.IndexOfAny(['.', 'e', 'E']) < 0)
        {
            Findings.Add(
                node.Path,
                node.Offset,
                PracticeFindings.OutOfRange,
                int.MinValue.ToString(CultureInfo.InvariantCulture),
                int.MaxValue.ToString(CultureInfo.InvariantCulture),
                TemplateNode.Shorten(node.Text));
        }
        else
        {
            WrongType(node, "a whole number");
        }

        return null;
    }

    public bool Flag(TemplateNode? node)
    {
        if (node is null or { Kind: NodeKind.Boolean })
        {
            return node is { Text: "true" };
        }

        WrongType(node, "true or false");
        return false;
    }

    public T Word<T>(TemplateNode? node, WordTable<T> words, T fallback, string orElse = "")
        where T : struct, Enum
    {
        if (node is null)
        {
            return fallback;
        }

        if (node.Kind != NodeKind.String)
        {
            WrongType(node, words.Allowed + orElse);
        }
        else if (words.TryRead(node.Text, out var value))
        {
            return value;
        }
        else
        {
            Findings.Add(node.Path, node.Offset, PracticeFindings.WordUnknown, words.Allowed + orElse, TemplateNode.Shorten(node.Text));
        }

        return fallback;
    }

    /// <summary>A name; null when it cannot be one.</summary>
    public string? Id(TemplateNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node.Kind != NodeKind.String)
        {
            WrongType(node, "a name");
        }
        else if (Identifier.IsValid(node.Text))
        {
            return node.Text;
        }
        else
        {
            Findings.Add(
                node.Path, node.Offset, PracticeFindings.IdInvalid, Identifier.MaxLength.ToString(CultureInfo.InvariantCulture));
        }

        return null;
    }

    /// <summary>A list. Every item counts, also one that could not be read, so that places stay what they are.</summary>
    public ValueList<T> List<T>(TemplateNode? node, Func<TemplateNode, T> read, bool mayBeEmpty = false)
    {
        if (node is null)
        {
            return ValueList<T>.Empty;
        }

        if (node.Kind != NodeKind.Array)
        {
            WrongType(node, "a list");
        }
        else if (node.Items.Count == 0 && !mayBeEmpty)
        {
            Findings.Add(node.Path, node.Offset, PracticeFindings.ListEmpty);
        }

        return ValueList<T>.Of(node.Items.Select(read));
    }

    public TemplateObject? Object(TemplateNode? node, string expected = "an object")
    {
        if (node is null or { Kind: NodeKind.Object })
        {
            return node is null ? null : new TemplateObject(node, this);
        }

        WrongType(node, expected);
        return null;
    }

    /// <summary>The only member of an object that has one of several; null when it is not so.</summary>
    public (string Name, TemplateNode Value)? Choice(TemplateNode node, params string[] names)
    {
        var members = new TemplateObject(node, this);
        (string, TemplateNode)? chosen = null;
        var count = 0;
        foreach (var name in names)
        {
            if (members.Optional(name) is { } value)
            {
                chosen = (name, value);
                count++;
            }
        }

        members.Done();
        if (count == 1)
        {
            return chosen;
        }

        var last = names[names.Length - 1];
        WrongType(node, "one of the members '" + string.Join("', '", names.Take(names.Length - 1)) + "' and '" + last + "'");
        return null;
    }
}
