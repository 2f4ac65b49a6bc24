using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>Writes the library's own events as JSON and reads them back: what a store keeps beside the name of the event.</summary>
/// <remarks>As <see cref="EventCatalogue"/> does, without the slices that an application adds.</remarks>
public static class EventJson
{
    /// <summary>Writes an event.</summary>
    /// <param name="body">An event of the library, or an <see cref="UnknownEvent"/>, which is written as it was read.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="System.ArgumentException">The object is no event of the library.</exception>
    public static string Write(object body) => EventNames.BuiltIn.Write(body);

    /// <summary>Reads an event, whatever is stored.</summary>
    /// <param name="name">Its stable name.</param>
    /// <param name="json">The JSON text.</param>
    /// <returns>The event, or an <see cref="UnknownEvent"/>.</returns>
    public static object Read(string name, string json) => EventNames.BuiltIn.Read(name, json);
}
