using MutualLearning.Roles;
using NodaTime;

namespace MutualLearning.Sessions;

/// <summary>Something that the group wants to talk about.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Title">What it is about.</param>
/// <param name="AddedBy">Who brought it.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Spent">The time spent on it, without the time since it was last taken up.</param>
/// <param name="TakenUpAt">When it was taken up; null when it is not the current item.</param>
public sealed record AgendaItem(ItemId Id, string Title, PersonId AddedBy, ItemStatus Status, Duration Spent, Instant? TakenUpAt);
