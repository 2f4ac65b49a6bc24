using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <content>What moves the session on.</content>
public sealed partial class Rehearsal
{
    private Act? GoOn(PhaseVisit visit)
    {
        var lead = Lead();
        if (lead.IsDefault)
        {
            return null;
        }

        // Objections that lead back are met sooner or later.
        if (Session.OpenObjections.Count > 0 && CountVisits(visit.Phase.Id) > 1 && Settle() is { } settled)
        {
            return settled;
        }

        var moves = Moves(lead);
        var reason = Words(ContributionKind.View, 0);
        if (script.MayExtend && moves.May(SessionMove.Extend) && IsOver(visit) && Chance(50))
        {
            script.MayExtend = false;
            return new(lead, new ExtendPhase(1, lead, reason));
        }

        var advance = new AdvancePhase(lead, string.Empty, ValueList<RevealedAuthor>.Empty, visit.Number);
        if (steps > MaxSteps || !moves.May(SessionMove.Advance))
        {
            return Stop(visit, moves, advance with { Reason = reason });
        }

        return new(lead, advance);
    }

    private bool IsOver(PhaseVisit visit) =>
        Session.Elapsed(clock.GetCurrentInstant()) > Duration.FromMinutes(Session.PlannedMinutes(visit));

    // Nobody who is simulated can do what the phase waits for.
    private Act? Stop(PhaseVisit visit, SessionMoves moves, AdvancePhase early)
    {
        if (LivePresent() && steps <= MaxSteps)
        {
            return null;
        }

        if (steps <= MaxSteps && moves.May(SessionMove.EndEarly))
        {
            return new(early.By, early);
        }

        return moves.May(SessionMove.CloseEarly)
            ? new(early.By, new CloseSession(early.By, ValueList<RevealedAuthor>.Empty, visit.Number, early.Reason))
            : script.Failures <= 6 ? new(early.By, new CancelSession(early.By, early.Reason)) : default(Act?);
    }
}
