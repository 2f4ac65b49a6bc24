using System;
using System.Linq;
using MutualLearning.Contributions;

namespace MutualLearning.Practices;

/// <summary>Reads a practice from values and finds the place of everything that is wrong with it.</summary>
internal static class TemplateCheck
{
    public static Practice? Read(TemplateNode root, FindingList findings, ContributionKinds? kinds)
    {
        var practice = new TemplateReader(new TemplateValues(findings)).Read(root);
        if (practice is null)
        {
            return null;
        }

        // What could not be read has its finding already; what can be said about the rest is said as well.
        var faults = findings.Kept.Select(static f => f.Path).ToList();
        new ValueChecks(practice, kinds, (path, code, values) =>
        {
            var suspect = (code.Equals(PracticeFindings.RoleUnknown) && faults.Any(static f => IsList(f, "$.roles")))
                || (code.Equals(PracticeFindings.PhaseUnknown) && faults.Any(static f => IsList(f, "$.phases")))
                || faults.Any(f => IsWithin(path, f) || IsWithin(f, path));
            if (!suspect)
            {
                findings.Add(path, OffsetOf(root, path), code, values);
            }
        }).Run();
        if (faults.Count == 0)
        {
            PracticeAnalysis.CheckWhole(
                practice, findings.Kept, kinds, (path, code, values) => findings.Add(path, OffsetOf(root, path), code, values));
        }

        return practice;
    }

    // The list itself, one of its items, or the name of one.
    private static bool IsList(string fault, string list) =>
        IsWithin(fault, list) && (fault.IndexOf('.', list.Length) < 0 || fault.EndsWith("].id", StringComparison.Ordinal));

    private static bool IsWithin(string path, string outer) =>
        path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '[');

    /// <summary>Where the value at a path begins, or the innermost one around it that is there.</summary>
    private static int OffsetOf(TemplateNode root, string path)
    {
        var node = root;
        while (true)
        {
            var inner = node.Items.Find(n => IsWithin(path, n.Path)) ?? node.Members.Find(m => IsWithin(path, m.Value.Path)).Value;
            if (inner is null)
            {
                return node.Offset;
            }

            node = inner;
        }
    }
}
