using System;
using MutualLearning.Practices;

namespace MutualLearning.Sessions;

/// <summary>Where a session goes when its running visit ends, and by which step.</summary>
/// <param name="To">The phase; null for the end.</param>
/// <param name="Step">The place of the step among those of the phase; null when the phase repeats, or the next one follows.</param>
/// <param name="IsPastItems">Whether a step that leads to the next item was passed by: the item in hand is done.</param>
internal readonly record struct Transition(Phase? To, int? Step, bool IsPastItems)
{
    /// <param name="session">The session.</param>
    /// <param name="visit">The visit that ends.</param>
    /// <param name="chosen">The way that somebody chose; <c>default</c> for none.</param>
    public static Transition From(Session session, PhaseVisit visit, PhaseId chosen = default)
    {
        var phase = visit.Phase;
        if (Repeats(session, visit))
        {
            return new Transition(phase, null, false);
        }

        var past = false;
        for (var i = 0; i < phase.Next.Count; i++)
        {
            var step = phase.Next[i];
            if (Applies(step, session, visit, chosen) && !(step.AtMost <= Taken(session, phase, i)))
            {
                return new Transition(session.Practice?.FindPhase(step.To), i, past);
            }

            past |= step.When == StepGuard.ItemLeft;
        }

        var phases = session.Practice?.Phases ?? ValueList<Phase>.Empty;
        for (var i = 0; i + 1 < phases.Count; i++)
        {
            if (phases[i].Id == phase.Id)
            {
                return new Transition(phases[i + 1], null, past);
            }
        }

        return new Transition(null, null, past);
    }

    private static bool Repeats(Session session, PhaseVisit visit)
    {
        var runs = 0;
        for (var i = session.Visits.Count - 1; i >= 0 && session.Visits[i].Phase.Id == visit.Phase.Id; i--)
        {
            runs++;
        }

        return visit.Phase.Repeat.Kind switch
        {
            RepeatKind.Rounds => runs < visit.Phase.Repeat.Count,
            RepeatKind.PerRoleHolder => runs < session.CountHolders(visit.Phase.Floor.Role),
            RepeatKind.PerItem => session.NextItem() is not null,
            RepeatKind.UntilDecided => !visit.Decided && runs < visit.Phase.Repeat.Count,
            _ => false,
        };
    }

    /// <summary>Whether a step is one that may be chosen under this name.</summary>
    public static bool IsChoice(NextStep step, PhaseId name) =>
        step.When == StepGuard.Chosen && (step.To.IsDefault ? string.Equals(name.Value, PracticeWords.End, StringComparison.Ordinal) : step.To == name);

    /// <summary>The ways of a phase that can be chosen now.</summary>
    public static ValueList<PhaseId> Choices(Session session, PhaseVisit visit)
    {
        var choices = ValueList<PhaseId>.Empty;
        for (var i = 0; i < visit.Phase.Next.Count; i++)
        {
            var step = visit.Phase.Next[i];
            var name = step.To.IsDefault ? new PhaseId(PracticeWords.End) : step.To;
            choices = step.When == StepGuard.Chosen && From(session, visit, name).Step == i ? choices.Add(name) : choices;
        }

        return choices;
    }

    private static bool Applies(NextStep step, Session session, PhaseVisit visit, PhaseId chosen) => step.When switch
    {
        StepGuard.Always => true,
        StepGuard.ObjectionOpen => session.OpenObjections.Count > 0,
        StepGuard.NoObjectionOpen => session.OpenObjections.Count == 0,
        StepGuard.ItemLeft => session.NextItem() is not null,
        StepGuard.Decided => visit.Decided,
        StepGuard.NotDecided => !visit.Decided,
        StepGuard.Passed => visit.Passed == true,
        StepGuard.NotPassed => visit.Passed == false,
        StepGuard.TurnLeft => session.Practice?.FindPhase(step.To) is { Turn: { IsDefault: false } role } && RoleTurns.IsTurnLeft(session, role),
        StepGuard.Chosen => IsChoice(step, chosen),
        _ => false,
    };

    // How often a step was taken since the item or the turn in hand began.
    private static int Taken(Session session, Phase phase, int step)
    {
        var visits = session.Visits.AsSpan();
        var taken = 0;
        for (var i = Math.Max(1, session.CountedFrom); i < visits.Length; i++)
        {
            taken += visits[i].Step == step && visits[i - 1].Phase.Id == phase.Id ? 1 : 0;
        }

        return taken;
    }
}
