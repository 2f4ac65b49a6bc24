using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Ardalis.GuardClauses;

namespace MutualLearning.Interchange.Scribe;

/// <summary>Reads the log of a meeting that was minuted in a chat channel by the conventions of the W3C.</summary>
/// <remarks>
/// The input is read once, in time proportional to its length; memory is bounded by the limits in <see cref="ScribeOptions"/>. UTF-8
/// is expected, with or without a byte order mark, or UTF-16 with one.
/// </remarks>
public static class ScribeLogReader
{
    private const int FirstBlock = 64 * 1024;

    /// <summary>Reads a log from a stream.</summary>
    /// <param name="log">The stream. It is not closed.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Told how many bytes were read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The record, or where and why reading stopped.</returns>
    public static async Task<ScribeReadResult<ScribeRecord>> ReadAsync(
        Stream log,
        ScribeOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Guard.Against.Null(log);
        options ??= new ScribeOptions();
        var start = new byte[FirstBlock];
        var length = 0;
        int read;
        while (length < 3 && (read = await log.ReadAsync(start, length, start.Length - length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
        }

        if (length >= 2 && (start[0], start[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            var utf16 = new UnicodeEncoding(bigEndian: start[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
            using var reader = new StreamReader(new PrefixedStream(start, 2, length, log), utf16, detectEncodingFromByteOrderMarks: false, FirstBlock, leaveOpen: true);
            return await ReadAsync(new TextLineSource(reader, options, progress), options, cancellationToken).ConfigureAwait(false);
        }

        return await ReadAsync(new ByteLineSource(log, start, length, options, progress), options, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a log from a text.</summary>
    /// <param name="log">The text. It is not closed.</param>
    /// <param name="options">How to read; null for the defaults.</param>
    /// <param name="progress">Told how many characters were read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The record, or where and why reading stopped.</returns>
    public static Task<ScribeReadResult<ScribeRecord>> ReadTextAsync(
        TextReader log,
        ScribeOptions? options = null,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new ScribeOptions();
        return ReadAsync(new TextLineSource(Guard.Against.Null(log), options, progress), options, cancellationToken);
    }

    private static async Task<ScribeReadResult<ScribeRecord>> ReadAsync(LineSource lines, ScribeOptions options, CancellationToken cancellationToken)
    {
        var sieve = new LineSieve(options);
        var start = lines.Offset;
        while (await lines.NextAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (!sieve.Take(lines.Line, line))
            {
                return new ScribeFailure(
                    ScribeFailureKind.TooMuchKept, lines.Line, 0, start, "More of the log tells of the meeting than the limits allow to keep.");
            }

            start = lines.Offset;
        }

        if (lines.Failure is { } failure)
        {
            return failure;
        }

        if (!sieve.IsLog)
        {
            return lines.Line == 0 || sieve.Noise == lines.Line
                ? new ScribeFailure(ScribeFailureKind.Empty, lines.Line, 0, 0, "The log is empty: nobody says anything in it.")
                : new ScribeFailure(ScribeFailureKind.NotALog, sieve.Kept[0].Number, 0, null, "No line has the form of a line of a log: a nick in angle brackets.");
        }

        return Interpret(sieve, lines.Line, options, cancellationToken);
    }

    private static ScribeRecord Interpret(LineSieve sieve, int lines, ScribeOptions options, CancellationToken cancellationToken)
    {
        var roster = new Roster(options, sieve.Kept);
        var minutes = new Minutes(roster, options.CorrectionReach);
        var interpreter = new ScribeInterpreter(roster, minutes, sieve.Kept);
        foreach (var line in sieve.Kept)
        {
            cancellationToken.ThrowIfCancellationRequested();
            interpreter.Take(line);
        }

        return RecordBuilder.Build(minutes.Entries, sieve, lines, sieve.Noise + interpreter.WithoutEffect, minutes.Joined, options);
    }
}
