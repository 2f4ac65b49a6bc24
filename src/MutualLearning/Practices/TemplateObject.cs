using System.Collections.Generic;
using System.Linq;

namespace MutualLearning.Practices;

/// <summary>Reads the members of one object of a template by name; what nobody asks for is unknown.</summary>
internal sealed class TemplateObject(TemplateNode node, TemplateValues values)
{
    private readonly List<string> known = [];

    public TemplateNode? Optional(string name)
    {
        known.Add(name);
        return node.Find(name);
    }

    public TemplateNode? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            values.Findings.Add(node.PathOf(name), node.Offset, PracticeFindings.MemberMissing, name);
        }

        return value;
    }

    public string Text(string name) => values.Text(Optional(name));

    public string RequiredText(string name) => values.Text(Required(name));

    public string? Id(string name) => values.Id(Required(name));

    public int Integer(string name, int fallback) => values.Integer(Optional(name)) ?? fallback;

    /// <summary>A number that may be left out, or null, for no limit.</summary>
    public int? Limit(string name) => Optional(name) is { Kind: not NodeKind.Null } value ? values.Integer(value) : null;

    public bool Flag(string name) => values.Flag(Optional(name));

    /// <summary>Reports the members that nobody asked for.</summary>
    public void Done()
    {
        foreach (var (name, offset, _) in node.Members)
        {
            if (!known.Contains(name))
            {
                values.Findings.Add(
                    node.PathOf(name),
                    offset,
                    PracticeFindings.MemberUnknown,
                    string.Join(", ", known.Select(static k => "'" + k + "'")),
                    TemplateNode.Shorten(name));
            }
        }
    }
}
