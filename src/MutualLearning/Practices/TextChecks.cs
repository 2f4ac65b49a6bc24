using System;
using System.Collections.Generic;

namespace MutualLearning.Practices;

/// <summary>Checks the texts of a practice: that each is about something that is there, and that everything in braces can be filled.</summary>
internal sealed class TextChecks(Practice practice, ValueReport values)
{
    private const int LongestTag = 8;

    private readonly Dictionary<string, PhaseId> keys = TextKeys.Of(practice);

    public void Run()
    {
        var seen = new HashSet<(string Language, string Key)>();
        var languages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in practice.Texts)
        {
            var language = TemplateNode.At("$.texts", text.Language);
            if (languages.Add(text.Language) && !IsLanguage(text.Language))
            {
                values.Add(language, PracticeFindings.LanguageInvalid, TemplateNode.Shorten(text.Language));
            }

            var path = TemplateNode.At(language, text.Key);
            if (!seen.Add((text.Language, text.Key)))
            {
                values.Add(path, PracticeFindings.IdDuplicate, TemplateNode.Shorten(text.Key));
            }

            values.Words(path, text.Text, needed: true);
            if (!keys.TryGetValue(text.Key, out var phase))
            {
                values.Add(path, PracticeFindings.TextUnknown, TemplateNode.Shorten(text.Key));
            }
            else if (Placeholders.FirstUnknown(text.Text, name => IsKnown(name, phase)) is { } name)
            {
                values.Add(path, PracticeFindings.PlaceholderUnknown, TemplateNode.Shorten(name));
            }
        }
    }

    private bool IsKnown(string name, PhaseId phase)
    {
        var (word, argument) = Placeholders.Parse(name);
        return word switch
        {
            "people" or "goal" => argument is null,
            "minutes" => argument is null ? !phase.IsDefault : practice.FindPhase(new PhaseId(argument)) is not null,
            "group-size" => argument is null && practice.FindPhase(phase)?.Groups is not null,
            "role" => argument is not null && practice.FindRole(new RoleId(argument)) is not null,
            _ => false,
        };
    }

    // As BCP 47 has it: parts of up to eight letters and digits; in small letters, since a text is looked up by its tag.
    private static bool IsLanguage(string tag)
    {
        foreach (var part in tag.Split('-'))
        {
            if (part.Length is 0 or > LongestTag)
            {
                return false;
            }

            foreach (var c in part)
            {
                if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9')))
                {
                    return false;
                }
            }
        }

        return tag[0] is >= 'a' and <= 'z';
    }
}
