using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Contributions.</content>
public static partial class SessionDecider
{
    private static Decided<SessionEvent> Say(Session session, Contribute c, CommandContext context, ContributionKinds kinds)
    {
        if (NotPresent(session, c.By) is { } absent)
        {
            return absent;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        if ((OtherVisit(visit, c.Visit) ?? WrongSecrecy(visit, c)) is { } exposed)
        {
            return exposed;
        }

        if (context.Command.IsDefault)
        {
            return SessionRefusals.IdMissing;
        }

        var said = c.Text is null || c.Links is null ? c with { Text = c.Text ?? string.Empty, Links = c.Links ?? ValueList<ContributionLink>.Empty } : c;
        var fields = said.Fields ?? ValueList<ContributionField>.Empty;
        if ((BadFields(visit.Phase, said.Kind, said.Text, fields) ?? SessionFlow.FloorRefusal(session, visit, said) ?? BadLinks(session, said)
            ?? BadKind(said.Kind, new ContributionContext(said.By, said.Text, said.Links, session.Common) { Fields = fields }, visit.Phase.IsAnonymous, context, kinds)) is { } refusal)
        {
            return refusal;
        }

        var anonymous = visit.Phase.IsAnonymous;
        return new Contributed(
            anonymous ? visit.StartedAt : context.Now,
            said.Id.IsDefault ? new ContributionId(context.Command.Value) : said.Id,
            said.Kind,
            anonymous ? default : said.By,
            said.Pseudonym,
            said.Text,
            said.Links,
            anonymous ? default : said.RecordedBy,
            fields.Count == 0 ? null : fields)
        {
            KeyCheck = anonymous && visit.KeyCheck is null ? said.KeyCheck : null,
        };
    }

    // Only the fields that the phase declares: their names are words of the practice and not of a person.
    private static Refusal? BadFields(Phase phase, ContributionKind kind, string text, ValueList<ContributionField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            var field = fields[i];
            if (PlainText.IsBlank(field.Text) || IsThereBefore(fields, i) || !SessionFlow.HasField(phase, kind, field.Name))
            {
                return new Refusal(SessionRefusals.FieldInvalid, phase.Id.Value, kind.Value, PlainText.Short(field.Name));
            }

            if (BadWords(field.Text) is { } refusal)
            {
                return refusal;
            }
        }

        return BadWords(text) ?? TooLong(text, fields);
    }

    private static Refusal? TooLong(string text, ValueList<ContributionField> fields) =>
        Length(text, fields) > MaxTextLength ? new Refusal(SessionRefusals.TextTooLong, Invariant(MaxTextLength)) : default(Refusal?);

    private static long Length(string text, ValueList<ContributionField> fields)
    {
        var length = (long)text.Length;
        foreach (var field in fields)
        {
            length += field.Text.Length;
        }

        return length;
    }

    private static bool IsThereBefore(ValueList<ContributionField> fields, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (string.Equals(fields[i].Name, fields[place].Name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Whoever writes for a hidden phase must say so: else the words, sent late or sent again, would stand in the next phase for all to read.
    private static Refusal? WrongSecrecy(PhaseVisit visit, Contribute c)
    {
        var phase = visit.Phase;
        if (phase.Visibility != Visibility.Named && c.Visit == 0)
        {
            return new Refusal(SessionRefusals.VisitNeeded, phase.Id.Value, Invariant(visit.Number));
        }

        // Under another key everybody would be somebody new, and their turn would be counted once more.
        if (phase.IsAnonymous && !c.Pseudonym.IsDefault && !ScopeKeys.Fit(visit.KeyCheck, c.KeyCheck))
        {
            return new Refusal(SessionRefusals.KeyLost, phase.Id.Value);
        }

        if (phase.IsAnonymous == !c.Pseudonym.IsDefault)
        {
            return c.KeyCheck is null || Identifier.IsValid(c.KeyCheck) ? default(Refusal?) : new Refusal(SessionRefusals.KeyLost, phase.Id.Value);
        }

        return phase.IsAnonymous
            ? new Refusal(SessionRefusals.PseudonymNeeded, phase.Id.Value, Invariant(visit.Number))
            : new Refusal(SessionRefusals.PhaseChanged, phase.Id.Value);
    }

    private static Refusal? BadLinks(Session session, Contribute c)
    {
        // What only its author can see must not be linked to anonymously: the link would say who that is.
        var reader = c.Pseudonym.IsDefault ? c.By : default;
        if (c.Links.Count > MaxLinks)
        {
            return TooMany("links", MaxLinks);
        }

        foreach (var link in c.Links)
        {
            if (link.Kind is < LinkKind.Answers or > LinkKind.Supports || link.Target.IsDefault)
            {
                return new Refusal(SessionRefusals.LinkInvalid);
            }

            if (session.FindContribution(link.Target) is not { } target || !session.CanSee(reader, target))
            {
                return new Refusal(SessionRefusals.ContributionUnknown, link.Target.Value);
            }
        }

        return null;
    }

    private static Refusal? BadKind(ContributionKind name, ContributionContext contribution, bool isAnonymous, CommandContext context, ContributionKinds kinds)
    {
        if (!kinds.TryGet(name, out var kind))
        {
            return new Refusal(SessionRefusals.KindUnknown, name.Value);
        }

        var answer = KindCalls.Check(kind, contribution, kinds.Patience(), context.CancellationToken, isAnonymous);
        return !answer.IsAnswered ? new Refusal(SessionRefusals.KindFailed, name.Value, answer.Problem)
            : answer.Value.IsDefault ? default(Refusal?)
            : answer.Value;
    }

    private static string Invariant(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
