using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using MutualLearning.Responsibilities;
using MutualLearning.Roles;
using MutualLearning.Streams;
using MutualLearning.Tests.Shared;
using NodaTime;

namespace MutualLearning.EntityFrameworkCore.Tests.Child;

/// <summary>Several writers of this process append at the version that the parent says, and so do those of other processes.</summary>
internal static class Racing
{
    private static readonly StreamId Stream = new(TenantId.Single, "race", "race");

    public static async Task<int> RunAsync(string provider, string connection, int writers)
    {
        using var lines = new Lines();
        var contexts = Enumerable.Range(0, writers).Select(_ => StoreContext.Open(provider, connection)).ToList();
        var stores = contexts
            .Select(c => new EfEventStore<StoreContext>(new EfDatabase<StoreContext>(c), SystemClock.Instance, BuiltIn.Events)).ToList();
        await Task.WhenAll(stores.Select(store => Task.Run(() => store.ReadAsync(Stream, 0, CancellationToken.None))));
        lines.Say("ready");
        while (Lines.Hear() is { } version)
        {
            var commands = await Task.WhenAll(stores.Select((store, writer) => Task.Run(() => RaceAsync(store, writer, version))));
            lines.Say(string.Join(' ', commands.OfType<string>()));
        }

        foreach (var context in contexts)
        {
            await context.DisposeAsync();
        }

        return 0;
    }

    // The command that was written; null when another writer was faster.
    private static async Task<string?> RaceAsync(EfEventStore<StoreContext> store, int writer, string version)
    {
        var command = $"{System.Environment.ProcessId}-{writer}-{version}";
        var body = new ResponsibilityBlocked(default, new PersonId("ana"), command, default);
        var append = new Append(Stream, long.Parse(version, CultureInfo.InvariantCulture), new CommandId(command), [body]);
        return await store.AppendAsync(append, CancellationToken.None) == AppendResult.Appended ? command : null;
    }
}
