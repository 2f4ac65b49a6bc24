using MutualLearning.Sessions;
using NodaTime;

namespace MutualLearning;

/// <summary>Something that the group wants to talk about.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Title">What it is about.</param>
/// <param name="AddedBy">Who brought it.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Spent">The time spent on it, without pauses and without the time since <paramref name="TakenUpAt"/>.</param>
/// <param name="TakenUpAt">Since when its time runs; null when it is not the current item, or the session pauses.</param>
public sealed record AgendaItem(ItemId Id, string Title, PersonId AddedBy, ItemStatus Status, Duration Spent, Instant? TakenUpAt)
{
    /// <summary>Where it was carried over from; null for something new.</summary>
    public ItemOrigin? Origin { get; init; }
}
