using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on what a phase may wait for: people who are ready, and a verdict.</summary>
internal static class Marking
{
    public static Decided<SessionEvent> Ready(Session session, MarkReady c, CommandContext context)
    {
        if (SessionChecks.NotPresent(session, c.By) is { } refusal)
        {
            return refusal;
        }

        return session.IsReady(c.By)
            ? ImmutableArray<SessionEvent>.Empty
            : new ReadyMarked(context.Now, c.By);
    }

    public static Decided<SessionEvent> NoteVerdict(Session session, NoteVerdict c, CommandContext context)
    {
        if (SessionChecks.NotPresent(session, c.By) is { } refusal)
        {
            return refusal;
        }

        return Identifier.IsValid(c.Decision)
            ? new VerdictNoted(context.Now, c.Decision, c.Decided, c.By, c.Passed)
            : SessionRefusals.IdMissing;
    }
}
