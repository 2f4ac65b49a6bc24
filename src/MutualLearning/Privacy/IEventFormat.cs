namespace MutualLearning.Privacy;

/// <summary>How events are named and written. The serialization stands behind all slices, so it comes in from there.</summary>
internal interface IEventFormat
{
    /// <summary>The stable name of an event; null when it has none.</summary>
    string? NameOf(object body);

    /// <summary>The JSON of an event that has a name.</summary>
    string Write(object body);
}
