using System.Globalization;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>What somebody may do now.</summary>
internal static class PossibleMoves
{
    public static SessionMoves Of(Session session, PersonId person, Instant now, ContributionKinds kinds)
    {
        // A stranger gets the answer of a session that does not exist, unless they may come.
        session = session.Openness == SessionOpenness.Open || Sight.MayLookOn(session, person) ? session : Session.Initial;
        var pass = new Contribute(person, ContributionKind.Pass, string.Empty, ValueList<ContributionLink>.Empty);
        var silence = Silence.Of(session, pass);
        var moves = SessionProbe.Moves(session, person, new CommandContext(now, new CommandId("?")), kinds, silence is null);

        // Who steps in with some kinds has something to say when it is not their turn, and nothing to pass.
        var speaks = silence is null || (session.Status == SessionStatus.Open && session.IsPresent(person) && Powers.MayIntervene(session, person));
        var said = speaks && Agreeing.Missing(session, person) is null && session.Visit is { } visit ? AllowedKinds.Of(session, visit, person, kinds, hasFloor: silence is null) : ValueList<AllowedKind>.Empty;
        silence = said.Count > 0 ? null : silence;
        var answer = new SessionMoves(person, session.Visit?.Number ?? 0, said, moves, silence)
        {
            Agreements = session.Status is SessionStatus.Closed or SessionStatus.Cancelled ? [] : Agreeing.Open(session, person),
            Warning = silence is null ? TooFewToHide(session) : null,
            ChangesAt = session.Visit is { } running && moves.Count > 0 && WaitsForTime(running.Phase.Exit) ? EndOfTime(session, running, now) : null,
        };
        return WithTargets(answer, session);
    }

    /// <summary>The answer with what the moves in it can be done to.</summary>
    public static SessionMoves WithTargets(SessionMoves moves, Session session) => session.Visit is { } visit ? InPhase(moves, session, visit) : moves;

    private static SessionMoves InPhase(SessionMoves moves, Session session, PhaseVisit visit) => moves with
    {
        Settleable = moves.May(SessionMove.Settle)
            ? ValueList<ContributionId>.Of(session.OpenObjections
                .Where(id => session.FindContribution(id) is { } objection && Objections.MaySettle(session, objection, moves.Person)).OrderBy(static id => id))
            : [],
        Phases = moves.May(SessionMove.GoTo) ? session.Practice!.Phases.Select(static p => p.Id) : [],
        Ways = moves.May(SessionMove.Advance) || moves.May(SessionMove.EndEarly) ? Transition.Choices(session, visit) : [],
        LongestExtension = moves.May(SessionMove.Extend) ? PlannedTime.Longest(session, visit) - PlannedTime.Minutes(session, visit) : 0,
    };

    private static bool WaitsForTime(ExitCondition exit)
    {
        var waits = exit.Kind == ExitKind.Timebox;
        foreach (var part in exit.Parts)
        {
            waits |= WaitsForTime(part);
        }

        return waits;
    }

    private static Instant? EndOfTime(Session session, PhaseVisit visit, Instant now)
    {
        var left = PlannedTime.Of(session, visit) - session.Elapsed(now);
        return session.PausedAt is null && left > Duration.Zero ? Moments.Later(now, left) : null;
    }

    // Of two people each knows what the other has written.
    private static Refusal? TooFewToHide(Session session)
    {
        const int Few = 3;
        var present = session.CountPresent();
        return session.Visit is { Phase.IsAnonymous: true } && present < Few
            ? new Refusal(SessionWarnings.FewPresent, present.ToString(CultureInfo.InvariantCulture))
            : default(Refusal?);
    }
}
