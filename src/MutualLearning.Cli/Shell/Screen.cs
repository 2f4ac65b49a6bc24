using System;
using MutualLearning.Cli.Commands;
using Spectre.Console;

namespace MutualLearning.Cli.Shell;

/// <summary>Opens the console that everything is drawn on.</summary>
internal static class Screen
{
    /// <summary>A console: colours on a terminal unless <c>NO_COLOR</c> is set; plain text anywhere else.</summary>
    public static IAnsiConsole Open(StandardStreams streams)
    {
        var isTerminal = streams.IsTerminal;
        var isPlain = !isTerminal || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var settings = new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(streams.Out),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        };
        settings.Enrichment.UseDefaultEnrichers = false;
        var console = AnsiConsole.Create(settings);
        console.Profile.Capabilities.Unicode = true;
        if (!isTerminal)
        {
            console.Profile.Width = streams.Columns;
        }

        return console;
    }
}
