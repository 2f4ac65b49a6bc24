namespace MutualLearning.Streams;

/// <summary>What <see cref="OrderOfArrival"/> may do with an event; <c>default</c> leaves it where it is.</summary>
/// <param name="Body">What changes places, without what tells the first one; null for an event that stays.</param>
/// <param name="Run">Only events of one run change places with each other.</param>
/// <param name="Key">By what they are put into order.</param>
/// <param name="EndsRun">Whether nothing before this event may come after it.</param>
internal readonly record struct HiddenEvent(object? Body, string Run, string Key, bool EndsRun);
