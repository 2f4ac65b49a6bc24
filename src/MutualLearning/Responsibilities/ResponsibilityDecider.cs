using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>What a command leads to in a responsibility. Pure and total: never throws for any command in any state.</summary>
public static partial class ResponsibilityDecider
{
    /// <summary>The greatest length of any words in a responsibility, in UTF-16 code units.</summary>
    public const int MaxTextLength = PlainText.MaxLength;

    /// <summary>The greatest number of people who have a part beside the accountable one.</summary>
    public const int MaxPeople = 1_000;

    private static readonly string MaxPeopleText = MaxPeople.ToString(CultureInfo.InvariantCulture);

    private static readonly ImmutableArray<ResponsibilityEvent> Nothing = [];

    /// <summary>The decider, ready for a handler.</summary>
    public static Decider<Responsibility, ResponsibilityCommand, ResponsibilityEvent> Instance { get; } =
        new(Responsibility.Initial, Decide, Responsibility.Evolve) { TimeOf = static body => body.At, SizeOf = ResponsibilityEventSize.Of };

    /// <summary>What a command leads to.</summary>
    /// <param name="responsibility">The responsibility now.</param>
    /// <param name="command">The command.</param>
    /// <param name="context">When, and under which id. Time does not go back: an event is never earlier than the one before it, whatever the clock says.</param>
    /// <returns>The events, or why not; the codes stand in <see cref="ResponsibilityRefusals"/>.</returns>
    public static Decided<ResponsibilityEvent> Decide(
        Responsibility responsibility, ResponsibilityCommand command, CommandContext context)
    {
        Guard.Against.Null(responsibility);
        Guard.Against.Null(command);
        context = context.NotBefore(responsibility.LastAt);
        if (command is TakeOnResponsibility takeOn)
        {
            return TakeOn(responsibility, takeOn, context.Now);
        }

        if (responsibility.Status == ResponsibilityStatus.None)
        {
            return ResponsibilityRefusals.Unknown;
        }

        if (!responsibility.IsOpen)
        {
            return ResponsibilityRefusals.Closed;
        }

        return command switch
        {
            InvolvePeople c => Involve(responsibility, c, context.Now),
            StartResponsibility c => Start(responsibility, c, context.Now),
            BlockResponsibility c => Block(responsibility, c, context.Now),
            UnblockResponsibility c => Unblock(responsibility, c, context.Now),
            ChangeDueDate c => ChangeDue(responsibility, c, context.Now),
            OfferHandOver c => Offer(responsibility, c, context.Now),
            AcceptHandOver c => Accept(responsibility, c, context.Now),
            DeclineHandOver c => Decline(responsibility, c, context.Now),
            WithdrawHandOver c => Withdraw(responsibility, c, context.Now),
            ReportAccountableLeft c => Orphan(responsibility, c, context.Now),
            TakeOverResponsibility c => TakeOver(responsibility, c, context.Now),
            CompleteResponsibility c => Complete(responsibility, c, context.Now),
            DropResponsibility c => Drop(responsibility, c, context.Now),
            _ => ResponsibilityRefusals.CommandUnknown,
        };
    }

    private static Decided<ResponsibilityEvent> TakeOn(Responsibility before, TakeOnResponsibility c, Instant now)
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
        var refusal = Check(c.Accountable, involved);
        refusal = refusal.IsDefault ? BadWords(c.What) : refusal;
        refusal = refusal.IsDefault ? BadWords(c.DoneWhen) : refusal;
        return refusal.IsDefault
            ? new ResponsibilityTakenOn(
                now, c.Id, c.What, c.Accountable, c.By, Iso(c.Due), c.DoneWhen ?? string.Empty, involved, c.Session, c.Decision)
            : refusal;
    }

    // Dates of different calendars do not compare, so only one calendar gets into the events.
    private static LocalDate? Iso(LocalDate? date) => date?.WithCalendar(CalendarSystem.Iso);

    // Words that may be missing.
    private static Refusal BadWords(string? words) => PlainText.Check(words, ResponsibilityRefusals.TextTooLong, ResponsibilityRefusals.TextInvalid) ?? default;

    private static Refusal NeedsReason(string? reason) =>
        PlainText.IsBlank(reason) ? ResponsibilityRefusals.ReasonMissing : BadWords(reason);

    private static Refusal Check(PersonId accountable, Involved involved)
    {
        if (involved.Count > MaxPeople)
        {
            return new Refusal(ResponsibilityRefusals.ListTooLong, "people", MaxPeopleText);
        }

        for (var i = 0; i < involved.Count; i++)
        {
            var person = involved[i];
            if (person.IsDefault)
            {
                return ResponsibilityRefusals.PersonMissing;
            }

            if (person == accountable || StandsBefore(involved, i, person))
            {
                return new Refusal(ResponsibilityRefusals.PersonTwice, person.Value);
            }
        }

        return involved.Count > 0 && LookAlike.Pair([accountable.Value, .. involved.People().Select(static p => p.Value)]) is { } pair
            ? new Refusal(ResponsibilityRefusals.PeopleAlike, pair.First, pair.Second)
            : default;
    }

    private static bool StandsBefore(Involved involved, int place, PersonId person)
    {
        for (var i = 0; i < place; i++)
        {
            if (involved[i] == person)
            {
                return true;
            }
        }

        return false;
    }

    private static Refusal MustBeAccountable(Responsibility r, PersonId by) =>
        by.IsDefault ? ResponsibilityRefusals.PersonMissing
        : r.IsOrphaned ? new Refusal(ResponsibilityRefusals.Orphaned, r.Accountable.Value)
        : by != r.Accountable ? new Refusal(ResponsibilityRefusals.NotAccountable, by.Value)
        : default;

    private static Refusal MustDoTheWork(Responsibility r, PersonId by)
    {
        foreach (var person in r.Involved.Responsible)
        {
            if (person == by)
            {
                return default;
            }
        }

        return by.IsDefault || by == r.Accountable
            ? MustBeAccountable(r, by)
            : new Refusal(ResponsibilityRefusals.NotResponsible, by.Value);
    }
}
