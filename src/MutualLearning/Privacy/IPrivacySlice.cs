using System.Collections.Generic;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>What is personal in the events of one kind of stream.</summary>
internal interface IPrivacySlice
{
    /// <summary>The kind of stream.</summary>
    string Kind { get; }

    /// <summary>Reads what must be known of a whole stream.</summary>
    StreamFacts Look(IReadOnlyList<RecordedEvent> events);

    /// <summary>Leads people and words of an event through a pass. An event of another slice stays as it is.</summary>
    object Map(object body, EventPass pass);
}
