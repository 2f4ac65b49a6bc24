using System;
using System.Collections.Generic;
using System.Globalization;
using Ardalis.GuardClauses;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>Receives what is wrong, with the path of the place.</summary>
internal delegate void Report(string path, MessageCode code, params string?[] values);

/// <summary>Finds what is wrong with a practice before anybody runs it.</summary>
public static class PracticeAnalysis
{
    /// <summary>What is wrong in one place and changes nothing about the others.</summary>
    private static readonly HashSet<string> Isolated = new(StringComparer.Ordinal)
    {
        PracticeFindings.TextEmpty.Code,
        PracticeFindings.Encoding.Code,
        PracticeFindings.OutOfRange.Code,
        PracticeFindings.MinutesOrder.Code,
        PracticeFindings.HoldersOrder.Code,
        PracticeFindings.PeopleOrder.Code,
        PracticeFindings.KindUnknown.Code,
        PracticeFindings.FieldUnused.Code,
        PracticeFindings.LanguageInvalid.Code,
        PracticeFindings.TextUnknown.Code,
        PracticeFindings.PlaceholderUnknown.Code,
    };

    /// <summary>Checks a practice: its values, its references, who can act in each phase, and whether every way leads to the end.</summary>
    /// <param name="practice">The practice.</param>
    /// <param name="kinds">The kinds of contributions that it may name; null for the built-in ones.</param>
    /// <returns>Everything that is wrong, without line and column; empty for a practice that can be run and written as JSON.</returns>
    /// <remarks>Roles and ways are looked at only when all names and references are right.</remarks>
    public static IReadOnlyList<PracticeFinding> Check(Practice practice, ContributionKinds? kinds = null)
    {
        var findings = new List<PracticeFinding>();
        void Add(string path, MessageCode code, params string?[] values) =>
            findings.Add(new PracticeFinding(path, 0, 0, code.Code, code.Format(values)));

        new ValueChecks(Guard.Against.Null(practice), kinds, Add).Run();
        CheckWhole(practice, findings, kinds, Add);
        return findings;
    }

    /// <summary>Checks what the parts make together, when each of them has a meaning of its own.</summary>
    internal static void CheckWhole(Practice practice, IReadOnlyList<PracticeFinding> findings, ContributionKinds? kinds, Report report)
    {
        foreach (var finding in findings)
        {
            if (!Isolated.Contains(finding.Code))
            {
                return;
            }
        }

        var known = new KindTable(kinds ?? ContributionKinds.BuiltIn);
        FitChecks.Run(practice, report);
        new GroupChecks(practice, known, report).Run();
        FlowChecks.Run(practice, known, report);
        if (findings.Count == 0 && PracticePlan.For(practice, Math.Max(1, practice.MinPeople)).Planned is var planned && planned > ValueReport.MaxMinutes)
        {
            report("$.phases", PracticeFindings.TooLong, planned.ToString(CultureInfo.InvariantCulture), ValueReport.MaxMinutes.ToString(CultureInfo.InvariantCulture));
        }
    }
}
