using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>Decides on the work itself: who does it, by when, what is in its way, how it ends.</summary>
internal static class Working
{
    public static Decided<ResponsibilityEvent> Involve(Responsibility r, InvolvePeople c, in CommandContext context)
    {
        var involved = c.Involved ?? Involved.Nobody;
        var refusal = ResponsibilityChecks.MustBeAccountable(r, c.By, context);
        refusal = refusal.IsDefault ? ResponsibilityChecks.People(r.Accountable, involved) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return involved == r.Involved ? ResponsibilityChecks.Nothing : new PeopleInvolved(context.Now, involved, c.By);
    }

    public static Decided<ResponsibilityEvent> Start(Responsibility r, StartResponsibility c, in CommandContext context)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By, context);
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return r.Status switch
        {
            ResponsibilityStatus.Blocked => ResponsibilityRefusals.Blocked,
            ResponsibilityStatus.Doing => ResponsibilityChecks.Nothing,
            _ => new ResponsibilityStarted(context.Now, c.By),
        };
    }

    public static Decided<ResponsibilityEvent> Block(Responsibility r, BlockResponsibility c, in CommandContext context)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By, context);
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.What) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        if (c.On.IsDefault && PlainText.IsBlank(c.What))
        {
            return ResponsibilityRefusals.BlockerMissing;
        }

        if (c.On == r.Id)
        {
            return new Refusal(ResponsibilityRefusals.BlockedByItself, r.Id.Value);
        }

        var blocker = new Blocker(c.What ?? string.Empty, c.On);
        return blocker == r.Blocker ? ResponsibilityChecks.Nothing : new ResponsibilityBlocked(context.Now, c.By, blocker.What, blocker.On);
    }

    public static Decided<ResponsibilityEvent> Unblock(Responsibility r, UnblockResponsibility c, in CommandContext context)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By, context);
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return r.Status == ResponsibilityStatus.Blocked ? new ResponsibilityUnblocked(context.Now, c.By) : ResponsibilityChecks.Nothing;
    }

    public static Decided<ResponsibilityEvent> ChangeDue(Responsibility r, ChangeDueDate c, in CommandContext context)
    {
        var refusal = ResponsibilityChecks.MustBeAccountable(r, c.By, context);
        refusal = refusal.IsDefault ? ResponsibilityChecks.NeedsReason(c.Reason) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        var due = ResponsibilityChecks.Iso(c.Due);
        return due == r.Due ? ResponsibilityChecks.Nothing : new DueDateChanged(context.Now, r.Due, due, c.By, c.Reason);
    }

    public static Decided<ResponsibilityEvent> Complete(Responsibility r, CompleteResponsibility c, in CommandContext context)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By, context);
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.Evidence) : refusal;
        return refusal.IsDefault ? new ResponsibilityCompleted(context.Now, c.By, c.Evidence ?? string.Empty) : refusal;
    }

    public static Decided<ResponsibilityEvent> Drop(Responsibility r, DropResponsibility c, in CommandContext context)
    {
        var refusal = ResponsibilityChecks.MustBeAccountable(r, c.By, context);
        refusal = refusal.IsDefault ? ResponsibilityChecks.NeedsReason(c.Reason) : refusal;
        return refusal.IsDefault ? new ResponsibilityDropped(context.Now, c.By, c.Reason) : refusal;
    }

    public static Decided<ResponsibilityEvent> Reopen(Responsibility r, ReopenResponsibility c, in CommandContext context)
    {
        var refusal = ResponsibilityChecks.MustHaveAPart(r, c.By, context);
        refusal = refusal.IsDefault ? ResponsibilityChecks.NeedsReason(c.Reason) : refusal;
        return refusal.IsDefault ? new ResponsibilityReopened(context.Now, c.By, c.Reason) : refusal;
    }
}
