using System;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning;

/// <summary>A declared, versioned template of a session: its roles, its phases, and who may do what when.</summary>
/// <param name="Id">Its name, such as <c>consent-decision</c>.</param>
/// <param name="Version">Its version, from 1. A running session keeps the version it began with.</param>
/// <param name="Title">What people call it, in one language; in others see <see cref="Texts"/> and <see cref="PracticeVocabulary"/>.</param>
/// <param name="Purpose">What it is for, in a sentence; in other languages as the title.</param>
/// <param name="MinPeople">How many people it needs; at least 1.</param>
/// <param name="MaxPeople">How many it can hold; null for no limit.</param>
/// <param name="Roles">The roles.</param>
/// <param name="Phases">The phases in order; at least one.</param>
/// <param name="DefaultRule">The decision rule that its decisions use unless another is declared, such as <c>consent</c>; empty for none.</param>
/// <param name="FollowUp">What should happen afterwards; empty for nothing.</param>
/// <param name="Suitability">When it fits, and when not; one sentence each.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Evidence">How well its effect is supported.</param>
/// <remarks>Immutable; equal by content. <see cref="PracticeJson"/> reads and writes it.</remarks>
public sealed record Practice(
    PracticeId Id,
    int Version,
    string Title,
    string Purpose,
    int MinPeople,
    int? MaxPeople,
    ValueList<PracticeRole> Roles,
    ValueList<Phase> Phases,
    string DefaultRule,
    string FollowUp,
    ValueList<string> Suitability,
    string Source,
    EvidenceLevel Evidence)
{
    /// <summary>What the practice says to people, in any languages; none for a built-in practice, whose texts are part of the library.</summary>
    public ValueList<PracticeText> Texts { get; init; } = ValueList<PracticeText>.Empty;

    /// <summary>What fills the fields that its phases ask for, where it is not words.</summary>
    public ValueList<PracticeField> Fields { get; init; } = ValueList<PracticeField>.Empty;

    /// <summary>
    /// What everybody is asked to agree to before they contribute, such as <c>confidentiality</c> or <c>recording</c>; none unless set. A session asks for each, and keeps who
    /// agreed. What is meant says the text <c>agreement.…</c>; the two named here have words of the library.
    /// </summary>
    public ValueList<string> Agreements { get; init; } = ValueList<string>.Empty;

    /// <summary>What people do before the session, in one language as the title; empty unless set.</summary>
    public string Preparation { get; init; } = string.Empty;

    /// <summary>What people need for it; none unless set.</summary>
    public ValueList<PracticeMaterial> Materials { get; init; } = ValueList<PracticeMaterial>.Empty;

    /// <summary>What is to happen some days afterwards; none unless set. See <see cref="SessionView.FollowUps"/>.</summary>
    public ValueList<PracticeFollowUp> FollowUps { get; init; } = ValueList<PracticeFollowUp>.Empty;

    /// <summary>Reads a practice from JSON.</summary>
    /// <param name="json">The text.</param>
    /// <param name="kinds">The kinds of contributions that it may name; null for the built-in ones.</param>
    /// <returns>The practice.</returns>
    /// <exception cref="PracticeFormatException">The text is not a valid template; the exception lists every finding with its position.</exception>
    public static Practice FromJson(string json, ContributionKinds? kinds = null) => PracticeJson.Read(json, kinds).PracticeOrThrow();

    /// <summary>Finds a phase.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>The phase, or null.</returns>
    public Phase? FindPhase(PhaseId id)
    {
        foreach (var phase in Phases)
        {
            if (phase.Id == id)
            {
                return phase;
            }
        }

        return null;
    }

    /// <summary>Finds a role.</summary>
    /// <param name="id">Its name.</param>
    /// <returns>The role, or null.</returns>
    public PracticeRole? FindRole(RoleId id)
    {
        foreach (var role in Roles)
        {
            if (role.Id == id)
            {
                return role;
            }
        }

        return null;
    }

    /// <summary>Finds what fills a field.</summary>
    /// <param name="id">The name of the field.</param>
    /// <returns>The field; one of words where the practice does not declare it.</returns>
    public PracticeField FieldOf(string id)
    {
        foreach (var field in Fields)
        {
            if (string.Equals(field.Id, id, StringComparison.Ordinal))
            {
                return field;
            }
        }

        return new PracticeField(id, FieldType.Text, ValueList<string>.Empty);
    }

    /// <summary>The same practice with other times for one phase.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="minutes">Its times, in minutes: each from 0 to 525,600 (a year), least ≤ planned ≤ greatest.</param>
    /// <param name="kinds">The kinds of contributions that the practice may name; null for the built-in ones.</param>
    /// <returns>The changed practice, or what is wrong with it, as <see cref="PracticeAnalysis"/> finds it; this one stays as it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="minutes"/> is null.</exception>
    /// <remarks>Id and version stay: for a session started with it that is enough; in a catalogue beside the original it needs another of them.</remarks>
    public PracticeReadResult WithMinutes(PhaseId phase, Minutes minutes, ContributionKinds? kinds = null)
    {
        Guard.Against.Null(minutes);
        for (var i = 0; i < Phases.Count; i++)
        {
            if (Phases[i].Id == phase)
            {
                var changed = this with { Phases = Phases.SetItem(i, Phases[i] with { Minutes = minutes }) };
                var findings = PracticeAnalysis.Check(changed, kinds);
                return new PracticeReadResult(findings.Count == 0 ? changed : null, findings);
            }
        }

        var unknown = PracticeFindings.PhaseUnknown;
        return new PracticeReadResult(
            null, [new PracticeFinding("$.phases", 0, 0, unknown.Code, unknown.Format(TemplateNode.Shorten(phase.Value)))]);
    }
}
