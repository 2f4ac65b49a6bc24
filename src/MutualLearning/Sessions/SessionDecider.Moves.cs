using System.Threading;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Sessions;

/// <content>What <see cref="Session.MayDo"/> asks.</content>
public static partial class SessionDecider
{
    /// <summary>Why a person may not contribute at all; null when they may.</summary>
    internal static Refusal? Silence(Session session, Contribute pass)
    {
        switch (session.Status)
        {
            case SessionStatus.None: return new Refusal(SessionRefusals.Unknown);
            case SessionStatus.Closed or SessionStatus.Cancelled: return new Refusal(SessionRefusals.Over);
            case SessionStatus.Paused: return new Refusal(SessionRefusals.Paused);
        }

        return session.Visit is { } visit
            ? NotPresent(session, pass.By) ?? SessionFlow.FloorRefusal(session, visit, pass)
            : new Refusal(SessionRefusals.NotOpen);
    }

    /// <summary>The link that a kind insists on; unknown for none.</summary>
    internal static LinkKind LinkNeeded(IContributionKind kind, PersonId person, PluginPatience patience)
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
