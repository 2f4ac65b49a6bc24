using System;
using System.IO;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Terminal;
using Spectre.Console;

namespace MutualLearning.Cli.Commands;

/// <summary>Where a command reads and writes.</summary>
internal sealed record StandardStreams(TextReader In, TextWriter Out, TextWriter Error)
{
    /// <summary>Whether a person looks at what is written, rather than a file or another process.</summary>
    public bool IsTerminal => ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Whether a person at a keyboard answers, rather than a file or another process.</summary>
    public bool IsKeyboard => IsTerminal && ReferenceEquals(In, Console.In) && !Console.IsInputRedirected;

    /// <summary>Writes why a command cannot do what it was asked.</summary>
    public int Refuse(string reason)
    {
        Error.WriteLine("mutual-learning: " + PlainText.Clean(reason));
        return ExitCode.Unusable;
    }

    /// <summary>Writes a text and ends the line.</summary>
    public int Write(string text)
    {
        Out.WriteLine(text);
        return ExitCode.Done;
    }

    /// <summary>Draws on a console.</summary>
    public int Draw(Action<IAnsiConsole> draw)
    {
        draw(Screen.Open(this));
        return ExitCode.Done;
    }
}
