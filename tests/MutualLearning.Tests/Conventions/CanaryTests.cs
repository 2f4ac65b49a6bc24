using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Decisions;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;

namespace MutualLearning.Tests.Conventions;

/// <summary>How far an event reaches that nothing else asks for: what a new one would touch.</summary>
public sealed class CanaryTests
{
    [Theory]
    [InlineData(nameof(ParticipantDeclined), "Sessions")]
    [InlineData(nameof(SessionResumed), "Sessions")]
    [InlineData(nameof(RuleChanged), "Decisions")]
    [InlineData(nameof(PresenceRecorded), "Decisions")]
    [InlineData(nameof(ResponsibilityStarted), "Responsibilities")]
    public void AnEvent_StandsInFourFiles_InTheFolderOfItsSlice(string name, string folder)
    {
        var word = new Regex($@"\b{name}\b");
        var files = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src"))
            .SelectMany(project => Repository.Sources(Path.GetRelativePath(Repository.Root, project)))
            .Where(file => word.IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "src/MutualLearning"), file))
            .ToList();

        files.Should().HaveCountLessThanOrEqualTo(4).And.OnlyContain(file => file.StartsWith(folder + "/", System.StringComparison.Ordinal));
    }
}
