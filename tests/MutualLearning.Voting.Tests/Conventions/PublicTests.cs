using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using MutualLearning.Decisions;
using MutualLearning.Messages;
using MutualLearning.Streams;
using MutualLearning.Tests.Conventions;
using MutualLearning.Voting.Certificates;

namespace MutualLearning.Voting.Tests.Conventions;

public sealed partial class PublicTests
{
    private static readonly Assembly Wing = typeof(VotingRules).Assembly;

    [Fact]
    public void Codes_AreAllThatStandInTheTables() =>
        VotingCodes.All.Should().BeEquivalentTo(Wing.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(MessageCode))
            .Select(f => (MessageCode)f.GetValue(null)!));

    [Fact]
    public void EveryRefusal_HasACategory_AndNothingElse() =>
        VotingCodes.All.Where(c => (c.Category == RefusalCategory.None) == c.Code.StartsWith("voting.", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void Codes_AreUnique_InTheCoreTogetherWithTheWing() =>
        VotingCodes.All.Concat(MessageCodes.All).GroupBy(c => c.Code, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).Should().BeEmpty();

    [Fact]
    public void Codes_AreListedInTheDocs()
    {
        var table = new StringBuilder("""
            # Reasons of voting rules

            Every code that a rule, a proof or a report of `MutualLearning.Voting` can answer with, beside [those of the core](../refusals.md).

            | Code | Category | English |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var code in VotingCodes.All.OrderBy(c => c.Code, StringComparer.Ordinal))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{code.Code}` | {(code.Category == RefusalCategory.NotFound ? "not found" : code.Category == RefusalCategory.None ? string.Empty : "invalid")} | {code.Template} |\n");
        }

        Approved.Matches(table.ToString(), "docs/voting/refusals.md");
    }

    [Fact]
    public void Rules_AreNotPublic_TheyAreNamed() =>
        Wing.GetExportedTypes().Where(t => typeof(DecisionRule).IsAssignableFrom(t) && t != typeof(VotingRule)).Should().BeEmpty();

    [Fact]
    public void Internals_AreOpenedToNoOtherAssembly() => Wing.GetCustomAttributes<InternalsVisibleToAttribute>().Should().BeEmpty();

    [Theory]
    [InlineData("src/MutualLearning.Voting", "MutualLearning.Voting")]
    [InlineData("tests/MutualLearning.Voting.Tests", "MutualLearning.Voting.Tests")]
    public void Namespaces_AreFolders(string project, string root)
    {
        var wrong = Repository.Sources(project).Where(file => Declared().Match(File.ReadAllText(file)).Groups[1].Value != Expected(file, project, root));

        wrong.Should().BeEmpty();
    }

    // A registration stands where the others stand, so that a host sees it after "services." without another using.
    private static string Expected(string file, string project, string root)
    {
        if (Path.GetFileName(file) == "MutualLearningVotingExtensions.cs")
        {
            return "Microsoft.Extensions.DependencyInjection";
        }

        var folder = Path.GetDirectoryName(Path.GetRelativePath(Path.Combine(Repository.Root, project), file))!;
        return folder.Length == 0 ? root : root + "." + folder.Replace('/', '.');
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declared();
}
