using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Decides on the work itself: who does it, by when, what is in its way, how it ends.</summary>
internal static class Working
{
    public static Decided<ResponsibilityEvent> Involve(Responsibility r, InvolvePeople c, Instant now)
    {
        var involved = c.Involved ?? Involved.Nobody;
        var refusal = ResponsibilityChecks.MustBeAccountable(r, c.By);
        refusal = refusal.IsDefault ? ResponsibilityChecks.People(r.Accountable, involved) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return involved == r.Involved ? ResponsibilityChecks.Nothing : new PeopleInvolved(now, involved, c.By);
    }

    public static Decided<ResponsibilityEvent> Start(Responsibility r, StartResponsibility c, Instant now)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By);
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return r.Status switch
        {
            ResponsibilityStatus.Blocked => ResponsibilityRefusals.Blocked,
            ResponsibilityStatus.Doing => ResponsibilityChecks.Nothing,
            _ => new ResponsibilityStarted(now, c.By),
        };
    }

    public static Decided<ResponsibilityEvent> Block(Responsibility r, BlockResponsibility c, Instant now)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By);
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
        return blocker == r.Blocker ? ResponsibilityChecks.Nothing : new ResponsibilityBlocked(now, c.By, blocker.What, blocker.On);
    }

    public static Decided<ResponsibilityEvent> Unblock(Responsibility r, UnblockResponsibility c, Instant now)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By);
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return r.Status == ResponsibilityStatus.Blocked ? new ResponsibilityUnblocked(now, c.By) : ResponsibilityChecks.Nothing;
    }

    public static Decided<ResponsibilityEvent> ChangeDue(Responsibility r, ChangeDueDate c, Instant now)
    {
        var refusal = ResponsibilityChecks.MustBeAccountable(r, c.By);
        refusal = refusal.IsDefault ? ResponsibilityChecks.NeedsReason(c.Reason) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        var due = ResponsibilityChecks.Iso(c.Due);
        return due == r.Due ? ResponsibilityChecks.Nothing : new DueDateChanged(now, r.Due, due, c.By, c.Reason);
    }

    public static Decided<ResponsibilityEvent> Complete(Responsibility r, CompleteResponsibility c, Instant now)
    {
        var refusal = ResponsibilityChecks.MustDoTheWork(r, c.By);
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.Evidence) : refusal;
        return refusal.IsDefault ? new ResponsibilityCompleted(now, c.By, c.Evidence ?? string.Empty) : refusal;
    }

    public static Decided<ResponsibilityEvent> Drop(Responsibility r, DropResponsibility c, Instant now)
    {
        var refusal = ResponsibilityChecks.MustBeAccountable(r, c.By);
        refusal = refusal.IsDefault ? ResponsibilityChecks.NeedsReason(c.Reason) : refusal;
        return refusal.IsDefault ? new ResponsibilityDropped(now, c.By, c.Reason) : refusal;
    }
}
