using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>The agenda and the speaker queue.</content>
public static partial class SessionDecider
{
    private static Decided<SessionEvent> Add(Session session, AddItem c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (c.Item.IsDefault)
        {
            return SessionRefusals.IdMissing;
        }

        if (BadText(c.Title) is { } refusal)
        {
            return refusal;
        }

        if (session.Items.Count >= MaxItems)
        {
            return TooMany("items", MaxItems);
        }

        return session.FindItem(c.Item) is null
            ? new ItemAdded(context.Now, c.Item, c.Title, c.By)
            : new Refusal(SessionRefusals.ItemExists, c.Item.Value);
    }

    private static Decided<SessionEvent> TakeUp(Session session, TakeUpItem c, CommandContext context)
    {
        if (NotPresent(session, c.By) is { } refusal)
        {
            return refusal;
        }

        if (session.FindItem(c.Item) is null)
        {
            return new Refusal(SessionRefusals.ItemUnknown, c.Item.Value);
        }

        return session.CurrentItem == c.Item
            ? new Refusal(SessionRefusals.ItemCurrent, c.Item.Value)
            : new ItemTakenUp(context.Now, c.Item, c.By);
    }

    private static Decided<SessionEvent> Finish(Session session, FinishItem c, CommandContext context)
    {
        if (NotPresent(session, c.By) is { } refusal)
        {
            return refusal;
        }

        return !c.Item.IsDefault && session.CurrentItem == c.Item
            ? new ItemFinished(context.Now, c.Item, c.By)
            : new Refusal(SessionRefusals.ItemNotCurrent, c.Item.Value);
    }

    private static Decided<SessionEvent> Queue(Session session, JoinQueue c, CommandContext context)
    {
        if ((NotPresent(session, c.Person) ?? BadWords(c.About)) is { } refusal)
        {
            return refusal;
        }

        return session.IsQueued(c.Person)
            ? new Refusal(SessionRefusals.AlreadyQueued, c.Person.Value)
            : new QueueJoined(context.Now, c.Person, c.About ?? string.Empty);
    }

    private static Decided<SessionEvent> Unqueue(Session session, LeaveQueue c, CommandContext context) => session.IsQueued(c.Person)
        ? new QueueLeft(context.Now, c.Person)
        : new Refusal(SessionRefusals.NotQueued, c.Person.Value);

    private static Decided<SessionEvent> Give(Session session, GiveFloor c, CommandContext context)
    {
        if ((NotPresent(session, c.By) ?? NotPresent(session, c.Person)) is { } refusal)
        {
            return refusal;
        }

        return new FloorGiven(context.Now, c.Person, c.By);
    }
}
