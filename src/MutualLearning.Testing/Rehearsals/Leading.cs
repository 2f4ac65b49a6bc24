using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What moves the session on.</summary>
internal static class Leading
{
    public static RehearsalAct? GoOn(RehearsalStage stage, PhaseVisit visit)
    {
        var lead = stage.Lead();
        if (lead.IsDefault)
        {
            return null;
        }

        // Objections that lead back are met sooner or later.
        if (stage.Session.OpenObjections.Count > 0 && stage.CountVisits(visit.Phase.Id) > 1 && Answering.Settle(stage) is { } settled)
        {
            return settled;
        }

        var moves = stage.Moves(lead);
        var reason = stage.Words(ContributionKind.View, 0);
        if (stage.Script.MayExtend && moves.May(SessionMove.Extend) && IsOver(stage, visit) && stage.Chance(50))
        {
            stage.Script.MayExtend = false;
            return new(lead, new ExtendPhase(1, lead, reason));
        }

        var advance = new AdvancePhase(lead, string.Empty, ValueList<RevealedAuthor>.Empty, visit.Number);
        if (stage.Steps > Rehearsal.MaxSteps || !moves.May(SessionMove.Advance))
        {
            return Stop(stage, visit, moves, advance with { Reason = reason });
        }

        // Now and then a way that is to be chosen, and not for ever the same one.
        return new(lead, moves.Ways.Count > 0 && stage.CountVisits(visit.Phase.Id) <= 2 && stage.Chance(50) ? advance with { To = moves.Ways[stage.Random.Next(moves.Ways.Count)] } : advance);
    }

    private static bool IsOver(RehearsalStage stage, PhaseVisit visit) =>
        stage.Session.Elapsed(stage.Clock.GetCurrentInstant()) > Duration.FromMinutes(stage.Session.PlannedMinutes(visit));

    // Nobody who is simulated can do what the phase waits for.
    private static RehearsalAct? Stop(RehearsalStage stage, PhaseVisit visit, SessionMoves moves, AdvancePhase early)
    {
        if (stage.LivePresent() && stage.Steps <= Rehearsal.MaxSteps)
        {
            return null;
        }

        if (stage.Steps <= Rehearsal.MaxSteps && moves.May(SessionMove.EndEarly))
        {
            return new(early.By, early);
        }

        return moves.May(SessionMove.CloseEarly)
            ? new(early.By, new CloseSession(early.By, ValueList<RevealedAuthor>.Empty, visit.Number, early.Reason))
            : stage.Script.Failures <= 6 ? new(early.By, new CancelSession(early.By, early.Reason)) : default(RehearsalAct?);
    }
}
