using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MutualLearning.Docs.Tests;

/// <summary>The parts of the compiled samples that stand between <c>// &lt;name&gt;</c> and <c>// &lt;/name&gt;</c>, and whole data files.</summary>
internal static class Snippet
{
    public static IReadOnlyDictionary<string, string> All { get; } = Find();

    private static Dictionary<string, string> Find()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var folder = Path.Combine(Documents.Root, "docs/samples/snippets");
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            found.Add(Path.GetFileName(file), Documents.Read(file).TrimEnd('\n'));
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.cs").Concat(Application()))
        {
            var lines = Documents.Read(file).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                var line = lines[i].Trim();
                if (line.StartsWith("// <", StringComparison.Ordinal) && line[4] != '/')
                {
                    var name = line[4..^1];
                    var end = Array.FindIndex(lines, i, l => l.Trim() == "// </" + name + ">");
                    found.Add(name, Text(lines[(i + 1)..end]));
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Application()
    {
        var folder = Path.Combine(Documents.Root, "docs/samples/HrApp");
        return Directory.EnumerateFiles(folder, "*.cs").Concat(Directory.EnumerateFiles(Path.Combine(folder, "Data"), "*.cs"));
    }

    private static string Text(string[] lines)
    {
        var indent = lines.Where(l => l.Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length == 0 ? l : l[indent..])).Trim('\n');
    }
}
