using System;
using MutualLearning.Practices;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <content>How phases and pauses change a session.</content>
public sealed partial record Session
{
    private Session Entered(PhaseEntered e)
    {
        if (Practice?.FindPhase(e.Phase) is not { } phase)
        {
            return this;
        }

        var number = Visits.Count + 1;
        var visit = new PhaseVisit(number, phase, e.At, null, 0, Duration.Zero, ValueList<string>.Empty, false) { Step = e.Step };
        var after = this with { Ready = ValueList<PersonId>.Empty, Visits = Visits.Add(visit) };
        return (phase.Groups is null ? after.WithGroupsShared(number) : after).WithTurns();
    }

    private Session Left(PhaseEnded e)
    {
        var number = Visits.Count;
        var after = string.IsNullOrEmpty(e.Reason) ? this : Intervened(InterventionKind.Ended, e.At, e.By, e.Reason);
        after = after.WithVisit(v => v with { EndedAt = Moments.NotBefore(e.At, v.StartedAt), Unnamed = e.Unnamed ?? 0 });
        if (Visit?.Phase.Repeat.Kind == RepeatKind.PerItem)
        {
            after = after.WithItemStopped(e.At, ItemStatus.Done);
        }

        if (Visit is null or { Phase.Visibility: Visibility.Named or Visibility.OwnerOnly or Visibility.Group })
        {
            return after;
        }

        after = after with { Contributions = after.Contributions.Select(c => c.Visit == number ? c with { Author = Revealed(c, e.Authors) } : c) };
        return after with { Common = after.Contributions.Where(c => after.CanSee(default, c)) };
    }

    private Session Resumed(Instant at)
    {
        var pause = PausedAt is { } since ? Moments.Between(since, at) : Duration.Zero;
        return WithVisit(v => v with { Paused = v.Paused + pause }).WithItemTime(item => item with { TakenUpAt = at }) with { Status = SessionStatus.Open, PausedAt = null };
    }

    private Session WithVisit(Func<PhaseVisit, PhaseVisit> change) =>
        Visit is { } visit ? this with { Visits = Visits.SetItem(Visits.Count - 1, change(visit)) } : this;

    private Session Intervened(InterventionKind kind, Instant at, PersonId by, string? reason) =>
        WithVisit(v => v with { Interventions = v.Interventions.Add(new Intervention(kind, at, by, reason ?? string.Empty)) });
}
