using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Responsibilities;

/// <summary>What the decisions on several commands ask: the refusal, or <c>default</c> when there is none.</summary>
internal static class ResponsibilityChecks
{
    /// <summary>No event: what is wanted is so already.</summary>
    public static readonly ImmutableArray<ResponsibilityEvent> Nothing = [];

    private static readonly string MaxPeopleText = ResponsibilityLimits.MaxPeople.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date in the one calendar that gets into the events: dates of different calendars do not compare.</summary>
    public static LocalDate? Iso(LocalDate? date) => date?.WithCalendar(CalendarSystem.Iso);

    /// <summary>Words that may be missing.</summary>
    public static Refusal BadWords(string? words) => PlainText.Check(words, ResponsibilityRefusals.TextTooLong, ResponsibilityRefusals.TextInvalid) ?? default;

    public static Refusal NeedsReason(string? reason) =>
        PlainText.IsBlank(reason) ? ResponsibilityRefusals.ReasonMissing : BadWords(reason);

    public static Refusal People(PersonId accountable, Involved involved)
    {
        if (involved.Count > ResponsibilityLimits.MaxPeople)
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

    public static Refusal MustBeAccountable(Responsibility r, PersonId by, in CommandContext context) =>
        by.IsDefault ? ResponsibilityRefusals.PersonMissing
        : context.Permission is not null ? default
        : r.IsOrphaned ? new Refusal(ResponsibilityRefusals.Orphaned, r.Accountable.Value)
        : by != r.Accountable ? new Refusal(ResponsibilityRefusals.NotAccountable, by.Value)
        : default;

    /// <summary>Whether somebody has a part: in the responsibility, or in the session that it comes from.</summary>
    public static Refusal MustHaveAPart(Responsibility r, PersonId by, in CommandContext context) =>
        by.IsDefault ? ResponsibilityRefusals.PersonMissing
        : context.Permission is not null || context.TakesPart || r.Involves(by) ? default
        : new Refusal(ResponsibilityRefusals.NotInvolved, by.Value);

    public static Refusal MustDoTheWork(Responsibility r, PersonId by, in CommandContext context)
    {
        foreach (var person in r.Involved.Responsible)
        {
            if (person == by)
            {
                return default;
            }
        }

        return by.IsDefault || by == r.Accountable || context.Permission is not null
            ? MustBeAccountable(r, by, context)
            : new Refusal(ResponsibilityRefusals.NotResponsible, by.Value);
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
}
