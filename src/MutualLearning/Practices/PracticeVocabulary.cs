using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;

namespace MutualLearning.Practices;

/// <summary>A practice in words of a language: its own texts, and what its floors, exits, guards and other parts mean.</summary>
/// <remarks>Made for people: words may change between versions. Immutable.</remarks>
public sealed class PracticeVocabulary
{
    private readonly Practice practice;
    private readonly FilledTexts texts;
    private readonly IReadOnlyDictionary<string, string> words;

    private PracticeVocabulary(Practice practice, string language, FilledTexts texts)
    {
        (this.practice, this.texts) = (practice, texts);
        Language = language;
        words = EmbeddedTexts.Find("vocabulary", language)!;
    }

    /// <summary>The language that stands in for others: <c>en</c>.</summary>
    public const string FallbackLanguage = "en";

    /// <summary>The languages that the library brings, in ordinal order: <c>de</c>, <c>en</c>.</summary>
    public static IReadOnlyList<string> Languages => EmbeddedTexts.Languages;

    /// <summary>The language of the words: one of <see cref="Languages"/>. A practice of the host's may speak others in its own texts.</summary>
    public string Language { get; }

    /// <summary>What the practice is called.</summary>
    public string Title => Text("title") ?? practice.Title;

    /// <summary>What it is for, in a sentence.</summary>
    public string Purpose => Text("purpose") ?? practice.Purpose;

    /// <summary>What should happen afterwards; empty for nothing.</summary>
    public string FollowUp => Text("follow-up") ?? practice.FollowUp;

    /// <summary>What people do before; empty for nothing.</summary>
    public string Preparation => Text("preparation") ?? practice.Preparation;

    /// <summary>When it fits, and when not; one sentence each.</summary>
    public IReadOnlyList<string> Suitability =>
        [.. practice.Suitability.Select((text, i) => Text(TextKeys.Suitability(i)) ?? text)];

    /// <summary>The words for a practice.</summary>
    /// <param name="practice">The practice, with texts of its own or of the library. A phase or role without a title is called by its id.</param>
    /// <param name="language">
    /// The language as a tag such as <c>de</c> or <c>de-AT</c> (BCP 47); letters of either case. A text that is not there in it is given in the language
    /// that it is a variant of, else in English, else in the first language that the practice has.
    /// </param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PracticeVocabulary For(Practice practice, string language)
    {
        Guard.Against.Null(practice);
        var tag = Guard.Against.Null(language).ToLowerInvariant();
        var known = EmbeddedTexts.Nearest(tag) ?? FallbackLanguage;
        return new(practice, known, new FilledTexts(practice, new TextSource(practice, tag), EmbeddedTexts.Find("vocabulary", known)!));
    }

    /// <summary>The same words for one session: its texts say how many take part, what it is for, and who holds a role.</summary>
    /// <param name="people">How many take part; at least 1.</param>
    /// <param name="goal">The goal.</param>
    /// <param name="holders">Gives the names of whoever holds a role now, as they are to be read; null for the title of the role.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentException">There are no people, or an argument is null.</exception>
    public PracticeVocabulary In(int people, string goal, Func<RoleId, string?> holders) =>
        new(practice, Language, texts.In(Guard.Against.NegativeOrZero(people), Guard.Against.Null(goal), Guard.Against.Null(holders)));

    /// <summary>What a phase is called.</summary>
    /// <param name="phase">The phase; <c>default</c> for the end.</param>
    /// <returns>Its title, or its id where it has none.</returns>
    public string TitleOf(PhaseId phase) => phase.IsDefault ? words["end"] : Text(TextKeys.Phase(phase, "title"), phase) ?? phase.Value;

    /// <summary>What everybody is asked to agree to.</summary>
    /// <param name="agreement">One of <see cref="Practice.Agreements"/>.</param>
    /// <returns>Its text, or its name where it has none.</returns>
    public string AgreementOf(string agreement)
    {
        var key = TextKeys.Agreement(Guard.Against.Null(agreement));
        return Text(key) ?? (words.TryGetValue(key, out var known) ? known : agreement);
    }

    /// <summary>What a material is called.</summary>
    /// <param name="material">The material.</param>
    /// <returns>Its text, or its name where it has none.</returns>
    public string TitleOf(PracticeMaterial material) => Text(TextKeys.Material(Guard.Against.Null(material).Id)) ?? material.Id;

