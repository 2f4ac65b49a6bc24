using System.IO;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Interchange.Scribe;

namespace MutualLearning.Cli.Review;

/// <summary>Reads the table of names and nicks.</summary>
internal static class AliasFile
{
    /// <summary>The table, or why there is none; the empty table where no file is named.</summary>
    public static async Task<(ScribeAliases? Table, ReviewFailure? Failure)> ReadAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return (ScribeAliases.None, null);
        }

        var json = File.OpenRead(path);
        await using var closing = json.ConfigureAwait(false);
        var read = await ScribeAliases.ReadAsync(json, cancellationToken).ConfigureAwait(false);
        return read.IsRead ? (read.Value, null) : (null, ScribeFailureWords.Failed(path, read.Failure));
    }
}
