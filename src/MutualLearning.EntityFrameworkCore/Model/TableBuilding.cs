using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>What the tables have in common. Ids are compared ordinally; SQL Server ignores case unless told otherwise.</summary>
internal static class TableBuilding
{
    // The providers mark the model with these before the host's OnModelCreating runs.
    public static string? IdCollation(IReadOnlyModel model) =>
        model.FindAnnotation("SqlServer:ValueGenerationStrategy") is not null ? "Latin1_General_BIN2"
        : model.FindAnnotation("Npgsql:ValueGenerationStrategy") is not null ? "C"
        : null;

    // A schema of null would take the table out of the default schema of the host.
    public static void IsTable<TRow>(this EntityTypeBuilder<TRow> builder, string table, string? schema)
        where TRow : class => _ = schema is null ? builder.ToTable(table) : builder.ToTable(table, schema);

    public static PropertyBuilder<string> IsId(this PropertyBuilder<string> property, int maxLength, string? collation)
    {
        property.HasMaxLength(maxLength).IsUnicode().IsRequired();
        return collation is null ? property : property.UseCollation(collation);
    }
}