    /// <summary>What is to be done after some days.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <returns>Its text, or its name where it has none.</returns>
    public string TitleOf(PracticeFollowUp followUp) => Text(TextKeys.FollowUp(Guard.Against.Null(followUp).Id)) ?? followUp.Id;

    /// <summary>What a role is called.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Its title, or its id where it has none.</returns>
    public string TitleOf(RoleId role) => Text(TextKeys.Role(role)) ?? role.Value;

    /// <summary>What is said to everybody when a phase begins, in a sentence or two.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words; null when the practice has none.</returns>
    public string? PromptOf(PhaseId phase) => Text(TextKeys.Phase(phase, "prompt"), phase);

    /// <summary>The strict rule of a phase in plain words.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words; null when it has none.</returns>
    public string? RuleOf(PhaseId phase) => Text(TextKeys.Phase(phase, "rule"), phase);

    /// <summary>What whoever leads a phase says and does, for their eyes.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words; null when the practice has none.</returns>
    public string? ScriptOf(PhaseId phase) => Text(TextKeys.Phase(phase, "script"), phase);

    /// <summary>What helps when people are not in one room, or do not see, hear or move alike.</summary>
    /// <param name="phase">The phase; <c>default</c> for the practice as a whole.</param>
    /// <returns>A hint for each of <c>remote</c>, <c>hybrid</c> and <c>accessibility</c> that there is one for.</returns>
    public IReadOnlyDictionary<string, string> HintsFor(PhaseId phase)
    {
        var hints = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in TextKeys.Settings)
        {
            var key = "hint." + setting;
            if (Text(phase.IsDefault ? key : TextKeys.Phase(phase, key), phase) is { } hint)
            {
                hints.Add(setting, hint);
            }
        }

