using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <content>The work itself: who does it, by when, what is in its way, how it ends.</content>
public static partial class ResponsibilityDecider
{
    private static Decided<ResponsibilityEvent> Involve(Responsibility r, InvolvePeople c, Instant now)
    {
        var involved = c.Involved ?? Involved.Nobody;
        var refusal = MustBeAccountable(r, c.By);
        refusal = refusal.IsDefault ? Check(r.Accountable, involved) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return involved == r.Involved ? Nothing : new PeopleInvolved(now, involved, c.By);
    }

    private static Decided<ResponsibilityEvent> Start(Responsibility r, StartResponsibility c, Instant now)
    {
        var refusal = MustDoTheWork(r, c.By);
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return r.Status switch
        {
            ResponsibilityStatus.Blocked => ResponsibilityRefusals.Blocked,
            ResponsibilityStatus.Doing => Nothing,
            _ => new ResponsibilityStarted(now, c.By),
        };
    }

    private static Decided<ResponsibilityEvent> Block(Responsibility r, BlockResponsibility c, Instant now)
    {
        var refusal = MustDoTheWork(r, c.By);
        refusal = refusal.IsDefault ? BadWords(c.What) : refusal;
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
        return blocker == r.Blocker ? Nothing : new ResponsibilityBlocked(now, c.By, blocker.What, blocker.On);
    }

    private static Decided<ResponsibilityEvent> Unblock(Responsibility r, UnblockResponsibility c, Instant now)
    {
        var refusal = MustDoTheWork(r, c.By);
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        return r.Status == ResponsibilityStatus.Blocked ? new ResponsibilityUnblocked(now, c.By) : Nothing;
    }

    private static Decided<ResponsibilityEvent> ChangeDue(Responsibility r, ChangeDueDate c, Instant now)
    {
        var refusal = MustBeAccountable(r, c.By);
        refusal = refusal.IsDefault ? NeedsReason(c.Reason) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        var due = Iso(c.Due);
        return due == r.Due ? Nothing : new DueDateChanged(now, r.Due, due, c.By, c.Reason);
    }

    private static Decided<ResponsibilityEvent> Complete(Responsibility r, CompleteResponsibility c, Instant now)
    {
        var refusal = MustDoTheWork(r, c.By);
        refusal = refusal.IsDefault ? BadWords(c.Evidence) : refusal;
        return refusal.IsDefault ? new ResponsibilityCompleted(now, c.By, c.Evidence ?? string.Empty) : refusal;
    }

    private static Decided<ResponsibilityEvent> Drop(Responsibility r, DropResponsibility c, Instant now)
    {
        var refusal = MustBeAccountable(r, c.By);
        refusal = refusal.IsDefault ? NeedsReason(c.Reason) : refusal;
        return refusal.IsDefault ? new ResponsibilityDropped(now, c.By, c.Reason) : refusal;
    }
}
