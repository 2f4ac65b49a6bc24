using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Play;

/// <summary>What a field asks, with the answers that it takes.</summary>
internal static class FieldQuestion
{
    public static string Of(PracticeField field, PracticeVocabulary words)
    {
        var question = words.QuestionOf(field.Id);
        return field.Type == FieldType.Text ? question
            : field.Type == FieldType.Choice ? $"{question} ({string.Join(", ", field.Choices.Select(c => words.TitleOf(field.Id, c) is var title && title == c ? c : $"{c}: {title}"))})"
            : $"{question} ({words.Of(field.Type)})";
    }
}
