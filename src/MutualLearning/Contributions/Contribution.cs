using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Contributions;

/// <summary>One typed act of one person in a session.</summary>
/// <param name="Id">Which one.</param>
/// <param name="At">When; in an anonymous phase the start of that phase, so that the time tells nothing.</param>
/// <param name="Kind">What kind of act.</param>
/// <param name="Author">Whose; <c>default</c> while, or because, it is anonymous.</param>
/// <param name="Pseudonym">What stands for the author in an anonymous phase; <c>default</c> elsewhere.</param>
/// <param name="Text">The words; empty for a pass.</param>
/// <param name="Links">What it refers to.</param>
/// <param name="Visit">In which visit of which phase it was made: the number of the visit, from 1.</param>
/// <param name="Item">On which item of the agenda; empty when on none.</param>
/// <param name="RecordedBy">Who wrote it down, when somebody else did; <c>default</c> when the author did.</param>
/// <param name="Corrections">How often its words were corrected afterwards.</param>
/// <remarks>Immutable; equal by content.</remarks>
public sealed record Contribution(
    ContributionId Id,
    Instant At,
    ContributionKind Kind,
    PersonId Author,
    Pseudonym Pseudonym,
    string Text,
    ValueList<ContributionLink> Links,
    int Visit,
    string Item,
    PersonId RecordedBy,
    int Corrections)
{
    /// <summary>Its named parts, where the phase asked for them; empty when it has none.</summary>
    public ValueList<ContributionField> Fields { get; init; } = ValueList<ContributionField>.Empty;

    /// <summary>Whether the author is hidden behind a pseudonym.</summary>
    public bool IsAnonymous => Author.IsDefault;
}
