using System;
using MutualLearning.Practices;

namespace MutualLearning.Tests.Practices;

/// <summary>A template with a mark at the place where a finding is expected.</summary>
internal static class Located
{
    private const char Mark = '¦';

    public static string Text(string marked) => marked.Replace(Mark.ToString(), string.Empty, StringComparison.Ordinal);

    public static (int Line, int Column) Place(string marked)
    {
        var before = marked[..marked.IndexOf(Mark, StringComparison.Ordinal)];
        var lineStart = before.LastIndexOf('\n') + 1;
        return (before.Split('\n').Length, before.Length - lineStart + 1);
    }

    public static PracticeFinding OnlyFinding(string marked)
    {
        var result = PracticeJson.Read(Text(marked));

        result.Practice.Should().BeNull();
        return result.Findings.Should().ContainSingle().Subject;
    }
}
