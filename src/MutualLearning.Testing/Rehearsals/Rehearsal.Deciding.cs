using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>Decisions.</content>
public sealed partial class Rehearsal
{
    private static readonly Dictionary<PersonId, Stance> NoBallots = [];

    /// <summary>Takes the decision that belongs to the phase, by the rule of the practice, and notes the verdict.</summary>
    /// <param name="ballots">The ballots of people whom somebody plays by hand; nothing for those who do not vote. The others vote by themselves.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The step that noted the verdict, or what was refused; null when no simulated participant, nor one with a ballot, may move the session on.</returns>
    public async Task<RehearsalStep?> DecideAsync(IReadOnlyDictionary<PersonId, Stance> ballots, CancellationToken cancellationToken = default)
    {
        if (ballots is null)
        {
            throw new System.ArgumentNullException(nameof(ballots));
        }

        await RefreshAsync(cancellationToken).ConfigureAwait(false);
        var lead = Lead();
        foreach (var person in ballots.Keys)
        {
            lead = lead.IsDefault && Session.MayAdvance(person) ? person : lead;
        }

        if (lead.IsDefault || Session.Visit is not { } visit)
        {
            return null;
        }

        script = script.Visit == visit.Number ? script : Plan(visit);
        script.Decisions++;
        var name = new DecisionId(string.Concat(id.Value, "-", Number(visit.Number), "-", Number(script.Decisions)));
        var decision = await VoteAsync(name, lead, ballots, cancellationToken).ConfigureAwait(false);

        // A phase that waits for a verdict gets one at the third attempt, however the rule sees it.
        var kind = decision?.Verdict?.Kind ?? VerdictKind.NotDecided;
        var decided = kind is VerdictKind.Adopted or VerdictKind.Rejected or VerdictKind.Chosen || script.Decisions >= 3;
        bool? passed = kind switch { VerdictKind.Adopted => true, VerdictKind.Rejected => false, _ => null };
        var step = await DoAsync(lead, new NoteVerdict(name.Value, decided, lead, passed), cancellationToken).ConfigureAwait(false);
        return step with { Decision = decision };
    }

    // A phase whose steps depend on a verdict asks for one, even if it may end without.
    private bool NeedsVerdict(PhaseVisit visit) => !visit.Decided && script.Decisions == 0
        && visit.Phase.Next.Where(static s => s.When is StepGuard.Decided or StepGuard.NotDecided or StepGuard.Passed or StepGuard.NotPassed).Count > 0;

    // By chance at first; once a phase comes again, so that the way leads where the group has been least.
    private bool Passes()
    {
        var visit = Session.Visit!;
        if (After(true)?.Id == After(false)?.Id)
        {
            return true;
        }

        if (CountVisits(visit.Phase.Id) < 2)
        {
            return Chance(70);
        }

        return VisitsAfter(true) <= VisitsAfter(false);
    }

    private int VisitsAfter(bool passed) => After(passed) is { } phase ? CountVisits(phase.Id) : 0;

    private Phase? After(bool passed)
    {
        var noted = Session.Evolve(Session, new VerdictNoted(clock.GetCurrentInstant(), "?", true, Session.PlannedBy, passed));
        return noted.Following(noted.Visit!);
    }
}
