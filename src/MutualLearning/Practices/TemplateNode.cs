using System;
using System.Collections.Generic;
using System.Text;

namespace MutualLearning.Practices;

/// <summary>What a value of a template is.</summary>
internal enum NodeKind
{
    Object,
    Array,
    String,
    Number,
    Boolean,
    Null,
}

/// <summary>One value of a template, with the place where it stands.</summary>
internal sealed class TemplateNode(NodeKind kind, string path, int offset, string text)
{
    public NodeKind Kind { get; } = kind;

    public string Path { get; } = path;

    /// <summary>Where the value begins, in bytes.</summary>
    public int Offset { get; } = offset;

    /// <summary>The text of a string, the digits of a number, or <c>true</c> or <c>false</c>.</summary>
    public string Text { get; } = text;

    public List<(string Name, int Offset, TemplateNode Value)> Members { get; } = [];

    public List<TemplateNode> Items { get; } = [];

    public string Description => Kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.Array => "a list",
        NodeKind.String => "a text",
        NodeKind.Number => "the number " + Shorten(Text),
        NodeKind.Boolean => Text,
        _ => "null",
    };

    public TemplateNode? Find(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The path of a member: <c>$.roles</c>, or <c>$['a b']</c> for a name that is not a plain word.</summary>
    public string PathOf(string name) => At(Path, name);

    /// <summary>The path of a member of what stands at a path.</summary>
    public static string At(string path, string name)
    {
        foreach (var c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_'))
            {
                return path + "['" + Shorten(name).Replace("'", "\\'") + "']";
            }
        }

        return name.Length == 0 ? path + "['']" : path + "." + Shorten(name);
    }

    /// <summary>The beginning of a text that may be long or not printable.</summary>
    public static string Shorten(string text)
    {
        const int Kept = 40;
        var shown = new StringBuilder();
        foreach (var c in text.Length > Kept ? text.Substring(0, Kept) : text)
        {
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        return shown.Append(text.Length > Kept ? "…" : string.Empty).ToString();
    }
}
