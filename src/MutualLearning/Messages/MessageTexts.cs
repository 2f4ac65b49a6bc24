using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
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
    public string Of(Refusal refusal) => sentences is not null && sentences.TryGetValue(refusal.Code, out var sentence) ? Fill(sentence, refusal, null) : refusal.Message;

    /// <summary>Why something was refused in a session, with phases and roles as its practice calls them.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="practice">The words of the practice.</param>
    /// <returns>The sentence; empty for <c>default</c>.</returns>
    public string Of(Refusal refusal, PracticeVocabulary practice)
    {
        Guard.Against.Null(practice);
        var sentence = sentences is not null && sentences.TryGetValue(refusal.Code, out var own) ? own
            : Codes.Value.TryGetValue(refusal.Code, out var known) ? known.Template : null;
        return sentence is null ? refusal.Message : Fill(sentence, refusal, practice);
    }

    private string Fill(string sentence, Refusal refusal, PracticeVocabulary? practice)
    {

        var arguments = refusal.Arguments;
        var cause = refusal.Cause;
        return Placeholders.Fill(sentence, name => !arguments.TryGetValue(name, out var value) ? null
            : cause is { } why && string.Equals(value, why.Code, StringComparison.Ordinal) ? Of(why)
            : practice is not null && value.Length > 0 && name is "phase" ? practice.TitleOf(new PhaseId(value))
            : practice is not null && value.Length > 0 && name is "role" ? practice.TitleOf(new RoleId(value))
            : Word(name, value));
    }

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
        if (sentences is null || !sentences.TryGetValue(code, out var sentence) || !Codes.Value.TryGetValue(code, out var known) || known.Arguments.Count != values.Count)
        {
            return otherwise;
        }

        return Placeholders.Fill(sentence, name => Place(known.Arguments, name) is >= 0 and var place ? Word(name, values[place]) : null);
    }

    private static int Place(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    // Kinds and exits are words of the library too.
    private string Word(string name, string value) => sentences is null ? value : name switch
    {
        "kind" when words.TryGetValue("kind." + value, out var kind) => kind,
        "exit" when words.TryGetValue("exit." + Kebab(value), out var exit) => exit,
        _ => value,
    };

    private static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : string.Empty).Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
