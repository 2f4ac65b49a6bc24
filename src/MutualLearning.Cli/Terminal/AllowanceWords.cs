using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Terminal;

/// <summary>What an allowance lets whom say, in words; nobody is named when it is whoever has the floor.</summary>
internal static class AllowanceWords
{
    public static string Of(Allowance allowance, PracticeVocabulary words, PracticeLabels labels)
    {
        var who = allowance.Roles.Count == 0 ? labels["everybody"] : string.Join(", ", allowance.Roles.Select(words.TitleOf));
        if (allowance.Except.Count > 0)
        {
            who += " " + Format("but", string.Join(", ", allowance.Except.Select(words.TitleOf)));
        }

        var what = allowance.Kinds.Count == 0 ? labels["everything"] : string.Join(", ", allowance.Kinds.Select(words.Of));
        var says = string.Join("; ", [what, .. Conditions(allowance, words, Format)]);
        return allowance.Roles.Count + allowance.Except.Count == 0 ? says : who + ": " + says;

        string Format(string label, string argument) => string.Format(CultureInfo.InvariantCulture, labels[label], argument);
    }

    private static IEnumerable<string> Conditions(Allowance allowance, PracticeVocabulary words, System.Func<string, string, string> format)
    {
        if (allowance.Fields.Count > 0)
        {
            yield return format("with-fields", string.Join(", ", allowance.Fields.Select(words.QuestionOf)));
        }

        if (allowance.InReplyTo is { } kinds)
        {
            yield return kinds.Count == 0 ? format("no-replies", string.Empty) : format("in-reply", string.Join(", ", kinds.Select(words.Of)));
        }
    }
}
