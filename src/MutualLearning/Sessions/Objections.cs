using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on objections that are met.</summary>
internal static class Objections
{
    public static Decided<SessionEvent> Settle(Session session, SettleObjection c, CommandContext context)
    {
        if ((SessionChecks.NotPresent(session, c.By) ?? SessionChecks.NoReason(c.How)) is { } refusal)
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

    /// <summary>
    /// Whether somebody may say that an objection is met. What nobody there can see any more, since its author has left, would stand for
    /// ever: whoever may advance sets it aside.
    /// </summary>
    public static bool MaySettle(Session session, Contribution objection, PersonId by) =>
        Sight.CanSee(session, by, objection)
        || (session.Visit?.Number != objection.Visit && !Sight.IsSeen(session, objection) && Powers.MayAdvance(session, by));
}
