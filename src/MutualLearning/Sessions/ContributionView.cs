using MutualLearning.Sessions;
using MutualLearning.Streams;
using NodaTime;

namespace MutualLearning;

/// <summary>A contribution as somebody may see it.</summary>
/// <param name="Id">Which one.</param>
/// <param name="At">When; null for an anonymous one.</param>
/// <param name="Kind">What kind of act.</param>
/// <param name="Author">Whose; <c>default</c> for an anonymous one, even to its author.</param>
/// <param name="Text">The words.</param>
/// <param name="Links">What it refers to.</param>
/// <param name="Visit">In which visit of which phase it was made.</param>
/// <param name="Item">On which item of the agenda; empty when on none.</param>
/// <param name="RecordedBy">Who wrote it down, when somebody else did.</param>
/// <param name="Corrections">How often its words were corrected.</param>
public sealed record ContributionView(
    ContributionId Id,
    Instant? At,
    ContributionKind Kind,
    PersonId Author,
    string Text,
    ValueList<ContributionLink> Links,
    int Visit,
    string Item,
    PersonId RecordedBy,
    int Corrections)
{
    /// <summary>Whether the viewer made it. Of an anonymous one only its author is told, by <see cref="ISessions.ViewAsync"/> and <see cref="ISessions.ListContributionsAsync"/>, and only while its phase runs: afterwards nobody can know. False by default.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Of an open objection, who has said that it is met, where others have yet to say so.</summary>
    public ValueList<PersonId> SettledBy { get; init; } = ValueList<PersonId>.Empty;

    /// <summary>Its named parts; empty when it has none.</summary>
    public ValueList<ContributionField> Fields { get; init; } = ValueList<ContributionField>.Empty;
}
