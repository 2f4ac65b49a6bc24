using System;
using System.Collections.Immutable;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on what everybody is asked to agree to before they contribute.</summary>
internal static class Agreeing
{
    public static Decided<SessionEvent> Answer(Session session, AnswerAgreement c, CommandContext context)
    {
        if (c.By.IsDefault)
        {
            return SessionRefusals.PersonMissing;
        }

        if (session.FindParticipant(c.By) is null)
        {
            return new Refusal(SessionRefusals.NotInvited, c.By.Value);
        }

        if (!(session.Practice?.Agreements.AsSpan().IndexOf(c.Agreement) >= 0))
        {
            return new Refusal(SessionRefusals.AgreementUnknown, Identifier.IsValid(c.Agreement) ? c.Agreement : string.Empty);
        }

        return Has(session, c.Agreement, c.By) != c.Declines
            ? ImmutableArray<SessionEvent>.Empty
            : new AgreementAnswered(context.Now, c.Agreement, c.By, !c.Declines);
    }

    /// <summary>Why somebody may not contribute yet; null when they have agreed to everything. Passing needs no agreement.</summary>
    public static Refusal? Missing(Session session, PersonId person)
    {
        foreach (var asked in session.Practice?.Agreements ?? ValueList<string>.Empty)
        {
            if (!Has(session, asked, person))
            {
                return new Refusal(SessionRefusals.AgreementMissing, person.Value, asked);
            }
        }

        return null;
    }

    /// <summary>What a participant has not agreed to, in the order of the practice.</summary>
    public static ValueList<string> Open(Session session, PersonId person) => session.FindParticipant(person) is null
        ? []
        : session.Practice?.Agreements.Where(asked => !Has(session, asked, person)) ?? [];

    /// <summary>What people have agreed to after an answer.</summary>
    public static ValueList<GivenAgreement> After(ValueList<GivenAgreement> given, AgreementAnswered e)
    {
        var others = given.Where(g => g.Person != e.Person || !string.Equals(g.Agreement, e.Agreement, StringComparison.Ordinal));
        return e.Agrees ? others.Add(new GivenAgreement(e.Agreement, e.Person, e.At)) : others;
    }

    private static bool Has(Session session, string agreement, PersonId person)
    {
        foreach (var given in session.Agreements)
        {
            if (given.Person == person && string.Equals(given.Agreement, agreement, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
