namespace MutualLearning.Sessions;

/// <summary>Where an item comes from that was not new in the session.</summary>
/// <param name="Source">What was carried over.</param>
/// <param name="Session">The session in which the item, or the responsibility, came up first; <c>default</c> where nobody knows.</param>
/// <param name="Times">How many sessions in a row have carried it over, this one included; at least 1.</param>
public sealed record ItemOrigin(ItemSource Source, SessionId Session, int Times);
