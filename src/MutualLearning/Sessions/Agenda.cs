using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on the items of the agenda.</summary>
internal static class Agenda
{
    public static Decided<SessionEvent> Add(Session session, AddItem c, CommandContext context) =>
        !c.By.IsDefault && SessionChecks.IsStranger(session, c.By, context)
            ? new Refusal(SessionRefusals.NotInvited, c.By.Value)
            : Put(session, c, context);

    /// <summary>The same of what the session takes over from the one before, whoever put it there.</summary>
    public static Decided<SessionEvent> Put(Session session, AddItem c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (c.Item.IsDefault)
        {
            return SessionRefusals.IdMissing;
        }

        if (SessionChecks.BadText(c.Title) is { } refusal)
        {
            return refusal;
        }

        if (session.Items.Count >= SessionLimits.MaxItems)
        {
            return SessionChecks.TooMany("items", SessionLimits.MaxItems);
        }

        return session.FindItem(c.Item) is null
            ? new ItemAdded(context.Now, c.Item, c.Title, c.By)
            : new Refusal(SessionRefusals.ItemExists, c.Item.Value);
    }

    public static Decided<SessionEvent> TakeUp(Session session, TakeUpItem c, CommandContext context)
    {
        if (SessionChecks.NotPresent(session, c.By) is { } refusal)
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

    public static Decided<SessionEvent> Finish(Session session, FinishItem c, CommandContext context)
    {
        if (SessionChecks.NotPresent(session, c.By) is { } refusal)
        {
            return refusal;
        }

        return !c.Item.IsDefault && session.CurrentItem == c.Item
            ? new ItemFinished(context.Now, c.Item, c.By)
            : new Refusal(SessionRefusals.ItemNotCurrent, c.Item.Value);
    }
}
