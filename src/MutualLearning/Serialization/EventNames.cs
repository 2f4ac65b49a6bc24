using System.Collections.Generic;
using MutualLearning.Decisions;
using MutualLearning.Privacy;
using MutualLearning.Responsibilities;
using MutualLearning.Sessions;
using MutualLearning.Slices;
using MutualLearning.Streams;

namespace MutualLearning.Serialization;

/// <summary>The stable names of the library's own events. What is stored under a name can be read for ever.</summary>
/// <remarks>An application that adds slices has an <see cref="EventCatalogue"/> among its services, which knows the names of these too.</remarks>
public static class EventNames
{
    /// <summary>The slices of the library alone: for tools and tests that have no container.</summary>
    public static EventCatalogue BuiltIn { get; } =
        new([SessionSlice.Instance, DecisionSlice.Instance, ResponsibilitySlice.Instance, ErasureSlice.Instance]);

    /// <summary>All names, in the order of the slices.</summary>
    public static IReadOnlyList<EventName> All => BuiltIn.Names;

    /// <summary>The name of an event.</summary>
    /// <param name="body">The event.</param>
    /// <returns>Its name, or null when it is of no type of the library.</returns>
    public static string? Of(object body) => body is UnknownEvent ? null : BuiltIn.NameOf(body);
}
