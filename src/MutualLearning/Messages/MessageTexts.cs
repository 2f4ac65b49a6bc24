using System;
using System.Collections.Generic;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Counting;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Messages;

/// <summary>The sentences of refusals, verdicts and other messages in a language of the library.</summary>
/// <remarks>Made for people: words may change between versions, codes and arguments do not. Immutable.</remarks>
public sealed class MessageTexts
{
    private static readonly Lazy<Dictionary<string, MessageCode>> Codes = new(static () => MessageCodes.All.ToDictionary(static c => c.Code, StringComparer.Ordinal));

    private readonly IReadOnlyDictionary<string, string>? sentences;
    private readonly IReadOnlyDictionary<string, string> words;

    private MessageTexts(string language) => (Language, sentences, words) =
        (language, EmbeddedTexts.Find("messages", language), EmbeddedTexts.Find("vocabulary", language)!);

    /// <summary>The language: one of <see cref="PracticeVocabulary.Languages"/>.</summary>
    public string Language { get; }

    /// <summary>The sentences in a language.</summary>
    /// <param name="language">The language as a tag such as <c>de</c> or <c>de-AT</c> (BCP 47); letters of either case. English for one that the library does not speak.</param>
    /// <returns>The sentences.</returns>
    /// <exception cref="ArgumentNullException">The language is null.</exception>
    public static MessageTexts For(string language) => new(EmbeddedTexts.Nearest(Guard.Against.Null(language)) ?? PracticeVocabulary.FallbackLanguage);

    /// <summary>Why something was refused.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <returns>The sentence; the English one for a code of a plug-in, and empty for <c>default</c>.</returns>
    public string Of(Refusal refusal) => Fill(refusal, null);

    /// <summary>Why something was refused in a session, with phases and roles as its practice calls them.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="practice">The words of the practice.</param>
    /// <returns>The sentence; empty for <c>default</c>.</returns>
    public string Of(Refusal refusal, PracticeVocabulary practice) => Fill(refusal, Guard.Against.Null(practice));

    /// <summary>What a verdict says, without what became of the proposal.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The sentence; the English one where its figures were not stored, or the rule is a plug-in.</returns>
    public string Of(Verdict verdict) => Of(Guard.Against.Null(verdict).Reason, verdict.Arguments, verdict.Text);

    /// <summary>What a sentence with a code says.</summary>
    /// <param name="statement">The sentence.</param>
    /// <returns>The sentence; the English one for a code of a plug-in.</returns>
    public string Of(Statement statement) => Of(Guard.Against.Null(statement).Code, statement.Arguments, statement.Text);

    private string Of(string code, ValueList<string> values, string otherwise)
    {
        if (sentences is null || !Codes.Value.TryGetValue(code, out var known) || known.Arguments.Count != values.Count)
        {
            return otherwise;
        }

        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < values.Count; i++)
        {
            arguments[known.Arguments[i]] = values[i];
        }

        return SentenceOf(code) is { } sentence ? Fill(sentence, arguments, null, null) : otherwise;
    }

    private string Fill(Refusal refusal, PracticeVocabulary? practice) =>
        SentenceOf(refusal.Code) is { } sentence ? Fill(sentence, refusal.Arguments, refusal.Cause, practice) : refusal.Message;

    // Whatever is not said in the language is said in English.
    private string? SentenceOf(string code) => sentences is not null && sentences.TryGetValue(code, out var own) ? own
        : Codes.Value.TryGetValue(code, out var known) ? known.Template : null;

    private string Fill(string sentence, IReadOnlyDictionary<string, string> arguments, Refusal? cause, PracticeVocabulary? practice) => Placeholders.Fill(sentence, name =>
        !arguments.TryGetValue(name, out var value) ? null
        : cause is { } why && string.Equals(value, why.Code, StringComparison.Ordinal) ? Fill(why, practice)
        : value.Length == 0 ? value
        : name switch
        {
            "phase" when practice is not null => practice.TitleOf(new PhaseId(value)),
            "role" when practice is not null => practice.TitleOf(new RoleId(value)),
            "kind" when sentences is not null => Find("kind." + value) ?? value,
            "exit" when sentences is not null && Enum.TryParse<ExitKind>(value, out var exit) => Find("exit." + (PracticeWords.Exits.Find(exit) ?? (exit == ExitKind.EachContributed ? "each-kind" : "parts"))) ?? value,
            _ => value,
        });

    private string? Find(string word) => words.TryGetValue(word, out var found) ? found : null;
}
