using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on who is ready for the next phase.</summary>
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
}
