using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace MutualLearning.Practices;

/// <summary>The form in which a practice survives in an event. One read from JSON was checked there; one made in code may lack anything, or hold what no template can.</summary>
internal static class StoredPractice
{
    // A practice never changes, and most sessions follow one of a few.
    private static readonly ConditionalWeakTable<Practice, StrongBox<Practice?>> Known = new();

    /// <summary>The practice as everybody will read it: without members that mean nothing, such as a count of what happens once. Null where it cannot be run or read.</summary>
    public static Practice? Of(Practice practice) => Known.GetValue(practice, static p => new StrongBox<Practice?>(IsComplete(p) ? ReadBack(p) : null)).Value;

    /// <summary>Notes of a practice that it reads back as itself, and gives it back.</summary>
    public static Practice Keep(Practice practice) => Known.GetValue(practice, static p => new StrongBox<Practice?>(p)).Value!;

    private static Practice? ReadBack(Practice practice)
    {
        try
        {
            // A writer puts U+FFFD in the place of half a surrogate pair.
            var json = PracticeJson.Write(practice);
            var utf8 = Encoding.UTF8.GetBytes(json);
            if (utf8.Length > PracticeJson.MaxBytes || json.IndexOf('\ufffd') >= 0 || json.IndexOf("\\ufffd", StringComparison.OrdinalIgnoreCase) >= 0 || PracticeJson.ReadStored(utf8).Practice is not { } read)
            {
                return null;
            }

            return practice.Equals(read) ? practice
                : read.Equals(PracticeJson.ReadStored(Encoding.UTF8.GetBytes(PracticeJson.Write(read))).Practice) ? read
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsComplete(Practice practice)
    {
        if (practice is not { Title: not null, Purpose: not null, DefaultRule: not null, FollowUp: not null, Source: not null, Suitability: not null, Texts: not null, Fields: not null, Agreements: not null, Preparation: not null, Materials: not null, FollowUps: not null, Roles: not null, Phases.Count: > 0 })
        {
            return false;
        }

        foreach (var text in practice.Texts)
        {
            if (text is not { Language: not null, Key: not null, Text: not null })
            {
                return false;
            }
        }

        foreach (var field in practice.Fields)
        {
            if (field is not { Id: not null, Choices: not null })
            {
                return false;
            }
        }

        foreach (var material in practice.Materials)
        {
            if (material is not { Id: not null, Link: not null })
            {
                return false;
            }
        }

        foreach (var followUp in practice.FollowUps)
        {
            if (followUp is not { Id: not null })
            {
                return false;
            }
        }

        foreach (var agreement in practice.Agreements)
        {
            if (agreement is null)
            {
                return false;
            }
        }

        foreach (var role in practice.Roles)
        {
            if (role is not { ExclusiveWith: not null, IntervenesWith: not null })
            {
                return false;
            }
        }

        foreach (var phase in practice.Phases)
        {
            if (phase is not { Minutes: not null, Repeat: not null, Floor: not null, Allows: not null, Next: not null }
                || phase.Decision is { Rule: null } || !IsTime(phase.Minutes) || phase.Groups is { Size: < 1 } || !IsComplete(phase.Exit, PracticeJson.MaxDepth))
            {
                return false;
            }
        }

        return LinksAreComplete(practice);
    }

    private static bool IsTime(Minutes minutes) =>
        minutes is { Min: >= 0 and <= ValueReport.MaxMinutes, Default: >= 0 and <= ValueReport.MaxMinutes, Max: >= 0 and <= ValueReport.MaxMinutes };

    private static bool LinksAreComplete(Practice practice)
    {
        foreach (var phase in practice.Phases)
        {
            foreach (var allowance in phase.Allows)
            {
                if (allowance is not { Kinds: not null, Roles: not null, Except: not null, Fields: not null })
                {
                    return false;
                }
            }

            foreach (var step in phase.Next)
            {
                // A step to a phase of that name would be stored as one to the end of the session.
                if (step is null || string.Equals(step.To.Value, PracticeWords.End, StringComparison.Ordinal)
                    || (!step.To.IsDefault && practice.FindPhase(step.To) is null))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsComplete(ExitCondition? exit, int depth)
    {
        if (exit?.Parts is not { } parts || depth == 0)
        {
            return false;
        }

        foreach (var part in parts)
        {
            if (!IsComplete(part, depth - 1))
            {
                return false;
            }
        }

        return true;
    }
}
