using System;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Sessions;

/// <content>How phases and pauses change a session.</content>
public sealed partial record Session
{
    private Session Entered(PhaseEntered e)
    {
        var phase = Practice?.FindPhase(e.Phase);
        return phase is null
            ? this
            : this with
            {
                Ready = Log<PersonId>.Empty,
                Visits = Visits.Add(new PhaseVisit(Visits.Count + 1, phase, e.At, null, 0, Duration.Zero, Log<string>.Empty, false)),
            };
    }

    private Session Left(PhaseEnded e)
    {
        var number = Visits.Count;
        var after = WithVisit(v => v with { EndedAt = e.At });
        if (Visit?.Phase.Repeat.Kind == RepeatKind.PerItem)
        {
            after = after.WithItemStopped(e.At, ItemStatus.Done);
        }

        return e.Authors.Count == 0
            ? after
            : after with { Contributions = after.Contributions.Select(c => c.Visit == number ? c with { Author = Revealed(c, e.Authors) } : c) };
    }

    private Session Resumed(Instant at)
    {
        var pause = PausedAt is { } since ? Between(since, at) : Duration.Zero;
        return WithVisit(v => v with { Paused = v.Paused + pause }).WithItemTime(item => item with { TakenUpAt = at }) with { Status = SessionStatus.Open, PausedAt = null };
    }

    private Session WithVisit(Func<PhaseVisit, PhaseVisit> change) =>
        Visit is { } visit ? this with { Visits = Visits.SetItem(Visits.Count - 1, change(visit)) } : this;
}
