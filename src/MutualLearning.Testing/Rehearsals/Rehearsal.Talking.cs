using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Testing;

/// <content>Contributions.</content>
public sealed partial class Rehearsal
{
    private const int Speakers = 8;

    private VisitScript Plan(PhaseVisit visit)
    {
        var phase = visit.Phase;
        var people = Simulated().Count;
        var acts = phase.Floor.Kind switch
        {
            FloorKind.NextInRound => people,
            FloorKind.Role => 2,
            _ => System.Math.Min(people, Speakers) + random.Next(3),
        };

        // Groups talk for less or for more than they planned.
        var planned = Duration.FromMinutes(SessionFlow.PlannedMinutes(Session, visit)) * (70 + (10 * random.Next(6))) / 100;
        return new VisitScript(visit.Number, acts, acts == 0 ? planned : planned / acts, slips > 0 && IsStrict(phase) && Chance(60));
    }

    private static bool IsStrict(Phase phase) => phase.Floor.Kind != FloorKind.Everyone || phase.Allows.Count > 0;

    // Somebody speaks out of turn, or says what the phase has no place for.
    private Act? Slip(PhaseVisit visit)
    {
        if (!script.Slips || script.Acts > Speakers)
        {
            return null;
        }

        script.Slips = false;
        foreach (var person in Shuffled())
        {
            var moves = Moves(person);
            foreach (var kind in ContributionKinds.BuiltIn.Names)
            {
                if (kind != ContributionKind.Pass && kind != ContributionKind.Paraphrase && kind != ContributionKind.Answer && moves.Find(kind) is null)
                {
                    slips--;
                    var wanted = moves.Silence is null ? kind : ContributionKind.View;
                    return new(person, new Contribute(person, wanted, Say(wanted), Log<ContributionLink>.Empty, Visit: visit.Number));
                }
            }
        }

        return null;
    }

    private Act? Talk(PhaseVisit visit)
    {
        if (script.Acts <= 0)
        {
            return null;
        }

        script.Acts--;
        if (visit.Phase.Floor.Kind == FloorKind.Queue && !IsSimulated(Session.FloorHolder))
        {
            script.Acts++;
            return AskForTheFloor();
        }

        return Speak(visit, ContributionKind.Pass);
    }

    private Act? AskForTheFloor()
    {
        foreach (var person in Shuffled())
        {
            if (Session.Queue.Count == 0)
            {
                return new(person, new JoinQueue(person, string.Empty));
            }

            if (Session.Queue[0].Person is { } next && IsSimulated(next) && Lead() is { IsDefault: false } lead)
            {
                return new(lead, new GiveFloor(next, lead));
            }
        }

        script.Acts = 0;
        return null;
    }

    // Of those who may, somebody who has not spoken in this visit comes first; a kind is sought, or any for a pass.
    private Act? Speak(PhaseVisit visit, ContributionKind sought)
    {
        for (var again = 0; again < 2; again++)
        {
            foreach (var person in Shuffled())
            {
                if ((script.Spoke.Contains(person) || visit.HasActed(person.Value)) == (again == 1) && SpeakAs(person, visit, sought) is { } act)
                {
                    script.Spoke.Add(person);
                    clock.Advance(script.Pace);
                    return act;
                }
            }
        }

        return null;
    }

    private Act? SpeakAs(PersonId person, PhaseVisit visit, ContributionKind sought)
    {
        var moves = Moves(person);
        var fitting = moves.Kinds.Where(k => sought == ContributionKind.Pass ? IsMeant(k.Kind, visit) : k.Kind == sought);
        if (fitting.Count == 0)
        {
            return moves.May(SessionMove.Pass) && sought == ContributionKind.Pass && visit.Phase.Floor.Kind == FloorKind.NextInRound
                ? new(person, new Contribute(person, ContributionKind.Pass, string.Empty, Log<ContributionLink>.Empty, Visit: visit.Number))
                : default(Act?);
        }

        var kind = fitting[random.Next(fitting.Count)];
        Log<ContributionLink> links = kind.Targets.Count == 0
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

    private List<PersonId> Shuffled()
    {
        var people = new List<PersonId>(Simulated());
        for (var i = people.Count - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (people[i], people[other]) = (people[other], people[i]);
        }

        return people;
    }
}
