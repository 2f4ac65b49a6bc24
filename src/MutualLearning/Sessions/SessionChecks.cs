using System.Collections.Immutable;
using System.Globalization;
using MutualLearning.Practices;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What the decisions on several commands ask: the refusal, or null when there is none.</summary>
internal static class SessionChecks
{
    /// <summary>Whether somebody is there.</summary>
    public static Refusal? NotPresent(Session session, PersonId person)
    {
        if (person.IsDefault)
        {
            return new Refusal(SessionRefusals.PersonMissing);
        }

        return session.IsPresent(person) ? default(Refusal?) : new Refusal(SessionRefusals.NotPresent, person.Value);
    }

    /// <summary>Whether somebody is there and may move the session on.</summary>
    public static Refusal? MayNotAdvance(Session session, PersonId by, in CommandContext context)
    {
        if (context.Permission is not null && !by.IsDefault)
        {
            return null;
        }

        if (NotPresent(session, by) is { } absent)
        {
            return absent;
        }

        return Powers.MayAdvance(session, by) ? default(Refusal?) : new Refusal(SessionRefusals.MayNotAdvance, by.Value);
    }

    /// <summary>Whether somebody has no part in a session: neither invited nor the one who planned it, and not let in by the host.</summary>
    public static bool IsStranger(Session session, PersonId person, in CommandContext context) =>
        context.Permission is null && !Powers.TakesPart(session, person);

    /// <summary>Whether another visit runs than the one that was meant; 0 for whichever runs.</summary>
    public static Refusal? OtherVisit(PhaseVisit visit, int meant) =>
        meant == 0 || meant == visit.Number ? default(Refusal?) : new Refusal(SessionRefusals.PhaseChanged, visit.Phase.Id.Value);

    /// <summary>Words that must be there.</summary>
    public static Refusal? BadText(string? text)
    {
        if (PlainText.IsBlank(text))
        {
            return new Refusal(SessionRefusals.TextMissing);
        }

        return BadWords(text);
    }

    /// <summary>Words that may be missing.</summary>
    public static Refusal? BadWords(string? text) => PlainText.Check(text, SessionRefusals.TextTooLong, SessionRefusals.TextInvalid);

    /// <summary>A reason, which must be there.</summary>
    public static Refusal? NoReason(string? reason) =>
        PlainText.IsBlank(reason) ? new Refusal(SessionRefusals.ReasonMissing) : BadWords(reason);

    /// <summary>Whether two people have ids that look the same.</summary>
    public static Refusal? Alike(ValueList<string> people) => LookAlike.Pair(people) is { } pair
        ? new Refusal(SessionRefusals.PeopleAlike, pair.First, pair.Second)
        : default(Refusal?);

    /// <summary>More people than a practice is for.</summary>
    public static Refusal TooMany(Practice practice) => new(
        SessionRefusals.TooManyPeople, practice.Id.Value, practice.MaxPeople?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A list that is too long.</summary>
    public static Refusal TooMany(string list, int max) => new(SessionRefusals.ListTooLong, list, Invariant(max));

    /// <summary>Two events of one command.</summary>
    public static ImmutableArray<SessionEvent> Together(SessionEvent first, SessionEvent second) => [first, second];

    /// <summary>A number as the arguments of refusals have it.</summary>
    public static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
