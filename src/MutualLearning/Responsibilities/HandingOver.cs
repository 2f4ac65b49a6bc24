using MutualLearning.Streams;

namespace MutualLearning.Responsibilities;

/// <summary>Decides how accountability goes from one person to another, never to two and never to none.</summary>
internal static class HandingOver
{
    public static Decided<ResponsibilityEvent> Offer(Responsibility r, OfferHandOver c, in CommandContext context)
    {
        if (c.To.IsDefault || c.By.IsDefault)
        {
            return ResponsibilityRefusals.PersonMissing;
        }

        var refusal = r.IsOrphaned ? ResponsibilityChecks.MustHaveAPart(r, c.By, context) : ResponsibilityChecks.MustBeAccountable(r, c.By, context);
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
            : new HandOverOffered(context.Now, c.To, c.By, c.Note ?? string.Empty);
    }

    public static Decided<ResponsibilityEvent> Accept(Responsibility r, AcceptHandOver c, in CommandContext context)
    {
        if (r.Offer is not { } offer)
        {
            return !AsksForConfirmation(r) ? ResponsibilityRefusals.NoOffer
                : c.By == r.Accountable ? new ResponsibilityConfirmed(context.Now, c.By)
                : new Refusal(ResponsibilityRefusals.NotOfferedTo, c.By.Value);
        }

        return c.By == offer.To
            ? new HandOverAccepted(context.Now, r.Accountable, c.By)
            : new Refusal(ResponsibilityRefusals.NotOfferedTo, c.By.Value);
    }

    public static Decided<ResponsibilityEvent> Decline(Responsibility r, DeclineHandOver c, in CommandContext context)
    {
        if (r.Offer is null && !AsksForConfirmation(r))
        {
            return ResponsibilityRefusals.NoOffer;
        }

        if (c.By != (r.Offer?.To ?? r.Accountable))
        {
            return new Refusal(ResponsibilityRefusals.NotOfferedTo, c.By.Value);
        }

        var refusal = ResponsibilityChecks.BadWords(c.Reason);
        return !refusal.IsDefault ? refusal
            : r.Offer is null ? new ResponsibilityDeclined(context.Now, c.By, c.Reason ?? string.Empty)
            : new HandOverDeclined(context.Now, c.By, c.Reason ?? string.Empty);
    }

    public static Decided<ResponsibilityEvent> Withdraw(Responsibility r, WithdrawHandOver c, in CommandContext context)
    {
        if (r.Offer is not { } offer)
        {
            return ResponsibilityRefusals.NoOffer;
        }

        var refusal = c.By == offer.By ? default : ResponsibilityChecks.MustBeAccountable(r, c.By, context);
        return refusal.IsDefault ? new HandOverWithdrawn(context.Now, c.By) : refusal;
    }

    public static Decided<ResponsibilityEvent> Orphan(Responsibility r, ReportAccountableLeft c, in CommandContext context)
    {
        if (c.By.IsDefault || c.Person.IsDefault)
        {
            return ResponsibilityRefusals.PersonMissing;
        }

        if (c.Person != r.Accountable)
        {
            return new Refusal(ResponsibilityRefusals.NotAccountable, c.Person.Value);
        }

        var stranger = ResponsibilityChecks.MustHaveAPart(r, c.By, context);
        return !stranger.IsDefault ? stranger
            : r.IsOrphaned ? ResponsibilityChecks.Nothing
            : new AccountableLeft(context.Now, c.Person, c.By);
    }

    public static Decided<ResponsibilityEvent> TakeOver(Responsibility r, TakeOverResponsibility c, in CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return ResponsibilityRefusals.PersonMissing;
        }

        if (!r.IsOrphaned)
        {
            return new Refusal(ResponsibilityRefusals.NotOrphaned, r.Accountable.Value);
        }

        var stranger = ResponsibilityChecks.MustHaveAPart(r, c.By, context);
        return stranger.IsDefault ? new ResponsibilityTakenOver(context.Now, r.Accountable, c.By) : stranger;
    }

    // What a record says waits for the word of whoever it names.
    private static bool AsksForConfirmation(Responsibility r) => r is { IsConfirmed: false, IsOrphaned: false };
}
