using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Data.Common;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MutualLearning.EntityFrameworkCore.Tests.Databases;

/// <summary>Keeps every statement that reaches the database, with the values of its parameters.</summary>
internal sealed class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Text, object?[] Values)> statements = new();

    public IReadOnlyCollection<(string Text, object?[] Values)> Statements => statements;

    /// <summary>What happens instead of a statement that writes, once.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How many statements are written before the failure.</summary>
    public int WritesBeforeFailure { get; set; }

    public void Clear() => statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        var failure = WritesBeforeFailure-- > 0 ? null : Failure;
        Failure = failure is null ? Failure : null;
        return failure is null ? base.NonQueryExecutingAsync(command, eventData, result, cancellationToken) : throw failure;
    }

    private void Keep(DbCommand command) =>
        statements.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => p.Value)]));
}
