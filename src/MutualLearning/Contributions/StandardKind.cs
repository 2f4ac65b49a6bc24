using Ardalis.GuardClauses;
using MutualLearning.Streams;

namespace MutualLearning.Contributions;

/// <summary>A kind that asks for words, or forbids them, and may ask for a link: enough for all built-in kinds.</summary>
public sealed class StandardKind : IContributionKind
{
    private readonly bool hasText;
    private readonly LinkKind link;

    /// <summary>Makes a kind.</summary>
    /// <param name="kind">What it is called.</param>
    /// <param name="hasText">Whether it must have words; if not, it must have none.</param>
    /// <param name="link">The link it must have, or <see cref="LinkKind.Unknown"/> for none.</param>
    public StandardKind(ContributionKind kind, bool hasText = true, LinkKind link = LinkKind.Unknown)
    {
        Kind = kind;
        this.hasText = hasText;
        this.link = link;
    }

    /// <inheritdoc/>
    public ContributionKind Kind { get; }

    /// <inheritdoc/>
    public Refusal? Check(ContributionContext context)
    {
        Guard.Against.Null(context);
        if (hasText != !PlainText.IsBlank(context.Text))
        {
            return new Refusal(hasText ? ContributionRefusals.TextMissing : ContributionRefusals.TextNotAllowed, Kind.Value);
        }

        return link == LinkKind.Unknown || context.HasLink(link)
            ? default(Refusal?)
            : new Refusal(ContributionRefusals.LinkMissing, Kind.Value, link.ToString());
    }
}
