using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

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

    /// <summary>A list of the host's: the key and the version are the library's, all other columns are as Entity Framework maps them.</summary>
    public static void IsList(EntityTypeBuilder builder, string table, string? schema, string? collation)
    {
        _ = schema is null ? builder.ToTable(table) : builder.ToTable(table, schema);
        builder.HasKey(nameof(ListRow.Tenant), nameof(ListRow.Id)).HasName("pk_" + table);
        builder.Property<string>(nameof(ListRow.Tenant)).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property<string>(nameof(ListRow.Id)).HasColumnName("id").IsId(Identifier.MaxLength, collation);
        builder.Property<long>(nameof(ListRow.Version)).HasColumnName("version").ValueGeneratedNever();
    }

    public static PropertyBuilder<T> IsId<T>(this PropertyBuilder<T> property, int maxLength, string? collation)
        where T : class?
    {
        property.HasMaxLength(maxLength).IsUnicode().IsRequired();
        return collation is null ? property : property.UseCollation(collation);
    }

    public static void IsText(this PropertyBuilder<string> property) => property.HasMaxLength(-1).IsUnicode().IsRequired();

    // The name of an enumeration's value, so that a number never changes its meaning.
    public static void IsName<TValue>(this PropertyBuilder<TValue> property) => property.HasConversion<string>().HasMaxLength(32).IsUnicode();
}
