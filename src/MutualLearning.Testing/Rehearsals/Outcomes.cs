using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>What a verdict would lead to.</summary>
internal static class Outcomes
{
    /// <summary>Whether a phase asks for a verdict, even if it may end without: its steps depend on one.</summary>
    public static bool AreNeeded(RehearsalStage stage, PhaseVisit visit) => !visit.Decided && stage.Script.Decisions == 0
        && visit.Phase.Next.Where(static s => s.When is StepGuard.Decided or StepGuard.NotDecided or StepGuard.Passed or StepGuard.NotPassed).Count > 0;

    /// <summary>Whether what is asked passes: by chance at first; once a phase comes again, so that the way leads where the group has been least.</summary>
    public static bool Passes(RehearsalStage stage)
    {
        var visit = stage.Session.Visit!;
        if (After(stage, true)?.Id == After(stage, false)?.Id)
        {
            return true;
        }

        if (stage.CountVisits(visit.Phase.Id) < 2)
        {
            return stage.Chance(70);
        }

        return VisitsAfter(stage, true) <= VisitsAfter(stage, false);
    }

    private static int VisitsAfter(RehearsalStage stage, bool passed) => After(stage, passed) is { } phase ? stage.CountVisits(phase.Id) : 0;

    private static Phase? After(RehearsalStage stage, bool passed)
    {
        var session = stage.Session;
        var noted = Session.Evolve(session, new VerdictNoted(stage.Clock.GetCurrentInstant(), "?", true, session.PlannedBy, passed));
        return noted.Following(noted.Visit!);
    }
}
