namespace MutualLearning.Streams;

/// <summary>What is known of whoever sends a command beside what the state says.</summary>
/// <param name="Facilitates">Whether they may advance the session to which the stream belongs.</param>
/// <param name="TakesPart">Whether they take part in it.</param>
/// <param name="Permission">Why the host lets them; null when it does not.</param>
internal readonly record struct Standing(bool Facilitates, bool TakesPart, string? Permission);
