using MutualLearning.Practices;
using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning.Testing;

/// <content>What the end of a phase waits for.</content>
public sealed partial class Rehearsal
{
    /// <summary>What an exit condition still waits for; null when it holds or somebody else must act.</summary>
    private (Act? Act, bool Decides)? Awaited(ExitCondition exit, PhaseVisit visit)
    {
        if (script.Failures > 3)
        {
            return null;
        }

        if (exit.Holds(Session, clock.GetCurrentInstant()))
        {
            return NeedsVerdict(visit) ? (null, true) : null;
        }

        switch (exit.Kind)
        {
            case ExitKind.Timebox:
                var planned = Duration.FromMinutes(Session.PlannedMinutes(visit));
                clock.Advance(Duration.Max(Duration.Zero, planned - Session.Elapsed(clock.GetCurrentInstant())));
                return null;
            case ExitKind.AllContributed:
                return (Pass(visit), false);
            case ExitKind.EachContributed:
                return (Speak(visit, exit.Each), false);
            case ExitKind.AllReady:
                return (GetReady(), false);
            case ExitKind.NoObjection:
                return (Settle(), false);
            case ExitKind.QueueEmpty:
                return Session.NextItem() is { } item && Lead() is { IsDefault: false } lead ? (new(lead, new TakeUpItem(item.Id, lead)), false) : null;
            case ExitKind.RuleDecided:
                return (null, true);
            case ExitKind.All or ExitKind.Any:
                return Part(exit, visit);
            default:
                return null;
        }
    }

    private (Act? Act, bool Decides)? Part(ExitCondition exit, PhaseVisit visit)
    {
        foreach (var part in exit.Parts)
        {
            if (!part.Holds(Session, clock.GetCurrentInstant()) && Awaited(part, visit) is { } awaited && (awaited.Decides || awaited.Act is not null))
            {
                return awaited;
            }
        }

        return null;
    }
}
