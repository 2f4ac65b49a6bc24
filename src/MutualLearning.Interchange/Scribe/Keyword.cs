using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>A line of the form <c>word: rest</c>, <c>word+ rest</c> or <c>word- rest</c>, where the word is one that the conventions know.</summary>
/// <param name="Word">The word, in lower case, by its usual name.</param>
/// <param name="Sign">The sign after it.</param>
/// <param name="Rest">The rest of the line.</param>
internal sealed record Keyword(string Word, char Sign, string Rest)
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["present"] = "present", ["attendees"] = "present", ["guest"] = "present", ["guests"] = "present", ["regrets"] = "regrets", ["regret"] = "regrets",
        ["chair"] = "chair", ["chairs"] = "chair", ["chairing"] = "chair",
        ["scribe"] = "scribe", ["scribes"] = "scribe", ["scribenick"] = "scribe", ["scribenicks"] = "scribe", ["scribing"] = "scribe",
        ["topic"] = "topic", ["subtopic"] = "subtopic", ["sub-topic"] = "subtopic",
        ["agenda"] = "agenda", ["agendum"] = "agenda", ["meeting"] = "meeting", ["date"] = "date", ["audio"] = "audio",
        ["previous meeting"] = "previous meeting", ["next meeting"] = "next meeting",
        ["proposal"] = "proposal", ["proposed"] = "proposal", ["proposed resolution"] = "proposal",
        ["resolved"] = "resolution", ["resolution"] = "resolution",
        ["decision rule"] = "decision rule", ["action"] = "action", ["strawpoll"] = "poll", ["straw poll"] = "poll", ["straw-poll"] = "poll", ["poll"] = "poll",
    };

    public static Keyword? TryRead(string text)
    {
        var at = 0;
        while (at < text.Length && at <= 24 && (char.IsLetter(text[at]) || (text[at] == ' ' && at > 0) || IsInnerHyphen(text, at)))
        {
            at++;
        }

        if (at == 0 || at >= text.Length || text[at] is not (':' or '+' or '-') || !Words.TryGetValue(text.Substring(0, at).TrimEnd(), out var word))
        {
            return null;
        }

        var sign = text[at];
        return sign == ':' || word is "present" or "regrets" or "chair" or "scribe" or "agenda"
            ? new Keyword(word, sign, text.Substring(at + 1).Trim())
            : null;
    }

    private static bool IsInnerHyphen(string text, int at) => text[at] == '-' && at > 0 && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
