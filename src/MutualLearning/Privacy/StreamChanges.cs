using System.Collections.Generic;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Privacy;

/// <summary>What a pass makes of the events of a stream.</summary>
internal static class StreamChanges
{
    /// <summary>The events that a pass changes, by version.</summary>
    public static Dictionary<long, object> Of(Slice slice, IReadOnlyList<RecordedEvent> events, PersonalDataPass pass)
    {
        var changes = new Dictionary<long, object>();
        foreach (var recorded in events)
        {
            var body = slice.Map(recorded.Body, pass);
            if (!body.Equals(recorded.Body))
            {
                changes.Add(recorded.Version, body);
            }
        }

        return changes;
    }
}
