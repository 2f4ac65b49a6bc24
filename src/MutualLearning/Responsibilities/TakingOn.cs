using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using MutualLearning.Contributions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>Decides on what somebody takes on.</summary>
internal static class TakingOn
{
    private static readonly string MostText = ContributionReference.Most.ToString(CultureInfo.InvariantCulture);

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
        var isOffer = c.By != c.Accountable && !c.IsRecorded;
        refusal = refusal.IsDefault && isOffer && involved.People().Contains(c.By) ? new Refusal(ResponsibilityRefusals.PersonTwice, c.By.Value) : refusal;
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.What) : refusal;
        refusal = refusal.IsDefault ? ResponsibilityChecks.BadWords(c.DoneWhen) : refusal;
        refusal = refusal.IsDefault ? BadContributions(c.Contributions) : refusal;
        if (!refusal.IsDefault)
        {
            return refusal;
        }

        var taken = new ResponsibilityTakenOn(
            now,
            c.Id,
            c.What,
            isOffer ? c.By : c.Accountable,
            c.By,
            ResponsibilityChecks.Iso(c.Due),
            c.DoneWhen ?? string.Empty,
            involved,
            c.Session,
            c.Decision)
        {
            IsUnconfirmed = c.By != c.Accountable && c.IsRecorded,
            Group = c.Group,
            Contributions = c.Contributions.Count == 0 ? null : c.Contributions,
        };
        return isOffer
            ? ImmutableArray.Create<ResponsibilityEvent>(taken, new HandOverOffered(now, c.Accountable, c.By, string.Empty))
            : taken;
    }

    private static Refusal BadContributions(ValueList<ContributionReference> contributions) =>
        contributions.Count > ContributionReference.Most ? new Refusal(ResponsibilityRefusals.ListTooLong, "contributions", MostText)
        : ContributionReference.AreFit(contributions) ? default
        : new Refusal(ResponsibilityRefusals.ContributionsInvalid);
}
