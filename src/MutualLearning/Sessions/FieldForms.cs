using System.Globalization;
using MutualLearning.Practices;
using NodaTime.Text;

namespace MutualLearning.Sessions;

/// <summary>Whether a field is filled by what it asks for.</summary>
internal static class FieldForms
{
    private const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static Refusal? Bad(Session session, ContributionField field)
    {
        if (session.Practice?.FieldOf(field.Name) is not { } asked)
        {
            return null;
        }

        var fits = asked.Type == FieldType.Person ? session.FindParticipant(field.Person) is not null
            : field.Person.IsDefault && asked.Type switch
            {
                FieldType.Date => LocalDatePattern.Iso.Parse(field.Text).Success,
                FieldType.Number => decimal.TryParse(field.Text, Number, CultureInfo.InvariantCulture, out _),
                FieldType.Choice => IsChoice(asked, field.Text),
                _ => true,
            };
        return fits ? default(Refusal?) : new Refusal(SessionRefusals.FieldForm, field.Name, Expected(asked));
    }

    private static bool IsChoice(PracticeField asked, string text)
    {
        foreach (var choice in asked.Choices)
        {
            if (string.Equals(choice, text, System.StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A word of the template, or the choices: no sentence in any language.
    private static string Expected(PracticeField asked) =>
        asked.Type == FieldType.Choice ? string.Join(" | ", asked.Choices) : PracticeWords.FieldTypes.Find(asked.Type) ?? string.Empty;
}
