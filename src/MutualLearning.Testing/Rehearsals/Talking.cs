using MutualLearning.Practices;
using MutualLearning.Sessions;

namespace MutualLearning.Testing;

/// <summary>Who speaks.</summary>
internal static class Talking
{
    public static RehearsalAct? Talk(RehearsalStage stage, PhaseVisit visit)
    {
        if (stage.Script.Acts <= 0)
        {
            return null;
        }

        stage.Script.Acts--;
        if (visit.Phase.Floor.Kind == FloorKind.Queue && !stage.IsSimulated(stage.Session.FloorHolder))
        {
            stage.Script.Acts++;
            return AskForTheFloor(stage);
        }

        return Speak(stage, visit, ContributionKind.Pass);
    }

    // Of those who may, somebody who has not spoken in this visit comes first; a kind is sought, or any for a pass.
    public static RehearsalAct? Speak(RehearsalStage stage, PhaseVisit visit, ContributionKind sought)
    {
        // What is written comes in its order; what nobody may say now, and what nobody has written, after it.
        var act = (stage.LinesLeft(visit.Phase.Id) > 0 ? Speak(stage, visit, sought, inOrder: true) : null) ?? Speak(stage, visit, sought, inOrder: false);
        if (act is { } said)
        {
            stage.Script.Spoke.Add(said.By);
            stage.Clock.Advance(stage.Script.Pace);
        }

        return act;
    }

    private static RehearsalAct? Speak(RehearsalStage stage, PhaseVisit visit, ContributionKind sought, bool inOrder)
    {
        foreach (var hasSpoken in (bool[])[false, true])
        {
            foreach (var person in stage.Shuffled())
            {
                if ((stage.Script.Spoke.Contains(person) || visit.HasActed(person.Value)) == hasSpoken && Speaking.SpeakAs(stage, person, visit, sought, inOrder) is { } act)
                {
                    return act;
                }
            }
        }

        return null;
    }

    private static RehearsalAct? AskForTheFloor(RehearsalStage stage)
    {
        foreach (var person in stage.Shuffled())
        {
            if (stage.Session.Queue.Count == 0)
            {
                return new(person, new JoinQueue(person, string.Empty));
            }

            if (stage.Session.Queue[0].Person is { } next && stage.IsSimulated(next) && stage.Lead() is { IsDefault: false } lead)
            {
                return new(lead, new GiveFloor(next, lead));
            }
        }

        stage.Script.Acts = 0;
        return null;
    }
}
