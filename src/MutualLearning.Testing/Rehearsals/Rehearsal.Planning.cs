using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <content>What is meant to happen in a visit.</content>
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
        var planned = Duration.FromMinutes(Session.PlannedMinutes(visit)) * (70 + (10 * random.Next(6))) / 100;
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
                    return new(person, new Contribute(person, wanted, Say(wanted), ValueList<ContributionLink>.Empty, Visit: visit.Number));
                }
            }
        }

        return null;
    }
}
