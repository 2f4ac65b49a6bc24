using System.Threading;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <summary>What a contribution refers to.</summary>
internal static class Linking
{
    /// <summary>Why the links of a contribution lead nowhere; null when they do not.</summary>
    public static Refusal? Check(Session session, Contribute c)
    {
        // What only its author can see must not be linked to anonymously: the link would say who that is.
        var reader = c.Pseudonym.IsDefault ? c.By : default;
        if (c.Links.Count > SessionLimits.MaxLinks)
        {
            return SessionChecks.TooMany("links", SessionLimits.MaxLinks);
        }

        foreach (var link in c.Links)
        {
            if (link.Kind is < LinkKind.Answers or > LinkKind.Supports || link.Target.IsDefault || link.Session == session.Id)
            {
                return new Refusal(SessionRefusals.LinkInvalid);
            }

            // What stands in another session was looked at where that can be read.
            if (link.Session.IsDefault && !(session.FindContribution(link.Target) is { } target && Sight.CanSee(session, reader, target)))
            {
                return new Refusal(SessionRefusals.ContributionUnknown, link.Target.Value);
            }
        }

        return null;
    }

    /// <summary>The link that a kind insists on; unknown for none.</summary>
    public static LinkKind Needed(IContributionKind kind, PersonId person, PluginPatience patience)
    {
        for (var link = LinkKind.Unknown; link <= LinkKind.Supports; link++)
        {
            ValueList<ContributionLink> links = link == LinkKind.Unknown ? [] : [new ContributionLink(link, new ContributionId("?"))];
            var context = new ContributionContext(person, "?", links, ValueList<Contribution>.Empty);
            if (!Misses(kind, context, patience))
            {
                return link;
            }
        }

        return LinkKind.Unknown;
    }

    // One that fails says nothing; the command will say so.
    private static bool Misses(IContributionKind kind, ContributionContext context, PluginPatience patience) =>
        KindCalls.Check(kind, context, patience, CancellationToken.None, isAnonymous: false).Value.Is(ContributionRefusals.LinkMissing);
}
