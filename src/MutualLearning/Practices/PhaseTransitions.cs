using System;
using System.Collections.Generic;

namespace MutualLearning.Practices;

/// <summary>Where the people there can lead the session for certain when a phase ends in order, whatever has happened before.</summary>
/// <remarks>
/// They can choose, say what became of a decision, meet every objection where the phase lets them, and raise one where the phase lets them. They cannot keep turns and items from
/// running out, nor a step from being used up; that happens by itself, so here it has happened.
/// </remarks>
internal static class PhaseTransitions
{
    private const int Undecided = 0;
    private const int Passed = 2;
    private const int NotPassed = 3;

    /// <summary>The places of the steps that can be taken so; the number of steps stands for the phase that comes next.</summary>
    /// <param name="phase">The phase.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="isOpen">Whether an objection is open when the phase begins.</param>
    /// <returns>Each place with whether an objection is open when it is left.</returns>
    public static SortedSet<(int Step, bool IsOpen)> Sure(Phase phase, KindTable kinds, bool isOpen)
    {
        var ways = new SortedSet<(int, bool)>();
        var each = new EachCheck(phase, kinds);
        var stays = isOpen && phase.SettledBy is { Count: 0 };
        for (var objects = stays ? 1 : 0; objects <= (stays || MayObject(phase) ? 1 : 0); objects++)
        {
            for (var verdict = Undecided; verdict <= NotPassed; verdict++)
            {
                for (var chosen = phase.Next.Count; chosen >= 0 && (phase.IsOptional || Holds(phase.Exit, each, objects == 1, verdict != Undecided)); chosen--)
                {
                    ways.Add((First(phase, objects == 1, verdict, chosen, i => !RunsOut(phase.Next[i])), objects == 1));
                }
            }
        }

        return ways;
    }

    /// <summary>The places of the steps that may be taken when nobody objects, or when somebody does; it is said which of them are open.</summary>
    public static SortedSet<int> Open(Phase phase, bool objects, Func<int, bool> isOpen)
    {
        var ways = new SortedSet<int>();
        for (var verdict = Undecided; verdict <= NotPassed; verdict++)
        {
            for (var chosen = phase.Next.Count; chosen >= 0; chosen--)
            {
                ways.Add(First(phase, objects, verdict, chosen, isOpen));
            }
        }

        return ways;
    }

    private static bool RunsOut(NextStep step) => step.AtMost is not null || step.When is StepGuard.ItemLeft or StepGuard.TurnLeft;

    // Of the ways that can be chosen one is, or none: the number of steps.
    private static int First(Phase phase, bool objects, int verdict, int chosen, Func<int, bool> isOpen)
    {
        for (var i = 0; i < phase.Next.Count; i++)
        {
            var applies = phase.Next[i].When switch
            {
                StepGuard.ObjectionOpen => objects,
                StepGuard.NoObjectionOpen => !objects,
                StepGuard.Decided => verdict != Undecided,
                StepGuard.NotDecided => verdict == Undecided,
                StepGuard.Passed => verdict == Passed,
                StepGuard.NotPassed => verdict == NotPassed,
                StepGuard.Chosen => i == chosen,
                _ => true,
            };
            if (applies && isOpen(i))
            {
                return i;
            }
        }

        return phase.Next.Count;
    }

    private static bool Holds(ExitCondition exit, EachCheck each, bool objects, bool decided)
    {
        var holding = 0;
        foreach (var part in exit.Parts)
        {
            holding += Holds(part, each, objects, decided) ? 1 : 0;
        }

        return exit.Kind switch
        {
            ExitKind.NoObjection => !objects,
            ExitKind.RuleDecided => decided,
            ExitKind.EachContributed => each.IsPossible(exit.Each),
            ExitKind.All => holding == exit.Parts.Count,
            ExitKind.Any => holding > 0,
            _ => true,
        };
    }

    private static bool MayObject(Phase phase)
    {
        foreach (var allowance in phase.Allows)
        {
            if (allowance is { Roles.Count: 0, Except.Count: 0, InReplyTo: null } && KindTable.Has(allowance, ContributionKind.Objection))
            {
                return true;
            }
        }

        return false;
    }
}
