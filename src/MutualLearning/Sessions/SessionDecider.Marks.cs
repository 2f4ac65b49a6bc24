using System.Collections.Immutable;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Objections that are met, people who are ready, and verdicts.</content>
public static partial class SessionDecider
{
    private static Decided<SessionEvent> Settle(Session session, SettleObjection c, CommandContext context)
    {
        if ((NotPresent(session, c.By) ?? NoReason(c.How)) is { } refusal)
        {
            return refusal;
        }

        foreach (var open in session.OpenObjections)
        {
            if (open == c.Objection && session.FindContribution(open) is { } objection && MaySettle(session, objection, c.By))
            {
                return new ObjectionSettled(context.Now, c.Objection, c.By, c.How);
            }
        }

        return new Refusal(SessionRefusals.ObjectionNotOpen, c.Objection.Value);
    }

    // What nobody there can see any more, since its author has left, would stand for ever: whoever may advance sets it aside.
    internal static bool MaySettle(Session session, Contribution objection, PersonId by) =>
        session.CanSee(by, objection)
        || (session.Visit?.Number != objection.Visit && !SessionFlow.IsSeen(session, objection) && SessionFlow.MayAdvance(session, by));

    private static Decided<SessionEvent> Ready(Session session, MarkReady c, CommandContext context)
    {
        if (NotPresent(session, c.By) is { } refusal)
        {
            return refusal;
        }

        return session.IsReady(c.By)
            ? ImmutableArray<SessionEvent>.Empty
            : new ReadyMarked(context.Now, c.By);
    }

    private static Decided<SessionEvent> Note(Session session, NoteVerdict c, CommandContext context)
    {
        if (NotPresent(session, c.By) is { } refusal)
        {
            return refusal;
        }

        return Identifier.IsValid(c.Decision)
            ? new VerdictNoted(context.Now, c.Decision, c.Decided, c.By, c.Passed)
            : SessionRefusals.IdMissing;
    }
}
