using MutualLearning.Practices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>How phases and pauses change a session.</summary>
internal static class PhaseEvolution
{
    public static Session Entered(this Session session, PhaseEntered e)
    {
        if (session.Practice?.FindPhase(e.Phase) is not { } phase)
        {
            return session;
        }

        var number = session.Visits.Count + 1;
        var visit = new PhaseVisit(number, phase, e.At, null, 0, Duration.Zero, ValueList<string>.Empty, false) { Step = e.Step };
        var after = session with { Ready = ValueList<PersonId>.Empty, Visits = session.Visits.Add(visit) };
        return phase.Groups is null ? after.WithGroupsShared(number).WithTurns() : Phase.HasTurnInEachGroup(phase, session.Practice) ? after : after.WithTurns();
    }

    public static Session Left(this Session session, PhaseEnded e)
    {
        var number = session.Visits.Count;
        var after = string.IsNullOrEmpty(e.Reason) ? session : session.Intervened(InterventionKind.Ended, e.At, e.By, e.Reason);
        after = after.WithVisit(v => v with { EndedAt = Moments.NotBefore(e.At, v.StartedAt), Unnamed = e.Unnamed ?? 0 });
        if (session.Visit?.Phase.Repeat.Kind == RepeatKind.PerItem)
        {
            after = after.WithItemStopped(e.At, ItemStatus.Done);
        }

        if (session.Visit is null or { Phase.Visibility: Visibility.Named or Visibility.OwnerOnly or Visibility.Group or Visibility.GroupOnly or Visibility.Table })
        {
            return after;
        }

        after = after with { Contributions = after.Contributions.Select(c => c.Visit == number ? c with { Author = ContributionEvolution.Revealed(c, e.Authors) } : c) };
        return after with { Common = after.Contributions.Where(c => Sight.CanSee(after, default, c)) };
    }

    public static Session Resumed(this Session session, Instant at)
    {
        var pause = session.PausedAt is { } since ? Moments.Between(since, at) : Duration.Zero;
        return session.WithVisit(v => v with { Paused = v.Paused + pause }).WithItemTime(item => item with { TakenUpAt = at }) with { Status = SessionStatus.Open, PausedAt = null };
    }
}
