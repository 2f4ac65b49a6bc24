using MutualLearning.Privacy;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>Names and writes events for the slice of personal data.</summary>
internal sealed class EventFormat : IEventFormat
{
    public string? NameOf(object body) => body is UnknownEvent unknown ? unknown.Name : EventNames.Of(body);

    public string Write(object body) => EventJson.Write(body);
}
