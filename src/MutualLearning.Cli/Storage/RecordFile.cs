using System;
using System.IO;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Review;
using MutualLearning.Interchange.Scribe;
using NodaTime;
using NodaTime.Text;

namespace MutualLearning.Cli.Storage;

/// <summary>A record that was read, with the name that the store gives it and its date.</summary>
/// <param name="Path">The file.</param>
/// <param name="Id">The name of the session: the beginning of the SHA-256 of the file, so that the same record gets the same one.</param>
/// <param name="Record">The record.</param>
/// <param name="Date">Its date by the record, or else by the name of the file; null when neither tells.</param>
internal sealed partial record RecordFile(string Path, SessionId Id, ScribeRecord Record, LocalDate? Date)
{
    private const int IdBytes = 6;

    /// <summary>Reads a record.</summary>
    public static async Task<(RecordFile? Record, ReviewFailure? Failure)> ReadAsync(
        string path, ScribeAliases aliases, CancellationToken cancellationToken)
    {
        var file = File.OpenRead(path);
        await using var closing = file.ConfigureAwait(false);
        var id = await IdAsync(file, cancellationToken).ConfigureAwait(false);
        file.Position = 0;
        var read = await ScribeLogReader.ReadAsync(file, new ScribeOptions { Aliases = aliases }, null, cancellationToken).ConfigureAwait(false);
        return read.IsRead
            ? (new RecordFile(path, id, read.Value, read.Value.Date ?? DateInName(System.IO.Path.GetFileName(path))), null)
            : (null, ScribeFailureWords.Failed(path, read.Failure));
    }

    // Line ends do not count: the same record may come with the ends of another system.
    private static async Task<SessionId> IdAsync(FileStream file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await file.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            var kept = 0;
            for (var i = 0; i < read; i++)
            {
                buffer[kept] = buffer[i];
                kept += buffer[i] == (byte)'\r' ? 0 : 1;
            }

            hash.AppendData(buffer, 0, kept);
        }

        return new SessionId(Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, IdBytes)));
    }

    private static LocalDate? DateInName(string name) =>
        DatePattern().Match(name) is { Success: true } match && LocalDatePattern.Iso.Parse(match.Value) is { Success: true, Value: var date } ? date : null;

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DatePattern();
}
