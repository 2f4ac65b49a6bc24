using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning.Contributions;

/// <summary>All kinds of contributions that an application knows, by name. Immutable.</summary>
public sealed class ContributionKinds
{
    // By the text of the name: the run time brings such a table compiled, and one of ids it would compile at the start.
    private readonly Dictionary<string, IContributionKind> kinds = new(StringComparer.Ordinal);

    /// <summary>Collects kinds.</summary>
    /// <param name="kinds">The kinds. Each is asked for its name once, now.</param>
    /// <exception cref="ArgumentException">Two kinds have one name, or one has none or does not say it; the message names the types.</exception>
    public ContributionKinds(IEnumerable<IContributionKind> kinds)
    {
        foreach (var kind in Guard.Against.Null(kinds))
        {
            var name = KindCalls.NameOf(kind);
            if (name.IsDefault)
            {
                throw new ArgumentException($"{kind.GetType()} has no name.", nameof(kinds));
            }

            if (this.kinds.TryGetValue(name.Value, out var first))
            {
                throw new ArgumentException($"{first.GetType()} and {kind.GetType()} both bring the contribution kind '{name}'.", nameof(kinds));
            }

            this.kinds.Add(name.Value, kind);
        }
    }

    /// <summary>The thirteen kinds that the library brings.</summary>
    public static ContributionKinds BuiltIn { get; } = new(Standard());

    /// <summary>How long a check may take of a kind that is not of the library; 5 seconds unless set. Beyond it the contribution is refused with <c>session.kind-failed</c>.</summary>
    /// <remarks>More than 0, and at most a day. .NET cannot end a thread: the check goes on by itself. With two such checks still running the kind is not asked again.</remarks>
    public Duration PluginTime { get; init => field = PluginPatience.Checked(value); } = PluginPatience.DefaultTime;

    /// <summary>The names of all kinds, in ordinal order.</summary>
    public IReadOnlyList<ContributionKind> Names
    {
        get
        {
            var names = new List<ContributionKind>(kinds.Count);
            foreach (var name in kinds.Keys)
            {
                names.Add(new ContributionKind(name));
            }

            names.Sort();
            return names;
        }
    }

    /// <summary>The implementations of the built-in kinds, for a host that makes its own collection.</summary>
    /// <returns>The built-in kinds.</returns>
    public static IReadOnlyList<IContributionKind> Standard() =>
    [
        new StandardKind(ContributionKind.Question),
        new StandardKind(ContributionKind.Answer, link: LinkKind.Answers),
        new StandardKind(ContributionKind.View),
        new StandardKind(ContributionKind.Evidence),
        new StandardKind(ContributionKind.Paraphrase, link: LinkKind.Paraphrases),
        new StandardKind(ContributionKind.Idea),
        new StandardKind(ContributionKind.Objection),
        new StandardKind(ContributionKind.Learning),
        new StandardKind(ContributionKind.Goal),
        new StandardKind(ContributionKind.Concern),
        new StandardKind(ContributionKind.Nomination),
        new StandardKind(ContributionKind.Commitment),
        new StandardKind(ContributionKind.Pass, hasText: false),
    ];

    /// <summary>How long one run waits for kinds.</summary>
    internal PluginPatience Patience() => new(PluginTime);

    /// <summary>Finds a kind by name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind, or null.</param>
    /// <returns>Whether it is known.</returns>
    public bool TryGet(ContributionKind name, [NotNullWhen(true)] out IContributionKind? kind) => kinds.TryGetValue(name.Value, out kind);
}
