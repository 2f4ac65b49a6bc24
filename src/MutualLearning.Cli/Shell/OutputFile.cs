using System;
using System.Collections.Concurrent;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace MutualLearning.Cli.Shell;

/// <summary>Writes a file whole or not at all.</summary>
internal static class OutputFile
{
    private static readonly ConcurrentDictionary<string, bool> Unfinished = new(StringComparer.Ordinal);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Deletes what is being written, before the process ends without waiting for it.</summary>
    public static void DeleteUnfinished()
    {
        foreach (var path in Unfinished.Keys)
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                // It stays, under a name that says what it is.
            }
        }
    }

    /// <summary>Why a file cannot be written, as far as can be told before the work; null when nothing speaks against it.</summary>
    public static string? Reason(string option, string path, params ReadOnlySpan<string?> inputs)
    {
        if (path.Length == 0)
        {
            return option + " needs the name of a file";
        }

        foreach (var input in inputs)
        {
            if (input is not null && string.Equals(Path.GetFullPath(input), Path.GetFullPath(path), StringComparison.Ordinal))
            {
                return $"{path}: is what is read, and would be overwritten";
            }
        }

        return Directory.Exists(path) ? $"{path}: is a directory, not a file"
            : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? null
            : $"{path}: its directory does not exist";
    }

    public static async Task WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        try
        {
            await WriteWholeAsync(Path.GetFullPath(path), text, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // What the system says may name the file that was written first, of which nobody has heard.
            throw new IOException($"{path}: cannot be written", error);
        }
    }

    private static async Task WriteWholeAsync(string target, string text, CancellationToken cancellationToken)
    {
        if (target.StartsWith("/dev/", StringComparison.Ordinal))
        {
            // A device is written to; moving a file over it would replace it.
            await File.WriteAllTextAsync(target, text, Utf8, cancellationToken).ConfigureAwait(false);
            return;
        }

        // A link stays a link, and a file that may not be written is not replaced by one that may.
        if (File.Exists(target))
        {
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)?.FullName ?? target;
            await using var probe = new FileStream(target, FileMode.Open, FileAccess.Write).ConfigureAwait(false);
        }

        // A name of its own: with something added, a long name could become too long.
        var beside = Path.Combine(Path.GetDirectoryName(target)!, $"{Path.GetRandomFileName()}.tmp");
        Unfinished.TryAdd(beside, true);
        try
        {
            await File.WriteAllTextAsync(beside, text, Utf8, cancellationToken).ConfigureAwait(false);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
            Unfinished.TryRemove(beside, out _);
        }
    }
}
