using System;
using System.Linq;
using System.Text.RegularExpressions;
using MutualLearning.Practices;
using MutualLearning.Roles;

namespace MutualLearning.Tests.Practices;

public sealed partial class PracticeDiagramTests
{
    public static TheoryData<string, string> Practices => new(
        PracticeCatalogue.BuiltIn.All.SelectMany(p => PracticeVocabulary.Languages.Select(l => (p.Id.Value, l))));

    [Theory]
    [MemberData(nameof(Practices))]
    public void Mermaid_EveryPractice_IsAStateDiagram(string id, string language)
    {
        var practice = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == id);

        var lines = PracticeDiagram.Mermaid(practice, PracticeVocabulary.For(practice, language)).TrimEnd('\n').Split('\n');

        lines[0].Should().Be("stateDiagram-v2");
        lines.Skip(1).Should().OnlyContain(line => Line().IsMatch(line));
        var states = lines.Select(l => State().Match(l)).Where(m => m.Success).Select(m => m.Groups["id"].Value).ToList();
        states.Should().HaveCount(practice.Phases.Count).And.OnlyHaveUniqueItems();
        var ways = lines.Select(l => Way().Match(l)).Where(m => m.Success).ToList();
        ways.SelectMany(m => new[] { m.Groups["from"].Value, m.Groups["to"].Value }).Where(s => s != "[*]").Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(states, "every phase is reached and left");
        ways.Should().Contain(m => m.Groups["to"].Value == "[*]");
    }

    [Fact]
    public void Mermaid_HostileTitles_StayWithinTheirQuotes()
    {
        var hostile = PracticeCatalogue.OpenMeeting with
        {
            Id = new("x"),
            Phases = [PracticeCatalogue.OpenMeeting.Phases[0] with { Id = new("\"] --> %%{init: x}%% <b>;#"), Floor = new(FloorKind.Role, new RoleId("a:b\"c")) }],
        };

        PracticeDiagram.Mermaid(hostile, PracticeVocabulary.For(hostile, "en")).TrimEnd('\n').Split('\n').Skip(1).Should().OnlyContain(line => Line().IsMatch(line));
    }

    [Fact]
    public void Ways_NameWhatALoopWaitsFor()
    {
        var troika = PracticeCatalogue.BuiltIn.All.Single(p => p.Id.Value == "troika-consulting");

        PracticeTransitions.Of(troika).Where(w => w.From == new PhaseId("feedback")).Should().Equal(
            new PracticeTransition(new("feedback"), new("share"), StepGuard.TurnLeft, null, null, false),
            new PracticeTransition(new("feedback"), new("debrief"), StepGuard.Always, null, null, true));
    }

    [GeneratedRegex("""^    (state "[^":;#<>%{}\\]*" as p\d+|p\d+ : [^":;#<>%{}\\]+|(\[\*\]|p\d+) --> (\[\*\]|p\d+)( : [^":;#<>%{}\\]+)?)$""", RegexOptions.None, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("^    state \"[^\"]*\" as (?<id>p\\d+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex State();

    [GeneratedRegex(@"^    (?<from>\S+) --> (?<to>\S+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Way();
}
