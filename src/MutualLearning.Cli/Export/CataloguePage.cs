using System.Collections.Generic;
using System.Linq;
using System.Text;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Dialogues;
using MutualLearning.Cli.Terminal;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Export;

/// <summary>Writes practices as one page in Markdown, with a state diagram of each.</summary>
internal static class CataloguePage
{
    public static string Write(IReadOnlyList<Practice> practices, string language)
    {
        var isGerman = string.Equals(language, "de", System.StringComparison.Ordinal);
        var text = new StringBuilder();
        text.Append(isGerman ? "# Die Praktiken\n\n" : "# The practices\n\n");
        text.Append(isGerman
            ? "Die Praktiken, die die Bibliothek mitbringt. Diese Seite ist aus ihren Vorlagen erzeugt: `mutual-learning practice catalogue --markdown --lang de`.\n\n"
            : "The practices that the library brings. This page is made from their templates: `mutual-learning practice catalogue --markdown`.\n"
                + "All minutes can be changed. `mutual-learning practice run ID` plays one.\n\n");
        Index(text, practices, language);
        foreach (var practice in practices)
        {
            Section(text, practice, PracticeVocabulary.For(practice, language), new PracticeLabels(language));
        }

        return text.ToString();
    }

    private static void Index(StringBuilder text, IReadOnlyList<Practice> practices, string language)
    {
        var labels = new PracticeLabels(language);
        text.Append("| ").Append("Id").Append(" | ").Append(labels["people"]).Append(" | ").Append(labels["phases"])
            .Append(" | ").Append(labels["evidence"]).Append(" |\n| --- | --- | --- | --- |\n");
        foreach (var practice in practices)
        {
            var words = PracticeVocabulary.For(practice, language);
            text.Append("| [").Append(practice.Id).Append("](#").Append(practice.Id).Append(") | ")
                .Append(Markdown.Escape(words.Range(practice.MinPeople, practice.MaxPeople))).Append(" | ").Append(Words.Of(practice.Phases.Count))
                .Append(" | ").Append(Markdown.Escape(words.Of(practice.Evidence))).Append(" |\n");
        }

        text.Append('\n');
    }

    private static void Section(StringBuilder text, Practice practice, PracticeVocabulary words, PracticeLabels labels)
    {
        text.Append("## ").Append(practice.Id).Append("\n\n**").Append(Markdown.Escape(words.Title)).Append("** · ");
        text.Append(Markdown.Escape(words.Purpose)).Append("\n\n");
        text.Append(Markdown.Escape(PracticeTimes.Of(practice, labels, practice.MinPeople))).Append("\n\n");
        if (practice.Roles.Count > 0)
        {
            Markdown.Table(text, [labels["role"], labels["holders"], labels["assignment"], labels["may"]], practice.Roles.Select(role => (string?[])
                [words.TitleOf(role.Id), words.Range(role.Min, role.Max), words.Of(role.Assignment), words.PowersOf(role)]));
        }

        Markdown.Table(
            text,
            [labels["phase"], labels["minutes"], labels["floor"], labels["says"], labels["visibility"], labels["exit"], labels["strict"]],
            practice.Phases.Select(phase => (string?[])
            [
                words.TitleOf(phase.Id),
                string.Join(", ", [words.MinutesOf(phase), .. words.FormOf(phase)]),
                words.Of(phase.Floor),
                string.Join(". ", phase.Allows.Select(allowance => AllowanceWords.Of(allowance, words, labels))),
                words.Of(phase.Visibility),
                words.Of(phase.Exit),
                words.RuleOf(phase.Id),
            ]));
        text.Append("```mermaid\n").Append(PracticeDiagram.Mermaid(practice, words)).Append("```\n\n");
        Notes(text, practice, words, labels);
        Example(text, practice, words, labels);
    }

    // As the practice plays itself, without who says what.
    private static void Example(StringBuilder text, Practice practice, PracticeVocabulary words, PracticeLabels labels)
    {
        if (Dialogue.Of(practice, words.Language) is not { } dialogue)
        {
            return;
        }

        text.Append("<details><summary>").Append(labels["example"]).Append(": ").Append(Markdown.Escape(dialogue.Goal)).Append("</summary>\n\n");
        foreach (var phase in practice.Phases)
        {
            var lines = dialogue.Lines(phase.Id);
            if (lines.Count > 0)
            {
                text.Append("**").Append(Markdown.Escape(words.TitleOf(phase.Id))).Append("**\n\n");
            }

            foreach (var line in lines)
            {
                text.Append("- *").Append(Markdown.Escape(words.Of(line.Kind))).Append("* ").Append(Markdown.Escape(line.Text)).Append('\n');
            }

            text.Append(lines.Count > 0 ? "\n" : string.Empty);
        }

        text.Append("</details>\n\n");
    }

    private static void Notes(StringBuilder text, Practice practice, PracticeVocabulary words, PracticeLabels labels)
    {
        foreach (var (label, note) in PracticeNotes.Of(practice, words, labels))
        {
            text.Append("- ").Append(label).Append(": ").Append(Markdown.Escape(note)).Append('\n');
        }

        text.Append('\n');
    }
}
