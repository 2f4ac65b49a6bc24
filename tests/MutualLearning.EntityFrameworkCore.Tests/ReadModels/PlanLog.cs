using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MutualLearning.EntityFrameworkCore.Tests.ReadModels;

/// <summary>Asks the database how it would run each query, with the same parameters, before it runs it.</summary>
internal sealed class PlanLog(string explain) : DbCommandInterceptor
{
    public List<string> Plans { get; } = [];

    public bool IsOn { get; set; }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsOn)
        {
            await using var question = command.Connection!.CreateCommand();
            question.CommandText = $"{explain} {command.CommandText}";
            question.Transaction = command.Transaction;
            foreach (DbParameter parameter in command.Parameters)
            {
                var copy = question.CreateParameter();
                (copy.ParameterName, copy.DbType, copy.Value) = (parameter.ParameterName, parameter.DbType, parameter.Value);
                question.Parameters.Add(copy);
            }

            await using var reader = await question.ExecuteReaderAsync(cancellationToken);
            var lines = new List<string>();
            while (await reader.ReadAsync(cancellationToken))
            {
                lines.Add(reader.GetString(reader.FieldCount - 1));
            }

            Plans.Add(string.Join('\n', lines));
        }

        return result;
    }
}
