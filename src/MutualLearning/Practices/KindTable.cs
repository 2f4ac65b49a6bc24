using System;
using System.Collections.Generic;
using MutualLearning.Contributions;
using MutualLearning.Roles;
using MutualLearning.Streams;

namespace MutualLearning.Practices;

/// <summary>What the checks of a practice ask about kinds, each asked once.</summary>
internal sealed class KindTable(ContributionKinds kinds)
{
    private static readonly PersonId Somebody = new("somebody");
    private readonly Dictionary<ContributionKind, bool> linked = [];

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

    private static bool AsksForLink(IContributionKind kind)
    {
        try
        {
            var bare = new ContributionContext(Somebody, "words", Log<ContributionLink>.Empty, Log<Contribution>.Empty);
            return kind.Check(bare) is { } refusal && refusal.Is(ContributionRefusals.LinkMissing);
        }
#pragma warning disable CA1031 // A plug-in may throw anything; then nothing is known of it.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
