using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <content>What people do so that a phase may end.</content>
public sealed partial class Rehearsal
{
    private Act? Pass(PhaseVisit visit)
    {
        foreach (var person in Simulated())
        {
            if (!script.Spoke.Contains(person) && !visit.HasActed(person.Value) && Moves(person).May(SessionMove.Pass))
            {
                script.Spoke.Add(person);
                return new(person, new Contribute(person, ContributionKind.Pass, string.Empty, ValueList<ContributionLink>.Empty, Visit: visit.Number));
            }
        }

        return null;
    }

    private Act? GetReady()
    {
        foreach (var person in Simulated())
        {
            if (!Session.IsReady(person))
            {
                return new(person, new MarkReady(person));
            }
        }

        return null;
    }

    private Act? Settle()
    {
        foreach (var person in Simulated())
        {
            foreach (var open in Session.OpenObjections)
            {
                if (Session.FindContribution(open) is { } objection && Session.CanSee(person, objection))
                {
                    return new(person, new SettleObjection(open, person, Say(ContributionKind.Idea)));
                }
            }
        }

        return null;
    }
}
