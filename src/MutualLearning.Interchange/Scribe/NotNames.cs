using System;
using System.Collections.Generic;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Words before a colon, or before <c>to</c>, that are not the name of a person.</summary>
internal static class NotNames
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "note", "notes", "nb", "ps", "fyi", "re", "cf", "eg", "ie", "example", "examples", "issue", "issues", "pr", "prs", "pull", "link",
        "links", "see", "summary", "question", "questions", "answer", "answers", "result", "results", "http", "https", "mailto", "update",
        "correction", "background", "context", "conclusion", "consensus", "suggestion", "suggested", "option", "options", "idea", "quote",
        "todo", "draft", "minutes", "slides", "slide", "spec", "title", "subject", "reminder", "agreed", "decision", "and", "or", "but",
        "so", "then", "also", "thus", "namely", "use", "case", "usecase", "pro", "pros", "con", "cons", "remark", "comment", "comments",
    };

    private static readonly HashSet<string> Groups = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "everyone", "everybody", "anyone", "someone", "somebody", "editors", "editor", "chairs", "chair", "group", "wg", "cg", "team",
        "participants", "members", "authors", "staff", "we", "us", "tbd", "each", "the group", "the editors", "the chairs", "the team",
    };

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Whether the words name a group or nobody in particular.</summary>
    public static bool IsGroup(string words) => Groups.Contains(words);
}
