using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>What people do so that a phase may end.</summary>
internal static class Answering
{
    public static RehearsalAct? Pass(RehearsalStage stage, PhaseVisit visit)
    {
        foreach (var person in stage.Simulated())
        {
            if (!stage.Script.Spoke.Contains(person) && !visit.HasActed(person.Value) && stage.Moves(person).May(SessionMove.Pass))
            {
                stage.Script.Spoke.Add(person);
                return new(person, new Contribute(person, ContributionKind.Pass, string.Empty, ValueList<ContributionLink>.Empty, Visit: visit.Number));
            }
        }

        return null;
    }

    public static RehearsalAct? GetReady(RehearsalStage stage)
    {
        foreach (var person in stage.Simulated())
        {
            if (!stage.Session.IsReady(person))
            {
                return new(person, new MarkReady(person));
            }
        }

        return null;
    }

    public static RehearsalAct? Settle(RehearsalStage stage)
    {
        foreach (var person in stage.Simulated())
        {
            foreach (var open in stage.Session.OpenObjections.Count == 0 ? ValueList<ContributionId>.Empty : stage.Moves(person).Settleable)
            {
                return new(person, new SettleObjection(open, person, stage.Say(ContributionKind.Idea)));
            }
        }

        return null;
    }
}
