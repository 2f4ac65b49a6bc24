
namespace MutualLearning.Sessions;

/// <summary>An item that enters a session from before it.</summary>
/// <param name="Id">Its name, the same as before.</param>
/// <param name="Title">What it is about; never empty.</param>
/// <param name="By">Who brought it first.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record CarriedItem(ItemId Id, string Title, PersonId By, ItemOrigin Origin);
