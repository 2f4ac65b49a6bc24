using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Cli.Terminal;
using Spectre.Console;

namespace MutualLearning.Cli.Shell;

/// <summary>Where a command reads and writes.</summary>
internal sealed record StandardStreams(TextReader In, TextWriter Out, TextWriter Error)
{
    private const int PlainColumns = 100;

    /// <summary>How wide a line is where nobody looks at a terminal: what the variable <c>COLUMNS</c> says, from 20 to 1,000, or 100.</summary>
    public int Columns { get; init; } = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
        && columns is >= 20 and <= 1000 ? columns : PlainColumns;

    /// <summary>Whether a person looks at what is written, rather than a file or another process.</summary>
    public bool IsTerminal => ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>Whether a person at a keyboard answers, rather than a file or another process.</summary>
    public bool IsKeyboard => IsTerminal && ReferenceEquals(In, Console.In) && !Console.IsInputRedirected;

    // The console blocks whoever reads it; on another thread it cannot hold back a cancellation.

    /// <summary>Reads the standard input to its end, as it is.</summary>
    public async Task<byte[]> ReadAllAsync(CancellationToken cancellationToken)
    {
        if (!ReferenceEquals(In, Console.In))
        {
            return Encoding.UTF8.GetBytes(await In.ReadToEndAsync(cancellationToken).ConfigureAwait(false));
        }

        using var bytes = new MemoryStream();
        var input = Console.OpenStandardInput();
        await Task.Run(() => input.CopyToAsync(bytes, cancellationToken), cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }

    /// <summary>Reads a line of the standard input; null at its end.</summary>
    public Task<string?> ReadLineAsync(CancellationToken cancellationToken) => Task.Run(In.ReadLine, cancellationToken).WaitAsync(cancellationToken);

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
