using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MutualLearning.Streams;

namespace MutualLearning.EntityFrameworkCore.Model;

/// <summary>The table of sessions to list. Its indexes are the order of the list of all and of those of a group.</summary>
internal sealed class SessionTable(MutualLearningModelOptions options, string? collation) : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.IsTable(options.SessionTable, options.Schema);
        builder.HasKey(s => new { s.Tenant, s.Id }).HasName("pk_" + options.SessionTable);
        builder.HasIndex(s => new { s.Tenant, s.At, s.Id }).HasDatabaseName("ix_" + options.SessionTable + "_at");
        builder.HasIndex(s => new { s.Tenant, s.Group, s.At, s.Id }).HasDatabaseName("ix_" + options.SessionTable + "_group");

        builder.Property(s => s.Tenant).HasColumnName("tenant").IsId(Identifier.MaxLength, collation);
        builder.Property(s => s.Id).HasColumnName("id").IsId(Identifier.MaxLength, collation);
        builder.Property(s => s.Version).HasColumnName("version").ValueGeneratedNever();
        builder.Property(s => s.Goal).HasColumnName("goal").IsText();
        builder.Property(s => s.Practice).HasColumnName("practice").IsId(Identifier.MaxLength, collation);
        builder.Property(s => s.Status).HasColumnName("status").IsName();
        builder.Property(s => s.At).HasColumnName("at").HasConversion<InstantConverter>();
        builder.Property(s => s.EndedAt).HasColumnName("ended_at").HasConversion<InstantConverter>();
        builder.Property(s => s.Group).HasColumnName("group_id").IsId(Identifier.MaxLength, collation).IsRequired(false);
    }
}
