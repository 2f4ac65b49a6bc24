using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Tests.Commands;

/// <summary>What the people of a practice say when it plays itself was written for it, in both languages alike.</summary>
public sealed class DialogueTests
{
    public static TheoryData<string, string> Written =>
    [
        .. typeof(MutualLearningCli).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("dialogues/", System.StringComparison.Ordinal))
            .Select(n => n["dialogues/".Length..^".json".Length].Split('.')).Select(n => (n[0], n[1])),
    ];

    [Theory]
    [MemberData(nameof(Written))]
    public void ADialogue_FitsItsPractice_InBothLanguagesAlike(string id, string language)
    {
        PracticeCatalogue.BuiltIn.TryGet(new(id), out var practice).Should().BeTrue();
        using var dialogue = Read(id, language);
        using var other = Read(id, language == "en" ? "de" : "en");

        Shape(dialogue).Should().Equal(Shape(other));
        Shape(dialogue).Should().HaveCountGreaterThanOrEqualTo(practice!.Phases.Count == 1 ? 4 : 15);
        foreach (var phase in dialogue.RootElement.GetProperty("phases").EnumerateObject())
        {
            var allows = practice.FindPhase(new(phase.Name))!.Allows.AsEnumerable().SelectMany(a => a.Kinds.Count == 0 ? ContributionKindsOf() : a.Kinds.AsEnumerable()).Select(k => k.Value).ToHashSet();
            phase.Value.EnumerateArray().Select(l => l.GetProperty("kind").GetString()).Should().BeSubsetOf(allows, "{0} allows it", phase.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Written))]
    public async Task ADialogue_IsSpokenWhenThePracticePlaysItself(string id, string language)
    {
        using var run = new CommandRun();
        var output = (await run.Async("practice", "run", id, "--auto", "--no-wait", "--lang", language)).Out.Replace("\n", " ", System.StringComparison.Ordinal);
        output = string.Join(' ', output.Split(' ', System.StringSplitOptions.RemoveEmptyEntries));
        using var dialogue = Read(id, language);

        var lines = dialogue.RootElement.GetProperty("phases").EnumerateObject().SelectMany(p => p.Value.EnumerateArray()).Select(l => l.GetProperty("text").GetString()!).ToList();
        var unsaid = lines.Where(l => !output.Contains(l, System.StringComparison.Ordinal)).ToList();
        unsaid.Count.Should().BeLessThanOrEqualTo(Hidden(id, dialogue, output, language), "nearly all of it is said aloud; not: {0} in {1}", string.Join(" / ", unsaid), output);
    }

    // In a round each of a handful of people has one turn.
    private const int Handful = 5;

    // What stays with its author or in a group, or belongs to a way that was not chosen, nobody hears; of the rest a few lines may find nobody who can say them.
    private static int Hidden(string id, JsonDocument dialogue, string output, string language)
    {
        PracticeCatalogue.BuiltIn.TryGet(new(id), out var practice);
        var (hidden, all) = (0, 0);
        foreach (var phase in dialogue.RootElement.GetProperty("phases").EnumerateObject())
        {
            var (step, count) = (practice!.FindPhase(new(phase.Name))!, phase.Value.GetArrayLength());
            var isHidden = step.Visibility is not (Visibility.Named or Visibility.PrivateUntilReveal) || !output.Contains($" · {PracticeVocabulary.For(practice, language).TitleOf(step.Id)} · ", System.StringComparison.Ordinal);
            (hidden, all) = (hidden + (isHidden ? count : step.IsRound ? System.Math.Max(0, count - Handful) : 0), all + count);
        }

        return hidden + ((all - hidden) / 4);
    }

    private static IEnumerable<ContributionKind> ContributionKindsOf() => MutualLearning.Contributions.ContributionKinds.BuiltIn.Names;

    private static List<string> Shape(JsonDocument dialogue) =>
        [.. dialogue.RootElement.GetProperty("phases").EnumerateObject().SelectMany(p => p.Value.EnumerateArray().Select(l => p.Name + "/" + l.GetProperty("kind").GetString()))];

    private static JsonDocument Read(string id, string language)
    {
        using var stream = typeof(MutualLearningCli).Assembly.GetManifestResourceStream($"dialogues/{id}.{language}.json")!;
        using var reader = new StreamReader(stream);
        return JsonDocument.Parse(reader.ReadToEnd());
    }
}
