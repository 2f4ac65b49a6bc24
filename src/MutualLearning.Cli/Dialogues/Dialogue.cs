using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using MutualLearning.Practices;
using MutualLearning.Testing;

namespace MutualLearning.Cli.Dialogues;

/// <summary>What the people of a practice say when it plays itself: one story, written for it.</summary>
internal sealed class Dialogue
{
    private readonly Dictionary<string, RehearsalLine[]> lines = new(StringComparer.Ordinal);

    private Dialogue(JsonElement root)
    {
        Goal = root.GetProperty("goal").GetString()!;
        Topics = root.TryGetProperty("topics", out var topics) ? [.. topics.EnumerateArray().Select(static t => t.GetString()!)] : [];
        foreach (var phase in root.GetProperty("phases").EnumerateObject())
        {
            lines.Add(phase.Name, [.. phase.Value.EnumerateArray().Select(Line)]);
        }
    }

    /// <summary>What the session is for.</summary>
    public string Goal { get; }

    /// <summary>What they talk about, where the practice has an agenda.</summary>
    public IReadOnlyList<string> Topics { get; }

    /// <summary>The dialogue of a practice; null where none is written. A template of somebody's own has none, whatever it is called.</summary>
    public static Dialogue? Of(Practice practice, string language)
    {
        if (!PracticeCatalogue.BuiltIn.TryGet(practice.Id, out var known) || !known.Equals(practice))
        {
            return null;
        }

        using var stream = typeof(Dialogue).Assembly.GetManifestResourceStream($"dialogues/{practice.Id}.{language}.json");
        if (stream is null)
        {
            return null;
        }

        using var json = JsonDocument.Parse(stream);
        return new Dialogue(json.RootElement);
    }

    /// <summary>What is said in a phase.</summary>
    public IReadOnlyList<RehearsalLine> Lines(PhaseId phase) => lines.TryGetValue(phase.Value, out var said) ? said : [];

    private static RehearsalLine Line(JsonElement line) => new(
        new ContributionKind(line.GetProperty("kind").GetString()!),
        line.GetProperty("text").GetString()!,
        line.TryGetProperty("fields", out var fields) ? ValueList<ContributionField>.Of(fields.EnumerateObject().Select(static f => new ContributionField(f.Name, f.Value.GetString()!))) : []);
}
