using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MutualLearning.EntityFrameworkCore.Sql;

namespace MutualLearning.EntityFrameworkCore;

/// <content>What reads many rows: as the driver gives them, seen by the interceptors and the log of the host all the same.</content>
public sealed partial class EfDatabase<TContext>
{
    internal async Task<IReadOnlyList<T>> QueryAsync<T>(
        SqlStatement statement, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        using var alone = Context.GetService<IConcurrencyDetector>().EnterCriticalSection();
        var command = Context.GetService<IRawSqlCommandBuilder>().Build(statement.Text, statement.Parameters, Context.Model);
        var use = new RelationalCommandParameterObject(
            Context.GetService<IRelationalConnection>(),
            command.ParameterValues,
            readerColumns: null,
            Context,
            Context.GetService<IRelationalCommandDiagnosticsLogger>(),
            CommandSource.FromSqlQuery);
        var rows = new List<T>();
        var reader = await command.RelationalCommand.ExecuteReaderAsync(use, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(read(reader.DbDataReader));
            }
        }

        return rows;
    }
}
