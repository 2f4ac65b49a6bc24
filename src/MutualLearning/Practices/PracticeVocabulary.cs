using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>A practice in words of a language: its own texts, and what its floors, exits, guards and other parts mean.</summary>
/// <remarks>Made for people: words may change between versions. Immutable.</remarks>
public sealed partial class PracticeVocabulary
{
    private readonly Practice practice;
    private readonly PracticeTexts? texts;
    private readonly IReadOnlyDictionary<string, string> words;

    private PracticeVocabulary(Practice practice, string language, PracticeTexts? texts)
    {
        this.practice = practice;
        this.texts = texts;
        Language = language;
        words = EmbeddedTexts.Find("vocabulary", language)!;
    }

    /// <summary>The language of the words: one of <see cref="PracticeTexts.Languages"/>.</summary>
    public string Language { get; }

    /// <summary>What the practice is called.</summary>
    public string Title => Text("title") ?? practice.Title;

    /// <summary>What it is for, in a sentence.</summary>
    public string Purpose => Text("purpose") ?? practice.Purpose;

    /// <summary>What should happen afterwards; empty for nothing.</summary>
    public string FollowUp => Text("follow-up") ?? practice.FollowUp;

    /// <summary>When it fits, and when not; one sentence each.</summary>
    public IReadOnlyList<string> Suitability =>
        [.. practice.Suitability.Select((text, i) => Text("suitability." + i.ToString(CultureInfo.InvariantCulture)) ?? text)];

    /// <summary>The words for a practice.</summary>
    /// <param name="practice">The practice. One of the host's own keeps its title, and its phases and roles are called by their ids.</param>
    /// <param name="language">The language as a tag such as <c>de</c> or <c>de-AT</c> (BCP 47); where it is not there, English.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PracticeVocabulary For(Practice practice, string language)
    {
        Guard.Against.Null(practice);
        var tag = Guard.Against.Null(language).ToLowerInvariant();
        var known = PracticeTexts.Languages.FirstOrDefault(l => string.Equals(tag, l, StringComparison.Ordinal) || tag.StartsWith(l + "-", StringComparison.Ordinal))
            ?? PracticeTexts.FallbackLanguage;

        // A practice of the host's may have the id of a built-in one and be another; other minutes do not make it another.
        var isBuiltIn = PracticeCatalogue.BuiltIn.TryGet(practice.Id, out var original)
            && string.Equals(original.Title, practice.Title, StringComparison.Ordinal)
            && string.Equals(original.Purpose, practice.Purpose, StringComparison.Ordinal);
        return new(practice, known, isBuiltIn ? PracticeTexts.For(practice.Id, known) : null);
    }

    /// <summary>What a phase is called.</summary>
    /// <param name="phase">The phase; <c>default</c> for the end.</param>
    /// <returns>Its title, or its id where it has none.</returns>
    public string TitleOf(PhaseId phase) => phase.IsDefault ? words["end"] : Text("phase." + phase + ".title") ?? phase.Value;

    /// <summary>What a role is called.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Its title, or its id where it has none.</returns>
    public string TitleOf(RoleId role) => Text("role." + role + ".title") ?? role.Value;

    /// <summary>What is said when a phase begins, in a sentence or two.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words; null when the practice has none.</returns>
    public string? PromptOf(PhaseId phase) => Text("phase." + phase + ".prompt");

    /// <summary>The strict rule of a phase in plain words.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words; null when it has none.</returns>
    public string? RuleOf(PhaseId phase) => Text("phase." + phase + ".rule");

    /// <summary>A kind of contribution in words.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words; the name of the kind where it is none of the built-in ones.</returns>
    public string Of(ContributionKind kind) => words.TryGetValue("kind." + kind, out var word) ? word : kind.Value;

    private string? Text(string key) => texts?.Find(key);
}
