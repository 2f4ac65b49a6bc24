using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Decides how accountability goes from one person to another, never to two and never to none.</summary>
internal static class HandingOver
{
    public static Decided<ResponsibilityEvent> Offer(Responsibility r, OfferHandOver c, Instant now)
    {
        if (c.To.IsDefault || c.By.IsDefault)
        {
            return ResponsibilityRefusals.PersonMissing;
        }

        var refusal = r.IsOrphaned ? default : ResponsibilityChecks.MustBeAccountable(r, c.By);
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.Note) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        if (c.To == r.Accountable)
        {
            return new Refusal(ResponsibilityRefusals.AlreadyAccountable, c.To.Value);
        }

        return r.Offer is { } pending
            ? new Refusal(ResponsibilityRefusals.OfferPending, pending.To.Value)
            : new HandOverOffered(now, c.To, c.By, c.Note ?? string.Empty);
    }

    public static Decided<ResponsibilityEvent> Accept(Responsibility r, AcceptHandOver c, Instant now)
    {
        if (r.Offer is not { } offer)
        {
            return ResponsibilityRefusals.NoOffer;
        }

        return c.By == offer.To
            ? new HandOverAccepted(now, r.Accountable, c.By)
            : new Refusal(ResponsibilityRefusals.NotOfferedTo, c.By.Value);
    }

    public static Decided<ResponsibilityEvent> Decline(Responsibility r, DeclineHandOver c, Instant now)
    {
        if (r.Offer is not { } offer)
        {
            return ResponsibilityRefusals.NoOffer;
        }

        if (c.By != offer.To)
        {
            return new Refusal(ResponsibilityRefusals.NotOfferedTo, c.By.Value);
        }

        var refusal = ResponsibilityChecks.BadWords(c.Reason);
        return refusal.IsDefault ? new HandOverDeclined(now, c.By, c.Reason ?? string.Empty) : refusal;
    }

    public static Decided<ResponsibilityEvent> Withdraw(Responsibility r, WithdrawHandOver c, Instant now)
    {
        if (r.Offer is not { } offer)
        {
            return ResponsibilityRefusals.NoOffer;
        }

        var refusal = c.By == offer.By ? default : ResponsibilityChecks.MustBeAccountable(r, c.By);
        return refusal.IsDefault ? new HandOverWithdrawn(now, c.By) : refusal;
    }

    public static Decided<ResponsibilityEvent> Orphan(Responsibility r, ReportAccountableLeft c, Instant now)
    {
        if (c.By.IsDefault || c.Person.IsDefault)
        {
            return ResponsibilityRefusals.PersonMissing;
        }

        if (c.Person != r.Accountable)
        {
            return new Refusal(ResponsibilityRefusals.NotAccountable, c.Person.Value);
        }

        return r.IsOrphaned ? ResponsibilityChecks.Nothing : new AccountableLeft(now, c.Person, c.By);
    }

    public static Decided<ResponsibilityEvent> TakeOver(Responsibility r, TakeOverResponsibility c, Instant now)
    {
        if (c.By.IsDefault)
        {
            return ResponsibilityRefusals.PersonMissing;
        }

        return r.IsOrphaned
            ? new ResponsibilityTakenOver(now, r.Accountable, c.By)
            : new Refusal(ResponsibilityRefusals.NotOrphaned, r.Accountable.Value);
    }
}
