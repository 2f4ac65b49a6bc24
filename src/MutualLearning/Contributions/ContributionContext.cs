using Ardalis.GuardClauses;

namespace MutualLearning.Contributions;

/// <summary>What a kind may look at when it checks a contribution. Immutable; it may get more members.</summary>
public sealed class ContributionContext
{
    /// <summary>Makes a context.</summary>
    /// <param name="author">Who contributes.</param>
    /// <param name="text">The words; empty when there are none.</param>
    /// <param name="links">The links to earlier contributions.</param>
    /// <param name="earlier">The earlier contributions of the session that everybody may see, oldest first.</param>
    public ContributionContext(PersonId author, string text, ValueList<ContributionLink> links, ValueList<Contribution> earlier)
    {
        Author = author;
        Text = Guard.Against.Null(text);
        Links = Guard.Against.Null(links);
        Earlier = Guard.Against.Null(earlier);
    }

    /// <summary>Who contributes. Not to be stored or quoted: in an anonymous phase the session does not keep it either.</summary>
    public PersonId Author { get; }

    /// <summary>The words; empty when there are none.</summary>
    public string Text { get; }

    /// <summary>The links to earlier contributions; each target exists.</summary>
    public ValueList<ContributionLink> Links { get; }

    /// <summary>The named parts; empty when it has none.</summary>
    public ValueList<ContributionField> Fields { get; init; } = ValueList<ContributionField>.Empty;

    /// <summary>The earlier contributions of the session that everybody may see, oldest first.</summary>
    public ValueList<Contribution> Earlier { get; }

    /// <summary>Whether the contribution has a link of a kind.</summary>
    /// <param name="kind">The kind of link.</param>
    /// <returns>Whether it has.</returns>
    public bool HasLink(LinkKind kind)
    {
        foreach (var link in Links)
        {
            if (link.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
