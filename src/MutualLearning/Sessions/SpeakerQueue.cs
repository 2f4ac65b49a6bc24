using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on who waits to speak, and who gets the floor.</summary>
internal static class SpeakerQueue
{
    public static Decided<SessionEvent> Join(Session session, JoinQueue c, CommandContext context)
    {
        if ((SessionChecks.NotPresent(session, c.Person) ?? SessionChecks.BadWords(c.About)) is { } refusal)
        {
            return refusal;
        }

        return session.IsQueued(c.Person)
            ? new Refusal(SessionRefusals.AlreadyQueued, c.Person.Value)
            : new QueueJoined(context.Now, c.Person, c.About ?? string.Empty);
    }

    public static Decided<SessionEvent> Leave(Session session, LeaveQueue c, CommandContext context) => session.IsQueued(c.Person)
        ? new QueueLeft(context.Now, c.Person)
        : new Refusal(SessionRefusals.NotQueued, c.Person.Value);

    public static Decided<SessionEvent> Give(Session session, GiveFloor c, CommandContext context)
    {
        if ((SessionChecks.NotPresent(session, c.By) ?? SessionChecks.NotPresent(session, c.Person)) is { } refusal)
        {
            return refusal;
        }

        return new FloorGiven(context.Now, c.Person, c.By);
    }
}