        return hints;
    }

    /// <summary>The question that a field of a contribution asks.</summary>
    /// <param name="field">The name of the field, such as <c>harm</c>.</param>
    /// <returns>The words; the name where the practice has none.</returns>
    public string QuestionOf(string field) => Text(TextKeys.Field(Guard.Against.Null(field))) ?? field;

    /// <summary>What a choice of a field is called.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="choice">The name of the choice.</param>
    /// <returns>The words; the name where the practice has none.</returns>
    public string TitleOf(string field, string choice) => Text(TextKeys.Choice(Guard.Against.Null(field), Guard.Against.Null(choice))) ?? choice;

    /// <summary>A kind of contribution in words.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words; the name of the kind where it is none of the built-in ones.</returns>
    public string Of(ContributionKind kind) => words.TryGetValue("kind." + kind, out var word) ? word : kind.Value;

    /// <summary>What fills a field in words.</summary>
    /// <param name="type">What fills it.</param>
    /// <returns>The words; empty for an unknown one.</returns>
    public string Of(FieldType type) => Find("field.", PracticeWords.FieldTypes.Find(type));

    /// <summary>How many people or holders, such as <c>3–12</c>.</summary>
    /// <param name="min">At least.</param>
    /// <param name="max">At most; null for no limit.</param>
    /// <returns>The words.</returns>
    public string Range(int min, int? max) =>
        FilledTexts.Range(words, min, max);

    /// <summary>
    /// The times of a phase, such as <c>5 min</c>, or <c>5 min (2–10)</c> where they are not the usual nothing to the double; in a round
    /// those of one turn, <c>1 min each</c>.
    /// </summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words.</returns>
    public string MinutesOf(Phase phase)
    {
        Guard.Against.Null(phase);
        var minutes = phase.Minutes;
        var planned = Say(phase.Floor.Kind == FloorKind.NextInRound && !phase.IsAnonymous ? "minutes.each" : "minutes", Number(minutes.Default));
        planned += minutes.PerPerson == 0 ? string.Empty : " " + Say("minutes.per-person", Number(minutes.PerPerson));
        return minutes.Min == 0 && minutes.Max == 2 * minutes.Default ? planned : $"{planned} ({Number(minutes.Min)}–{Number(minutes.Max)})";
    }

    /// <summary>How a role finds its holder.</summary>
    /// <param name="assignment">The way.</param>
    /// <returns>The words; empty for an unknown one.</returns>
    public string Of(RoleAssignment assignment) => Find("assignment.", PracticeWords.Assignments.Find(assignment));

    /// <summary>What the holder of a role may do that others may not.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The words; empty for nothing.</returns>
    public string PowersOf(PracticeRole role)
    {
        Guard.Against.Null(role);
        var powers = new List<string>();
        if (role.MayAdvance)
        {
            powers.Add(words["power.advance"]);
        }

        if (role.MayIntervene)
        {
            powers.Add(words["power.intervene"] + (role.IntervenesWith.Count == 0 ? string.Empty : " " + Say("power.intervene-with", string.Join(", ", role.IntervenesWith.Select(Of)))));
        }

        if (role.GivesWay)
        {
            powers.Add(words["power.gives-way"]);
        }

        if (role.Observes)
        {
            powers.Add(words["power.observes"]);
        }

        return string.Join(", ", powers);
    }

    /// <summary>How well the effect of the practice is supported.</summary>
    /// <param name="evidence">The level.</param>
    /// <returns>The words.</returns>
    public string Of(EvidenceLevel evidence) => Find("evidence.", PracticeWords.EvidenceLevels.Find(evidence) ?? "unknown");

    /// <summary>Who sees what is contributed.</summary>
    /// <param name="visibility">The visibility.</param>
    /// <returns>The words.</returns>
    public string Of(Visibility visibility) => Find("visibility.", PracticeWords.Visibilities.Find(visibility));

    /// <summary>Who may contribute.</summary>
    /// <param name="floor">The floor.</param>
    /// <returns>The words.</returns>
    public string Of(Floor floor) => Guard.Against.Null(floor).Kind switch
    {
        FloorKind.Role => Say("floor.role", TitleOf(floor.Role)),
        FloorKind.AllButRole => Say("floor.all-but", TitleOf(floor.Role)),
        var kind => Find("floor.", PracticeWords.Floors.Find(kind)),
    };

    /// <summary>When a phase may end.</summary>
    /// <param name="exit">The condition.</param>
    /// <returns>The words.</returns>
    public string Of(ExitCondition exit) => Guard.Against.Null(exit).Kind switch
    {
        ExitKind.All => string.Join(words["and"], exit.Parts.Select(Nested)),
        ExitKind.Any => string.Join(words["or"], exit.Parts.Select(Nested)),
        ExitKind.EachContributed => Say("exit.each", Of(exit.Each)),
        var kind => Find("exit.", PracticeWords.Exits.Find(kind)),
    };

    /// <summary>When a step is taken.</summary>
    /// <param name="guard">The guard.</param>
    /// <returns>The words; empty for always.</returns>
    public string Of(StepGuard guard) => guard == StepGuard.Always ? string.Empty : Find("guard.", PracticeWords.Guards.Find(guard));

    /// <summary>When one of the ways out of a phase is taken.</summary>
    /// <param name="way">The way.</param>
    /// <returns>The words; empty for a way that is taken always.</returns>
    public string Of(PracticeTransition way)
    {
        Guard.Against.Null(way);
        if (way.Repeat is { } repeat)
        {
            return Of(repeat, practice.FindPhase(way.From)!.Floor);
        }

        var when = way.IsOtherwise && way.When == StepGuard.Always ? words["otherwise"] : Of(way.When);
        var limit = way.AtMost is { } most ? Say("at-most", Number(most)) : string.Empty;
        return string.Join(", ", new[] { when, limit }.Where(static part => part.Length > 0));
    }

    /// <summary>What is special about how a phase runs: repeats, turns, groups.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>The words, one each; empty for a phase that runs once and for all together.</returns>
    public IReadOnlyList<string> FormOf(Phase phase) => new FormWords(this, words).Of(Guard.Against.Null(phase));

    private string? Text(string key, PhaseId phase = default) => texts.Find(key, phase);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Nested(ExitCondition part) => part.Parts.Count > 0 ? "(" + Of(part) + ")" : Of(part);

    internal string Of(Repeat repeat, Floor floor) => repeat.Kind switch
    {
        RepeatKind.Rounds => Say("repeat.rounds", Number(repeat.Count)),
        RepeatKind.UntilDecided => Say("repeat.until-decided", Number(repeat.Count)),
        RepeatKind.PerRoleHolder => Say("repeat.per-role-holder", TitleOf(floor.Role)),
        var kind => Find("repeat.", PracticeWords.Repeats.Find(kind)),
    };

    private string Say(string key, string argument) => string.Format(CultureInfo.InvariantCulture, words[key], argument);

    private string Find(string group, string? word) => word is not null && words.TryGetValue(group + word, out var found) ? found : string.Empty;
}
