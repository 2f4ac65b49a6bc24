using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Shell;
using MutualLearning.Practices;

namespace MutualLearning.Cli.Commands;

/// <summary>Reads a practice template, never more of a file than a template may have.</summary>
internal static class TemplateFile
{
    // One byte over the limit, so that the reader of templates sees that there is more.
    private const int Enough = PracticeJson.MaxBytes + 1;

    /// <summary>Reads a template; null when the file cannot be read, and the reason is written.</summary>
    public static async Task<PracticeReadResult?> ReadAsync(string path, StandardStreams streams, CancellationToken cancellationToken)
    {
        if (string.Equals(path, "-", StringComparison.Ordinal))
        {
            var text = new char[Enough];

            // The console blocks whoever reads it until a line comes; on another thread it cannot hold back a cancellation.
            var reading = Task.Run(() => streams.In.ReadBlock(text), cancellationToken);
            var length = await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
            return PracticeJson.Read(new string(text, 0, length));
        }

        if (Directory.Exists(path) || !File.Exists(path))
        {
            streams.Refuse(Directory.Exists(path) ? $"{path}: is a directory, not a file" : $"{path}: no such file");
            return null;
        }

        var file = File.OpenRead(path);
        await using var closing = file.ConfigureAwait(false);
        var bytes = new byte[Enough];
        var read = await file.ReadAtLeastAsync(bytes, Enough, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return PracticeJson.ReadUtf8(bytes.AsSpan(0, read));
    }
}
