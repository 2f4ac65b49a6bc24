using System.Globalization;
using System.Linq;
using System.Text;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>Draws a practice as a state diagram.</summary>
public static class PracticeDiagram
{
    /// <summary>Draws a practice in the language of Mermaid (<c>stateDiagram-v2</c>), which GitHub and many editors show as a picture.</summary>
    /// <param name="practice">A practice in which <see cref="PracticeAnalysis"/> finds nothing.</param>
    /// <param name="vocabulary">The words for it.</param>
    /// <returns>The text, lines ending in a line feed. Titles stand in it without the characters that Mermaid would read.</returns>
    public static string Mermaid(Practice practice, PracticeVocabulary vocabulary)
    {
        Guard.Against.Null(practice);
        Guard.Against.Null(vocabulary);
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var phase in practice.Phases)
        {
            var state = State(practice, phase.Id);
            text.Append("    state \"").Append(Plain(vocabulary.TitleOf(phase.Id))).Append("\" as ").Append(state).Append('\n');
            string[] lines = [vocabulary.MinutesOf(phase), vocabulary.Of(phase.Floor), vocabulary.Of(phase.Visibility), .. vocabulary.FormOf(phase)];
            foreach (var line in lines)
            {
                text.Append("    ").Append(state).Append(" : ").Append(Plain(line)).Append('\n');
            }
        }

        text.Append("    [*] --> ").Append(State(practice, practice.Phases[0].Id)).Append('\n');
        foreach (var way in PracticeTransitions.Of(practice))
        {
            text.Append("    ").Append(State(practice, way.From)).Append(" --> ").Append(State(practice, way.To));
            var when = Plain(vocabulary.Of(way));
            text.Append(when.Length == 0 ? string.Empty : " : ").Append(when).Append('\n');
        }

        return text.ToString();
    }

    // Ids of phases may hold what the language does not allow in names.
    private static string State(Practice practice, PhaseId id)
    {
        for (var i = 0; i < practice.Phases.Count; i++)
        {
            if (practice.Phases[i].Id == id)
            {
                return "p" + (i + 1).ToString(CultureInfo.InvariantCulture);
            }
        }

        return "[*]";
    }

    private static string Plain(string text) => string.Concat(text.Select(static c => IsPlain(c) ? c : ' ')).Trim();

    private static bool IsPlain(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is ' ' or '.' or ',' or '\'' or '-' or '–' or '(' or ')' or '/' or '?' or '!';
}
