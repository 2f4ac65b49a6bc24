using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace MutualLearning.EntityFrameworkCore.Tests.Schema;

/// <summary>The parser of SQL Server's own language, as Microsoft publishes it.</summary>
internal static class TransactSql
{
    /// <summary>What SQL Server 2016, the oldest that the provider supports, could not read.</summary>
    public static IReadOnlyList<string> Errors(string script)
    {
        using var reader = new StringReader(script);
        new TSql130Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return [.. errors.Select(e => $"{e.Line}:{e.Column} {e.Message}")];
    }
}
