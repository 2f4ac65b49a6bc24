using System;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace MutualLearning.EntityFrameworkCore.Sql;

/// <summary>The names of a table and its columns in the model of the host, quoted for its database.</summary>
internal sealed class TableNames
{
    private readonly ISqlGenerationHelper sql;
    private readonly IEntityType type;
    private readonly StoreObjectIdentifier table;

    public TableNames(DbContext context, Type row)
    {
        type = context.Model.FindEntityType(row) ?? throw new InvalidOperationException(
            $"The model of {context.GetType().Name} lacks the tables of MutualLearning: "
            + "call modelBuilder.UseMutualLearning() in OnModelCreating.");
        sql = context.GetService<ISqlGenerationHelper>();
        table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)
            ?? throw new InvalidOperationException($"{type.DisplayName()} is mapped to no table.");
        Table = Escape(sql.DelimitIdentifier(table.Name, table.Schema));
    }

    public string Table { get; }

    public string Column(string property) => Escape(sql.DelimitIdentifier(type.GetProperty(property).GetColumnName(table) ?? property));

    // A brace in a name must not be taken for a parameter.
    private static string Escape(string name) =>
        name.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
