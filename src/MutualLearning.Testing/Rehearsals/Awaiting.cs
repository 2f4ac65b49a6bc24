using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <summary>What the end of a phase waits for.</summary>
internal static class Awaiting
{
    /// <summary>What an exit condition still waits for; null when it holds or somebody else must act.</summary>
    public static (RehearsalAct? Act, bool Decides)? Awaited(RehearsalStage stage, ExitCondition exit, PhaseVisit visit)
    {
        if (stage.Script.Failures > 3)
        {
            return null;
        }

        if (exit.Holds(stage.Session, stage.Clock.GetCurrentInstant()))
        {
            return Outcomes.AreNeeded(stage, visit) ? (null, true) : null;
        }

        switch (exit.Kind)
        {
            case ExitKind.Timebox:
                var planned = Duration.FromMinutes(stage.Session.PlannedMinutes(visit));
                stage.Clock.Advance(Duration.Max(Duration.Zero, planned - stage.Session.Elapsed(stage.Clock.GetCurrentInstant())));
                return null;
            case ExitKind.AllContributed:
                return (Answering.Pass(stage, visit), false);
            case ExitKind.EachContributed:
                return (Talking.Speak(stage, visit, exit.Each), false);
            case ExitKind.AllReady:
                return (Answering.GetReady(stage), false);
            case ExitKind.NoObjection:
                return (Answering.Settle(stage), false);
            case ExitKind.QueueEmpty:
                return stage.Session.NextItem() is { } item && stage.Lead() is { IsDefault: false } lead ? (new(lead, new TakeUpItem(item.Id, lead)), false) : null;
            case ExitKind.RuleDecided:
                return stage.Script.Decisions < Voting.MaxAttempts ? (null, true) : null;
            case ExitKind.All or ExitKind.Any:
                return Part(stage, exit, visit);
            default:
                return null;
        }
    }

    private static (RehearsalAct? Act, bool Decides)? Part(RehearsalStage stage, ExitCondition exit, PhaseVisit visit)
    {
        foreach (var part in exit.Parts)
        {
            if (!part.Holds(stage.Session, stage.Clock.GetCurrentInstant()) && Awaited(stage, part, visit) is { } awaited && (awaited.Decides || awaited.Act is not null))
            {
                return awaited;
            }
        }

        return null;
    }
}
