using System;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How the running visit changes.</summary>
internal static class VisitEvolution
{
    public static Session WithVisit(this Session session, Func<PhaseVisit, PhaseVisit> change) =>
        session.Visit is { } visit ? session with { Visits = session.Visits.SetItem(session.Visits.Count - 1, change(visit)) } : session;

    public static Session Joined(this Session session, DecisionJoined e) => session.WithVisit(v => v with
    {
        Decisions = v.Decisions.Where(d => d != e.Decision).Add(e.Decision), Awaits = e.Decision, Decided = false, Passed = null,
    });

    // In what versions up to 0.5 stored no decision was joined: there a verdict counts by itself.
    public static Session Noted(this Session session, VerdictNoted e) => session.WithVisit(v =>
        v.Decisions.Count == 0 || string.Equals(v.Decisions[v.Decisions.Count - 1].Value, e.Decision, StringComparison.Ordinal)
            ? v with { Awaits = default, Decided = e.Decided, Passed = e.Decided ? e.Passed : null }
            : v);

    public static Session Intervened(this Session session, InterventionKind kind, Instant at, PersonId by, string? reason) =>
        session.WithVisit(v => v with { Interventions = v.Interventions.Add(new Intervention(kind, at, by, reason ?? string.Empty)) });
}
