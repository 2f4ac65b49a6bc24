using System;
using MutualLearning.Contributions;
using MutualLearning.Practices;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>Contributions, corrections and objections.</content>
public static partial class SessionDecider
{
    private static Outcome<SessionEvent> Say(Session session, Contribute c, CommandContext context, ContributionKinds kinds)
    {
        if (NotPresent(session, c.By) is { } absent)
        {
            return absent;
        }

        if (session.Visit is not { } visit)
        {
            return SessionRefusals.NotOpen;
        }

        if (c.Visit != 0 && c.Visit != visit.Number)
        {
            return new Refusal(SessionRefusals.PhaseChanged, visit.Phase.Id.Value);
        }

        if (visit.Phase.IsAnonymous != !c.Pseudonym.IsDefault || (visit.Phase.IsAnonymous && c.Visit != visit.Number))
        {
            return visit.Phase.IsAnonymous
                ? new Refusal(SessionRefusals.PseudonymNeeded, visit.Phase.Id.Value, Invariant(visit.Number))
                : new Refusal(SessionRefusals.PhaseChanged, visit.Phase.Id.Value);
        }

        if (context.Command.IsDefault || c.Text is null || c.Links is null)
        {
            return SessionRefusals.TextMissing;
        }

        if ((TooLong(c.Text) ?? SessionFlow.FloorRefusal(session, visit, c) ?? BadLinks(session, c) ?? BadKind(session, c, kinds)) is { } refusal)
        {
            return refusal;
        }

        var anonymous = visit.Phase.IsAnonymous;
        return new Contributed(
            anonymous ? visit.StartedAt : context.Now,
            new ContributionId(context.Command.Value),
            c.Kind,
            anonymous ? default : c.By,
            c.Pseudonym,
            c.Text,
            c.Links,
            anonymous ? default : c.RecordedBy);
    }

    private static Refusal? BadLinks(Session session, Contribute c)
    {
        // What only its author can see must not be linked to anonymously: the link would say who that is.
        var reader = c.Pseudonym.IsDefault ? c.By : default;
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

    private static Refusal? BadKind(Session session, Contribute c, ContributionKinds kinds)
    {
        if (!kinds.TryGet(c.Kind, out var kind))
        {
            return new Refusal(SessionRefusals.KindUnknown, c.Kind.Value);
        }

        try
        {
            return kind.Check(new ContributionContext(c.By, c.Text, c.Links, session.VisibleTo(c.By)));
        }
#pragma warning disable CA1031 // A plug-in may throw anything; whatever it is, the session goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new Refusal(SessionRefusals.KindFailed, c.Kind.Value, error.GetType().Name);
        }
    }

    private static Outcome<SessionEvent> Correct(Session session, CorrectContribution c, CommandContext context)
    {
        if ((NotPresent(session, c.By) ?? BadText(c.Text)) is { } refusal)
        {
            return refusal;
        }

        if (session.FindContribution(c.Contribution) is not { } contribution || !session.CanSee(c.By, contribution))
        {
            return new Refusal(SessionRefusals.ContributionUnknown, c.Contribution.Value);
        }

        if (contribution.IsAnonymous)
        {
            return SessionRefusals.AnonymousFixed;
        }

        return new ContributionCorrected(context.Now, c.Contribution, c.Text, c.By);
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
