using System;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How the running visit changes.</summary>
internal static class VisitEvolution
{
    public static Session WithVisit(this Session session, Func<PhaseVisit, PhaseVisit> change) =>
        session.Visit is { } visit ? session with { Visits = session.Visits.SetItem(session.Visits.Count - 1, change(visit)) } : session;

    public static Session Intervened(this Session session, InterventionKind kind, Instant at, PersonId by, string? reason) =>
        session.WithVisit(v => v with { Interventions = v.Interventions.Add(new Intervention(kind, at, by, reason ?? string.Empty)) });
}
