using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using MutualLearning.Messages;

using MutualLearning.Streams;

namespace MutualLearning.Tests.Conventions;

public sealed class RefusalTests
{
    // The reasons of verdicts, and findings: they refuse nothing.
    private static readonly string[] Silent = ["policy.", "practice.", "verdict.", "what-if.", "why."];

    [Fact]
    public void Codes_AreAllThatStandInTheTables() =>
        MessageCodes.All.Should().BeEquivalentTo(Repository.Core.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(MessageCode))
            .Select(f => (MessageCode)f.GetValue(null)!));

    [Fact]
    public void Codes_AreUnique() =>
        MessageCodes.All.GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).Should().BeEmpty();

    [Fact]
    public void Codes_NameTheirSlice() =>
        MessageCodes.All.Select(c => c.Code).Should().OnlyContain(c => c.Contains('.') && c == c.ToLowerInvariant());

    // A refusal carries up to three arguments; what is said of a count may have one figure more.
    [Fact]
    public void Codes_HaveAtMostThreeArguments() => MessageCodes.All.Where(c => c.Arguments.Count > (c.Category == RefusalCategory.None ? 4 : 3)).Should().BeEmpty();

    [Fact]
    public void EveryRefusal_HasACategory_AndNothingElse() =>
        MessageCodes.All.Where(c => (c.Category == RefusalCategory.None) != Silent.Any(s => c.Code.StartsWith(s, StringComparison.Ordinal))).Should().BeEmpty();

    [Fact]
    public void Codes_AreListedInTheDocs()
    {
        var table = new StringBuilder("""
            # Refusals and reasons

            Every code that a command, a verdict or a reading can answer with. A code never changes its meaning; the words in
            braces are the names of its arguments. A host translates by code, and finds all of them in `MessageCodes.All`;
            `MessageTexts.For("de")` says them in German, `Of(refusal, words)` with phases and roles as a practice calls them.

            The category says what whoever is refused can do about it, and a web API answers by it: *not found*; *not allowed*, by this
            person or here at all; *conflict* with something that happened, so look again; *invalid*, and refused again whenever it is sent;
            *not yet*, as something must happen first. A reading that has no value yet says so by a code of that category. Codes without a
            category refuse nothing.

            An argument called `why` or `error` stands for a refusal of its own, the cause: its code is the argument, its sentence
            stands in the sentence, and its arguments are those of `Refusal.Cause`.

            | Code | Category | English |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var code in MessageCodes.All.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{code.Code}` | {Words(code.Category)} | {code.Template} |\n");
        }

        Approved.Matches(table.ToString(), "docs/refusals.md");
    }

    private static string Words(RefusalCategory category) => category switch
    {
        RefusalCategory.None => string.Empty,
        RefusalCategory.NotFound => "not found",
        RefusalCategory.NotAllowed => "not allowed",
        RefusalCategory.Conflict => "conflict",
        RefusalCategory.Invalid => "invalid",
        RefusalCategory.NotYet => "not yet",
        _ => throw new ArgumentOutOfRangeException(nameof(category)),
    };
}
