using MutualLearning.Contributions;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>Somebody tries what they may not.</summary>
internal static class Slipping
{
    // Somebody speaks out of turn, or says what the phase has no place for.
    public static RehearsalAct? Slip(RehearsalStage stage, PhaseVisit visit)
    {
        if (!stage.Script.Slips || stage.Script.Acts > Planning.Speakers)
        {
            return null;
        }

        stage.Script.Slips = false;
        foreach (var person in stage.Shuffled())
        {
            var moves = stage.Moves(person);
            foreach (var kind in ContributionKinds.BuiltIn.Names)
            {
                if (kind != ContributionKind.Pass && kind != ContributionKind.Paraphrase && kind != ContributionKind.Answer && moves.Find(kind) is null)
                {
                    stage.Slips--;
                    var wanted = moves.Silence is null ? kind : ContributionKind.View;
                    return new(person, new Contribute(person, wanted, stage.Say(wanted), ValueList<ContributionLink>.Empty, Visit: visit.Number));
                }
            }
        }

        return null;
    }
}
