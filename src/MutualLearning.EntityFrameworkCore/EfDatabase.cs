using System;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using System.Transactions;
using Ardalis.GuardClauses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MutualLearning.EntityFrameworkCore;

/// <summary>The host's context of one service scope, used by one caller of the library at a time.</summary>
/// <typeparam name="TContext">The context of the host.</typeparam>
/// <remarks>
/// Everything runs on the connection and in the current transaction of the context. The host must not use the context at the
/// same time as the library, because a context is not safe for use by many threads.
/// </remarks>
public sealed partial class EfDatabase<TContext>
    where TContext : DbContext
{
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <summary>Makes the access to a context.</summary>
    /// <param name="context">The context; it stays the host's.</param>
    public EfDatabase(TContext context) => Context = Guard.Against.Null(context);

    /// <summary>Whether the host has a transaction open on the context, or an ambient one.</summary>
    public bool IsEnlisted =>
        Context.Database.CurrentTransaction is not null
        || Context.Database.GetEnlistedTransaction() is not null
        || Transaction.Current is not null;

    internal TContext Context { get; }

    /// <summary>Runs work alone on the context, again when the host's execution strategy says so.</summary>
    internal async Task<T> UseAsync<T>(string what, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Within a transaction only the host can begin again, from the start of the transaction.
            return IsEnlisted
                ? await work(cancellationToken).ConfigureAwait(false)
                : await Context.Database.CreateExecutionStrategy().ExecuteAsync(work, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException e) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellationToken);
        }
        catch (Exception e) when (e is DbException or RetryLimitExceededException)
        {
            throw new EfDatabaseException(what, e);
        }
        catch (InvalidOperationException e) when (e.InnerException is DbException cause)
        {
            // So the provider for PostgreSQL puts an error that a retry might mend.
            throw new EfDatabaseException(what, cause);
        }
        finally
        {
            gate.Release();
        }
    }
}
