using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Decides on what somebody takes on.</summary>
internal static class TakingOn
{
    public static Decided<ResponsibilityEvent> TakeOn(Responsibility before, TakeOnResponsibility c, Instant now)
    {
        if (before.Status != ResponsibilityStatus.None)
        {
            return new Refusal(ResponsibilityRefusals.Exists, before.Id.Value);
        }

        if (c.Id.IsDefault)
        {
            return ResponsibilityRefusals.IdMissing;
        }

        if (PlainText.IsBlank(c.What))
        {
            return ResponsibilityRefusals.WhatMissing;
        }

        if (c.Accountable.IsDefault)
        {
            return ResponsibilityRefusals.AccountableMissing;
        }

        if (c.By.IsDefault)
        {
            return ResponsibilityRefusals.PersonMissing;
        }

        var involved = c.Involved ?? Involved.Nobody;
        var refusal = ResponsibilityChecks.People(c.Accountable, involved);
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.What) : refusal;
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.DoneWhen) : refusal;
        return refusal.IsDefault
            ? new ResponsibilityTakenOn(
                now, c.Id, c.What, c.Accountable, c.By, ResponsibilityChecks.Iso(c.Due), c.DoneWhen ?? string.Empty, involved, c.Session, c.Decision)
            : refusal;
    }
}
