
namespace MutualLearning.Sessions;

/// <summary>Says that the group has done with the item in hand, without taking up another.</summary>
/// <param name="Item">The item being talked about.</param>
/// <param name="By">Who says so.</param>
public sealed record FinishItem(ItemId Item, PersonId By) : SessionCommand;
