using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Terminal;

/// <summary>What stands around the phases of a practice: what to prepare, to agree to and to do afterwards, when to use it, where it comes from.</summary>
internal static class PracticeNotes
{
    /// <summary>The notes, each with its label.</summary>
    public static IEnumerable<(string Label, string Note)> Of(Practice practice, PracticeVocabulary words, PracticeLabels labels)
    {
        (string, string)[] notes =
        [
            (labels["before"], words.Preparation),
            (labels["materials"], string.Join(", ", practice.Materials.Select(m => m.Link.Length == 0 ? words.TitleOf(m) : $"{words.TitleOf(m)} ({m.Link})"))),
            (labels["agreements"], string.Join(" ", practice.Agreements.Select(words.AgreementOf))),
            (labels["rule"], practice.DefaultRule),
            (labels["afterwards"], string.Join(" ", new[] { words.FollowUp }.Concat(practice.FollowUps.Select(f => Later(f, words, labels))).Where(static note => note.Length > 0))),
            (labels["suitability"], string.Join(" ", words.Suitability)),
            .. words.HintsFor(default).Select(hint => (labels[hint.Key], hint.Value)),
            (labels["source"], practice.Source),
            (labels["evidence"], words.Of(practice.Evidence)),
        ];
        return notes.Where(static note => note.Item2.Length > 0);
    }

    /// <summary>What a phase says, each with its label: what everybody hears, what whoever leads does, hints.</summary>
    public static IEnumerable<(string Label, string Note)> Of(Phase phase, PracticeVocabulary words, PracticeLabels labels)
    {
        (string, string?)[] notes =
        [
            (labels["words"], words.PromptOf(phase.Id)),
            (labels["strict"], words.RuleOf(phase.Id)),
            (labels["script"], words.ScriptOf(phase.Id)),
            .. words.HintsFor(phase.Id).Select(hint => (labels[hint.Key], (string?)hint.Value)),
        ];
        return notes.Where(static note => note.Item2 is { Length: > 0 }).Select(static note => (note.Item1, note.Item2!));
    }

    private static string Later(PracticeFollowUp followUp, PracticeVocabulary words, PracticeLabels labels) => string.Format(
        CultureInfo.InvariantCulture,
        labels["in-days"],
        followUp.Days,
        words.TitleOf(followUp),
        followUp.Role.IsDefault ? followUp.Practice.Value : words.TitleOf(followUp.Role));
}
