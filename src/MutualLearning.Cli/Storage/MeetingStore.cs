using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MutualLearning.EntityFrameworkCore;
using MutualLearning.Voting;

namespace MutualLearning.Cli.Storage;

/// <summary>An open store file: the services of the library over it.</summary>
internal sealed class MeetingStore : IAsyncDisposable
{
    // How long to wait for another program that writes, in seconds.
    private const int Patience = 5;

    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private MeetingStore(string path, bool create)
    {
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            DefaultTimeout = Patience,
            Pooling = false,
        };
        services = new ServiceCollection()
            .AddDbContext<StoreContext>(options => options.UseSqlite(connection.ConnectionString))
            .AddMutualLearning(ml => ml.AddVotingRules().UseEntityFrameworkCore<StoreContext>().UseReadModels<StoreContext>())
            .BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public StoreContext Context => Get<StoreContext>();

    /// <summary>Opens a store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to make it when it is not there or empty.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="StoreException">The file is no store that this command can use.</exception>
    public static async Task<MeetingStore> OpenAsync(string path, bool create, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            throw new StoreException("is a directory, not a file");
        }

        if (!create && !File.Exists(path))
        {
            throw new StoreException("no such store; 'import' makes it");
        }

        if (create && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new StoreException("its directory does not exist");
        }

        var store = new MeetingStore(path, create);
        try
        {
            await StoreSchema.PrepareAsync(
                store.Context, create, token => store.Get<EfReadModels<StoreContext>>().RebuildAsync(TenantId.Single, token), cancellationToken).ConfigureAwait(false);
            await ErasedBytesDebt.SettleAsync(store, cancellationToken).ConfigureAwait(false);
            return store;
        }
        catch (Exception)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync().ConfigureAwait(false);
        await services.DisposeAsync().ConfigureAwait(false);
    }
}
