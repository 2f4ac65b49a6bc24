using System;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Cli.Shell;
using MutualLearning.Cli.Storage;
using MutualLearning.Cli.Storage.Queries;

namespace MutualLearning.Cli.Commands;

/// <summary>Runs what needs a store, and says why when the store cannot be used.</summary>
internal static class StoreRun
{
    public const string NoStore = "which store? Name it by --store FILE, or by the variable MUTUAL_LEARNING_STORE";

    /// <summary>Opens a store that is there and asks it.</summary>
    public static Task<int> AskAsync(
        string? path, StandardStreams streams, Func<MeetingStore, MeetingQueries, Task<int>> ask, CancellationToken cancellationToken) =>
        GuardAsync(
            path,
            streams,
            async file =>
            {
                var store = await MeetingStore.OpenAsync(file, create: false, cancellationToken).ConfigureAwait(false);
                await using var closing = store.ConfigureAwait(false);
                return await ask(store, await MeetingQueries.OpenAsync(store, cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
            });

    /// <summary>Turns what can go wrong with a store into a reason.</summary>
    public static async Task<int> GuardAsync(string? path, StandardStreams streams, Func<string, Task<int>> work)
    {
        if (string.IsNullOrEmpty(path))
        {
            return streams.Refuse(NoStore);
        }

        try
        {
            return await work(path).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not OperationCanceledException && StoreFailure.Reason(error) is { } reason)
        {
            return streams.Refuse($"{path}: {reason}");
        }
    }
}
