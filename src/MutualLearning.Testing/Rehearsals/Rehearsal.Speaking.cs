using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>What is said.</content>
public sealed partial class Rehearsal
{
    private Act? SpeakAs(PersonId person, PhaseVisit visit, ContributionKind sought)
    {
        var moves = Moves(person);
        var fitting = moves.Kinds.Where(k => sought == ContributionKind.Pass ? IsMeant(k.Kind, visit) : k.Kind == sought);
        if (fitting.Count == 0)
        {
            return moves.May(SessionMove.Pass) && sought == ContributionKind.Pass && visit.Phase.Floor.Kind == FloorKind.NextInRound
                ? new(person, new Contribute(person, ContributionKind.Pass, string.Empty, ValueList<ContributionLink>.Empty, Visit: visit.Number))
                : default(Act?);
        }

        var kind = fitting[random.Next(fitting.Count)];
        ValueList<ContributionLink> links = kind.Targets.Count == 0
            ? []
            : [new ContributionLink(kind.Link, kind.Targets[kind.Targets.Count - 1 - random.Next(System.Math.Min(3, kind.Targets.Count))])];
        var fields = kind.Fields.Select(name => new ContributionField(name, Say(kind.Kind)));
        return new(person, new Contribute(person, kind.Kind, Say(kind.Kind), links, Visit: visit.Number, Fields: fields));
    }

    // Whoever may step in could say anything; they keep to what the phase is for. Objections grow rare, or no loop would end.
    private bool IsMeant(ContributionKind kind, PhaseVisit visit)
    {
        if (kind == ContributionKind.Objection && !(CountVisits(visit.Phase.Id) <= 2 && Chance(35)))
        {
            return false;
        }

        var phase = visit.Phase;
        return phase.Allows.Count == 0 || phase.Allows.Where(a => a.Kinds.Count == 0 || a.Kinds.Where(k => k == kind).Count > 0).Count > 0;
    }

    private int CountVisits(PhaseId phase) => Session.Visits.Where(v => v.Phase.Id == phase).Count;

    private string Say(ContributionKind kind) => Words(kind, random.Next(1_000));
}
