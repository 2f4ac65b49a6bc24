using System.Collections.Generic;
using System.Threading;
using MutualLearning.Contributions;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>What the checks of a practice ask about kinds, each asked once.</summary>
internal sealed class KindTable(ContributionKinds kinds)
{
    private static readonly PersonId Somebody = new("somebody");
    private readonly Dictionary<ContributionKind, bool> linked = [];
    private readonly PluginPatience patience = kinds.Patience();

    public static bool Has(Allowance allowance, ContributionKind kind)
    {
        foreach (var allowed in allowance.Kinds)
        {
            if (allowed == kind)
            {
                return true;
            }
        }

        return allowance.Kinds.Count == 0;
    }

    public bool Knows(ContributionKind kind) => kinds.TryGet(kind, out _);

    /// <summary>Whether a kind is complete only with a link to something earlier.</summary>
    public bool NeedsLink(ContributionKind name)
    {
        if (!linked.TryGetValue(name, out var needs))
        {
            needs = kinds.TryGet(name, out var kind) && AsksForLink(kind);
            linked.Add(name, needs);
        }

        return needs;
    }

    // One that fails says nothing; then nothing is known of it.
    private bool AsksForLink(IContributionKind kind)
    {
        var bare = new ContributionContext(Somebody, "words", ValueList<ContributionLink>.Empty, ValueList<Contribution>.Empty);
        return KindCalls.Check(kind, bare, patience, CancellationToken.None, isAnonymous: false).Value.Is(ContributionRefusals.LinkMissing);
    }
}
