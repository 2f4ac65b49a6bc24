using System;
using System.Diagnostics.Tracing;
using System.Text;

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
    /// <param name="stack">The types of the exception and of those behind it, with their stacks and without their messages, in which anything may stand.</param>
    [Event(1, Level = EventLevel.Error, Message = "The plug-in {0} threw: {1}", Version = 1)]
    public void PluginThrew(string plugin, string error, string stack) => WriteEvent(1, plugin, error, stack);

    /// <summary>A plug-in did not end in time, or was not asked because calls before have not ended.</summary>
    /// <param name="plugin">Its type.</param>
    /// <param name="problem">What is said of it.</param>
    [Event(2, Level = EventLevel.Error, Message = "The plug-in {0} was given up: {1}")]
    public void PluginOverran(string plugin, string problem) => WriteEvent(2, plugin, problem);

    [NonEvent]
    public void Threw(object plugin, Exception error)
    {
#if NET
        Telemetry.CountPlugin(plugin.GetType().ToString(), "threw");
#endif
        if (IsEnabled())
        {
            PluginThrew(plugin.GetType().ToString(), error.ToString(), Stack(error));
        }
    }

    private static string Stack(Exception error)
    {
        var text = new StringBuilder();
        for (var one = error; one is not null; one = one.InnerException)
        {
            text.AppendLine(one.GetType().ToString()).AppendLine(one.StackTrace);
        }

        return text.ToString();
    }

    [NonEvent]
    public void Overran(object plugin, string problem)
    {
#if NET
        Telemetry.CountPlugin(plugin.GetType().ToString(), "overran");
#endif
        if (IsEnabled())
        {
            PluginOverran(plugin.GetType().ToString(), problem);
        }
    }
}
