using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using MutualLearning.Streams;

namespace MutualLearning.Tests.Conventions;

public sealed class RefusalTests
{
    private static readonly List<MessageCode> Codes = [.. Repository.PublicTypes
        .Where(t => t is { IsAbstract: true, IsSealed: true })
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(MessageCode))
        .Select(f => (MessageCode)f.GetValue(null)!)];

    [Fact]
    public void Codes_AreUnique() =>
        Codes.GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).Should().BeEmpty();

    [Fact]
    public void Codes_NameTheirSlice() =>
        Codes.Select(c => c.Code).Should().OnlyContain(c => c.Contains('.') && c == c.ToLowerInvariant());

    [Fact]
    public void Codes_HaveAtMostThreeArguments() => Codes.Where(c => c.Arguments.Count > 3).Should().BeEmpty();

    [Fact]
    public void Codes_AreListedInTheDocs()
    {
        var table = new StringBuilder("""
            # Refusals and reasons

            Every code that a command, a verdict or a reading can answer with. A code never changes its meaning; the words in
            braces are the names of its arguments. A host translates by code.

            | Code | English |
            | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var code in Codes.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{code.Code}` | {code.Template} |\n");
        }

        Approved.Matches(table.ToString(), "docs/refusals.md");
    }
}
