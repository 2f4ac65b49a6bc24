using System;
using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Play;

/// <summary>What a field asks, with the answers that it takes.</summary>
internal static class FieldQuestion
{
    public static string Of(PracticeField field, PracticeVocabulary words)
    {
        var question = words.QuestionOf(field.Id);
        return field.Type switch
        {
            FieldType.Text => question,
            FieldType.Choice => $"{question} ({string.Join(", ", field.Choices.Select(Choice))})",
            _ => $"{question} ({words.Of(field.Type)})",
        };

        string Choice(string choice) =>
            words.TitleOf(field.Id, choice) is var title && string.Equals(title, choice, StringComparison.Ordinal) ? choice : $"{choice}: {title}";
    }
}
