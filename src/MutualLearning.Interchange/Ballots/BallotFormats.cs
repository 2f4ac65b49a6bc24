using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Ballots;

/// <summary>Reads and writes files of ballots in every format of <see cref="BallotFormat"/>.</summary>
/// <remarks>
/// A file is read once, in time proportional to its length times the options of each ballot. Memory: one line, and the different
/// ballots. Nothing depends on the culture. A file that is wrong anywhere is refused as a whole, with the place.
/// </remarks>
public static class BallotFormats
{
    private const int BeginningLength = 4096;
    private const int MaxOthers = 8;

    /// <summary>Guesses the format of a file.</summary>
    /// <param name="fileName">Its name, of which the ending counts; null when there is none.</param>
    /// <param name="beginning">Its first bytes; some 4,096 are enough.</param>
    /// <returns>The format; <see cref="BallotFormat.None"/> when it cannot be told.</returns>
    public static BallotFormat Detect(string? fileName, ReadOnlySpan<byte> beginning) => FormatDetection.Detect(fileName, beginning);

    /// <summary>Reads a file, and files beside it that it names.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="format">The format; null to tell it from the file.</param>
    /// <param name="options">The limits; null for the usual ones.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The ballots, or why the file cannot be read.</returns>
    /// <exception cref="IOException">The file cannot be opened or read.</exception>
    public static async Task<BallotReadResult> ReadFileAsync(
        string path, BallotFormat? format = null, BallotFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var file = File.OpenRead(Guard.Against.NullOrEmpty(path));
        var beginning = new byte[BeginningLength];
        var length = await file.ReadAsync(beginning, 0, beginning.Length, cancellationToken).ConfigureAwait(false);
        file.Seek(0, SeekOrigin.Begin);
        format ??= Detect(Path.GetFileName(path), beginning.AsSpan(0, length));
        options ??= new BallotFileOptions();
        return await ReadAsync(file, format.Value, options.OpenOther is null ? options with { OpenOther = Beside(path) } : options, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads ballots from a stream.</summary>
    /// <param name="stream">The stream. It is not closed.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">The limits; null for the usual ones.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The ballots, or where and why the reading stopped.</returns>
    public static async Task<BallotReadResult> ReadAsync(
        Stream stream, BallotFormat format, BallotFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(stream);
        options ??= new BallotFileOptions();
        if (FormatParts.Parser(format, options) is not { } parser)
        {
            return new BallotFileFailure(0, 0, "The format of the file is unknown", "one of the formats of BallotFormat");
        }

        try
        {
            var end = await FeedAsync(stream, parser, options, cancellationToken).ConfigureAwait(false);
            await FeedOthersAsync(parser, options, end, cancellationToken).ConfigureAwait(false);
            return parser.Finish(end);
        }
        catch (BallotSyntaxException wrong)
        {
            return wrong.Failure;
        }
    }

    /// <summary>Writes ballots, so that reading them again gives the same; or nothing, where the format cannot hold all of them.</summary>
    /// <param name="file">The ballots.</param>
    /// <param name="format">The format.</param>
    /// <param name="stream">Where to write, in UTF-8. It is not closed.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>What the format cannot hold; null when everything was written.</returns>
    public static async Task<BallotFileFailure?> WriteAsync(
        BallotFile file, BallotFormat format, Stream stream, CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(stream);
        if (KnownLimits.Of(format) is not { } limits)
        {
            return new BallotFileFailure(0, 0, "The format is unknown", "one of the formats of BallotFormat");
        }

        if (WriteCheck.Reason(Guard.Against.Null(file), limits) is { } failure)
        {
            return failure;
        }

        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true);
        foreach (var line in FormatParts.Lines(format, file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync(line + "\n").ConfigureAwait(false);
        }

        await writer.FlushAsync().ConfigureAwait(false);
        return null;
    }

    // Only files in the same folder, so that a file from elsewhere cannot have others read.
    private static Func<string, Stream?> Beside(string path) => name =>
    {
        var other = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, name);
        return string.Equals(Path.GetFileName(name), name, StringComparison.Ordinal) && File.Exists(other) ? File.OpenRead(other) : null;
    };

    private static async Task FeedOthersAsync(BallotParser parser, BallotFileOptions options, BallotLine end, CancellationToken cancellationToken)
    {
        for (var count = 0; parser.NextOther() is { } name; count++)
        {
            using var other = count < MaxOthers ? options.OpenOther?.Invoke(name) : null;
            if (other is null)
            {
                throw end.Wrong($"The file names another one, '{name}', which is not there or one too many", "that file in the same folder");
            }

            try
            {
                await FeedAsync(other, parser, options, cancellationToken).ConfigureAwait(false);
            }
            catch (BallotSyntaxException wrong)
            {
                throw new BallotSyntaxException(wrong.Failure with { Reason = $"In the file '{name}': {wrong.Failure.Reason}" });
            }
        }
    }

    private static async Task<BallotLine> FeedAsync(Stream stream, BallotParser parser, BallotFileOptions options, CancellationToken cancellationToken)
    {
        var lines = new BallotLines(stream, options, parser.AllowsLatin1);
        while (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            parser.Take(line);
        }

        return new BallotLine(lines.Number + 1, string.Empty);
    }
}
