using System;
using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What is meant to happen in a visit.</summary>
internal static class Planning
{
    public const int Speakers = 8;

    public static VisitScript Plan(RehearsalStage stage, PhaseVisit visit)
    {
        var phase = visit.Phase;
        var people = stage.Simulated().Count;
        var acts = phase.Floor.Kind switch
        {
            FloorKind.NextInRound => people,
            _ when stage.Lines(phase.Id).Count > 0 => stage.LinesLeft(phase.Id),
            FloorKind.Role => 2,
            _ => Math.Min(people, Speakers) + stage.Random.Next(3),
        };

        // Groups talk for less or for more than they planned.
        var planned = Duration.FromMinutes(stage.Session.PlannedMinutes(visit)) * (70 + (10 * stage.Random.Next(6))) / 100;
        return new VisitScript(visit.Number, acts, acts == 0 ? planned : planned / acts, stage.Slips > 0 && IsStrict(phase) && stage.Chance(60));
    }

    private static bool IsStrict(Phase phase) => phase.Floor.Kind != FloorKind.Everyone || phase.Allows.Count > 0;
}
