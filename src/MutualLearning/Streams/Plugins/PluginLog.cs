using System;
using System.Diagnostics.Tracing;

namespace MutualLearning.Streams;

/// <summary>The event source <c>MutualLearning</c>: plug-ins that threw, with their stack, and plug-ins that were given up.</summary>
/// <remarks>
/// What a plug-in throws is never shown to those who use a session, because nobody knows what stands in it. Here a host finds it: an
/// <see cref="EventListener"/> of its own writes it to its log, and <c>dotnet-trace</c> shows it.
/// </remarks>
[EventSource(Name = "MutualLearning")]
internal sealed class PluginLog : EventSource
{
    public static readonly PluginLog Log = new();

    private PluginLog()
    {
    }

    /// <summary>A plug-in threw.</summary>
    /// <param name="plugin">Its type.</param>
    /// <param name="error">The exception with its stack.</param>
    [Event(1, Level = EventLevel.Error, Message = "The plug-in {0} threw: {1}")]
    public void PluginThrew(string plugin, string error) => WriteEvent(1, plugin, error);

    /// <summary>A plug-in did not end in time, or was not asked because calls before have not ended.</summary>
    /// <param name="plugin">Its type.</param>
    /// <param name="problem">What is said of it.</param>
    [Event(2, Level = EventLevel.Error, Message = "The plug-in {0} was given up: {1}")]
    public void PluginOverran(string plugin, string problem) => WriteEvent(2, plugin, problem);

    [NonEvent]
    public void Threw(object plugin, Exception error)
    {
        if (IsEnabled())
        {
            PluginThrew(plugin.GetType().ToString(), error.ToString());
        }
    }

    [NonEvent]
    public void Overran(object plugin, string problem)
    {
        if (IsEnabled())
        {
            PluginOverran(plugin.GetType().ToString(), problem);
        }
    }
}
