using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>Decides on contributions.</summary>
internal static class Contributing
{
    public static Decided<SessionEvent> Decide(Session session, Contribute c, CommandContext context, ContributionKinds kinds)
    {
        if (SessionChecks.NotPresent(session, c.By) is { } absent)
        {
            return absent;
        }

        if (!c.RecordedBy.IsDefault && !Powers.TakesPart(session, c.RecordedBy))
        {
            return new Refusal(SessionRefusals.NotInvited, c.RecordedBy.Value);
        }

        if (c.Kind != ContributionKind.Pass && Agreeing.Missing(session, c.By) is { } disagreed)
        {
            return disagreed;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        if ((SessionChecks.OtherVisit(visit, c.Visit) ?? WrongSecrecy(visit, c)) is { } exposed)
        {
            return exposed;
        }

        if (context.Command.IsDefault)
        {
            return SessionRefusals.IdMissing;
        }

        var said = c.Text is null || c.Links is null ? c with { Text = c.Text ?? string.Empty, Links = c.Links ?? ValueList<ContributionLink>.Empty } : c;
        var fields = said.Fields ?? ValueList<ContributionField>.Empty;
        if ((ContributionText.BadFields(session, visit.Phase, said.Kind, said.Text, fields) ?? SessionFloor.Check(session, visit, said) ?? Linking.Check(session, said)
            ?? ContributionText.BadKind(said.Kind, new ContributionContext(said.By, said.Text, said.Links, session.Common) { Fields = fields }, visit.Phase.IsAnonymous, context, kinds)) is { } refusal)
        {
            return refusal;
        }

        var anonymous = visit.Phase.IsAnonymous;
        var contributed = new Contributed(
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
        return !anonymous && Allowances.IsTopic(session, visit.Phase, said.By, said.Kind) ? WithTopic(session, contributed, context) : contributed;
    }

    private static Decided<SessionEvent> WithTopic(Session session, Contributed said, CommandContext context)
    {
        var added = Agenda.Put(session, new AddItem(new ItemId(said.Id.Value), said.Text, said.Author), context);
        return added.IsAccepted ? SessionChecks.Together(said, added.Events[0]) : added;
    }

    // Whoever writes for a hidden phase must say so: else the words, sent late or sent again, would stand in the next phase for all to read.
    private static Refusal? WrongSecrecy(PhaseVisit visit, Contribute c)
    {
        var phase = visit.Phase;
        if (phase.Visibility != Visibility.Named && c.Visit == 0)
        {
            return new Refusal(SessionRefusals.VisitNeeded, phase.Id.Value, SessionChecks.Invariant(visit.Number));
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
            ? new Refusal(SessionRefusals.PseudonymNeeded, phase.Id.Value, SessionChecks.Invariant(visit.Number))
            : new Refusal(SessionRefusals.PhaseChanged, phase.Id.Value);
    }
}
