using System;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Practices;

namespace MutualLearning;

/// <content>Other times.</content>
public sealed partial record Practice
{
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
